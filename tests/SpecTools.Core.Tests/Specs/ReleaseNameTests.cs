using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

public sealed class ReleaseNameTests
{
    private static ReleaseName[] Sorted(params string[] names) => [.. names.Select(name => new ReleaseName(name)).Order()];

    [Fact]
    public void The_letters_come_first_and_then_the_years() => Assert.Equal(
        ["austin", "Juno", "kilo", "yoga", "zed", "2023.1", "2023.2", "2024.1", "2026.2", "2027.1"],
        Sorted("2023.2", "zed", "2027.1", "kilo", "austin", "2026.2", "yoga", "2023.1", "Juno", "2024.1").Select(release => release.Name));

    [Fact]
    public void The_second_round_of_letters_stands_where_its_years_are() => Assert.Equal(
        ["zed", "2023.1", "antelope", "Bobcat", "caracal", "2024.2", "gazpacho", "2026.2"],
        Sorted("Bobcat", "2024.2", "zed", "antelope", "2026.2", "caracal", "gazpacho", "2023.1").Select(release => release.Name));

    [Fact]
    public void Numbers_count_as_numbers() => Assert.Equal(
        ["v2", "v10", "4.0", "10.0", "10.1", "35.0"],
        Sorted("35.0", "10.1", "v10", "4.0", "v2", "10.0").Select(release => release.Name));

    [Fact]
    public void Releases_are_the_same_where_their_names_are()
    {
        var release = new ReleaseName("Kilo");

        Assert.True(release.Equals("kilo"));
        Assert.Equal(new ReleaseName("kilo"), release);
        Assert.Equal(new ReleaseName("kilo").GetHashCode(), release.GetHashCode());
        Assert.False(new ReleaseName("antelope").Equals("2023.1"));
        Assert.False(new ReleaseName("2023.01").Equals("2023.1"));
        Assert.True(release > new ReleaseName("juno"));
        Assert.True(release.CompareTo("2023.1") < 0);
        Assert.True(release.CompareTo((object?)null) > 0);
        Assert.Throws<ArgumentException>(() => release.CompareTo(2023.1));
    }

    [Property]
    public Property The_order_is_one_and_agrees_with_sameness()
    {
        var part = Gen.Elements("kilo", "Kilo", "antelope", "2023.1", "2023", ".", "1", "01", "v", "");
        var name = part.ListOf(3).Select(string.Concat).Select(text => new ReleaseName(text));
        return Prop.ForAll(name.Three().ToArbitrary(), three =>
        {
            var (a, b, c) = three;
            return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                && (a.CompareTo(b) == 0) == a.Equals(b)
                && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode())
                && !(a <= b && b <= c && a > c);
        });
    }
}
