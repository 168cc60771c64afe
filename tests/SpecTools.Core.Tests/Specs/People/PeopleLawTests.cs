using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace SpecTools.Tests.Specs;

/// <summary>What holds for the people of any text at all.</summary>
public sealed class PeopleLawTests
{
    private static readonly string[] Parts =
    [
        "Primary assignee", "Other contributors", "QA", "Reviewers", ":", "::", "\n", "\n\n", "\n  ", "\n* ", "\n  * ", " ", "  ", ",", ";", "/", " and ", " - ",
        "(", ")", "<", ">", "[", "]", "`", "``", "*", "_", "\\", "|", "~", "@", ".", "?", "#", "jdoe", "John", "Doe", "J.", "de", "jdoe@example.com", " at ", " dot ",
        "(at)", "irc:", "IRC", " on ", "launchpad", "https://launchpad.net/~jdoe", "://", "%", "None", "TBD", "team", "will", "for", "+---+\n| a |\n+---+\n", ":a: b\n",
        "[a](b)", "[1]_", "A. ", "\u00A0", "\u3000", "é", "山", "\U0001F600", "\uD800", "\t", "\r\n", "...", "'", "\"", "=", "&", "\uFF0C",
    ];

    [Property(MaxTest = 2000)]
    public Property Any_text_has_people_with_a_place_in_it() => Prop.ForAll(Texts, text =>
    {
        foreach (var place in (string[])["Assignee(s)", "Implementation"])
        {
            var all = $"#\nT\n#\n\n{place}\n{new string('=', place.Length)}\n\n{text}\n";
            var spec = SpecText.Rst(all);
            foreach (var person in spec.Assignees())
            {
                Assert.NotEqual("", person.ToString());
                Assert.InRange(person.Line!.Value, 1, spec.LineCount);
                Assert.False(string.IsNullOrWhiteSpace(all.Substring(person.Span!.Value.Start, person.Span.Value.Length)));
            }
        }
    });

    [Property(MaxTest = 2000)]
    public Property Nobody_is_named_twice() => Prop.ForAll(Texts, text =>
    {
        var people = SpecText.Rst($"Assignees\n=========\n\n{text}\n").Assignees().ToList();
        foreach (var person in people)
            Assert.Single(people, other => other.Id is not null ? person.Equals(other.Id) : person.Equals(other.Name ?? other.Email!));
    });

    private static Arbitrary<string> Texts =>
        Gen.Elements(Parts).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
}
