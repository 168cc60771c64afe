using System.Diagnostics;
using FsCheck.Xunit;
using SpecTools.Adapters;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Specs;

/// <summary>What holds for the work items of any text.</summary>
public sealed class WorkItemLawTests
{
    private const string Head = "Title\n=====\n\nWork Items\n----------\n\n";

    private static readonly string[] Parts =
    [
        "* ", "- ", "1. ", "#. ", "  ", "    ", "\n", "\n\n", "One", "two.", "None", "TBD", ":", "::", "[x] ", "[ ]", "(done)", " - done", "✓", "~~", ":strike:`", "`",
        "See ", "https://example.org/", "[1]_", "| ", "|", "+---+", "=====", "===== =====\n", "~~~~\n", "Sub\n~~~~\n", "Term\n  ", ":field: ", ".. list-table::\n\n   * - ",
        ".. note::\n   ", "Work items:", "•", "\t", "# ", "## Work items\n", "\u0000", "é",
    ];

    [Property(MaxTest = 1000)]
    public void They_are_sound_in_reStructuredText(byte[] parts) => AssertSound(SpecFormat.Rst, Head + Text(parts));

    [Property(MaxTest = 1000)]
    public void They_are_sound_below_a_label(byte[] parts) => AssertSound(SpecFormat.Rst, "Title\n=====\n\nA\n-\n\nWork items:\n\n" + Text(parts));

    [Property(MaxTest = 1000)]
    public void They_are_sound_in_Markdown(byte[] parts) => AssertSound(SpecFormat.Markdown, "# Title\n\n## Work Items\n\n" + Text(parts));

    [Theory]
    [InlineData("* One\n")]
    [InlineData("* One (done)\n\n")]
    [InlineData("One.\n\n")]
    [InlineData("https://example.org/ ")]
    [InlineData("See https://example.org/. ")]
    [InlineData("(done) ")]
    [InlineData("- ")]
    [InlineData("* One\n- Two\n")]
    [InlineData("Lead:\n- one\n- two\n")]
    [InlineData("| One\n")]
    [InlineData("One\n  two\n\n")]
    [InlineData("Sub\n~~~~\n\n* One\n\n")]
    [InlineData("  - One\n\n")]
    [InlineData("[1] ")]
    public void Time_is_linear(string part)
    {
        var spec = Read(SpecFormat.Rst, Head + string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)));
        var watch = Stopwatch.StartNew();
        _ = spec.WorkItems;

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static string Text(byte[] parts) => string.Concat(parts.Select(part => Parts[part % Parts.Length]));

    private static Spec Read(SpecFormat format, string text)
    {
        var source = SourceText.FromString(text, "/specs/a");
        return SpecReader.Read(source, format, () => new MarkdigReader(), SpecText.Place(source.Path)).Spec;
    }

    private static void AssertSound(SpecFormat format, string text)
    {
        var spec = Read(format, text);
        var last = 0;
        foreach (var item in spec.WorkItems)
        {
            Assert.NotEqual("", item.Text.Trim());
            Assert.DoesNotContain('\n', item.Text);
            Assert.InRange(item.Line, Math.Max(1, last), item.EndLine);
            Assert.InRange(item.EndLine, item.Line, spec.LineCount);
            last = item.Line;
        }
    }
}
