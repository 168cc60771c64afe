using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

public sealed class PersonEqualityTests
{
    private static readonly SpecPerson Person = new("John Doe", "jdoe", "jdoe@example.com");

    [Theory]
    [InlineData("JDOE", true)]
    [InlineData("john doe", true)]
    [InlineData("jdoe@Example.com", true)]
    [InlineData("doe", false)]
    [InlineData("", false)]
    public void A_person_equals_any_of_the_names(string text, bool equals) => Assert.Equal(equals, Person.Equals(text));

    [Fact]
    public void Nothing_equals_what_is_not_known() => Assert.False(new SpecPerson(null, "jdoe", null).Equals((object?)null));

    [Fact]
    public void People_are_the_same_with_the_same_names_and_then_have_one_hash_code()
    {
        var same = new SpecPerson("JOHN DOE", "JDoe", "JDOE@example.com");

        Assert.Equal(Person, same);
        Assert.Equal(Person.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Person, new SpecPerson("John Doe", "jdoe", null));
        Assert.False(Person.Equals(42));
    }

    [Theory]
    [InlineData("John Doe", "jdoe", "jdoe@example.com", "jdoe")]
    [InlineData("John Doe", null, "jdoe@example.com", "John Doe")]
    [InlineData(null, null, "jdoe@example.com", "jdoe@example.com")]
    public void The_id_is_shown_before_the_name_and_the_name_before_the_address(string? name, string? id, string? email, string shown) =>
        Assert.Equal(shown, new SpecPerson(name, id, email).ToString());
}
