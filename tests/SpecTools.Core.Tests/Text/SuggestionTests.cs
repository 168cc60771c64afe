using SpecTools.Text;

namespace SpecTools.Tests.Text;

public sealed class SuggestionTests
{
    private static readonly string[] Known = ["lineWidth", "rules", "preset", "SPEC301", "SPEC302"];

    [Theory]
    [InlineData("lineWith", "lineWidth")]
    [InlineData("LINEWIDTH", "lineWidth")]
    [InlineData("rulse", "rules")]
    [InlineData("presets", "preset")]
    [InlineData("SPEC30", "SPEC301")]
    public void The_nearest_word_is_meant(string word, string expected) =>
        Assert.Equal($" Did you mean '{expected}'?", Suggestion.For(word, Known));

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    [InlineData("x")]
    public void A_word_that_is_far_from_all_means_nothing(string word) => Assert.Equal("", Suggestion.For(word, Known));
}
