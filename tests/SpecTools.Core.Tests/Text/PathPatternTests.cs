using FsCheck.Xunit;
using SpecTools.Text;

namespace SpecTools.Tests.Text;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("a.rst", "a.rst", true)]
    [InlineData("a.rst", "b/a.rst", false)]
    [InlineData("*", "a.rst", true)]
    [InlineData("*", "a/b.rst", false)]
    [InlineData("**", "a/b/c.rst", true)]
    [InlineData("**/c.rst", "c.rst", true)]
    [InlineData("**/c.rst", "a/b/c.rst", true)]
    [InlineData("a/**", "a/b/c.rst", true)]
    [InlineData("a/**", "b/c.rst", false)]
    [InlineData("a/**/c/*.rst", "a/c/x.rst", true)]
    [InlineData("a/**/c/*.rst", "a/c/b/c/x.rst", true)]
    [InlineData("a/**/c/*.rst", "a/c/b/x.rst", false)]
    [InlineData("**/b/**/b/**", "b/a/c", false)]
    [InlineData("**/b/**/b/**", "x/b/y/b", true)]
    [InlineData("[0-9]*.?/x", "2026.2/x", true)]
    [InlineData("[!0-9]*/x", "2026.2/x", false)]
    [InlineData("[]a]/x", "]/x", true)]
    [InlineData("[a-]/x", "-/x", true)]
    [InlineData("[a/x", "[a/x", true)]
    public void Patterns_match_whole_paths(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new PathPattern(pattern).IsMatch(path));

    [Fact]
    public void A_pattern_of_many_stars_is_not_slow()
    {
        var pattern = new PathPattern(string.Concat(Enumerable.Repeat("**/a*a*a*/", 50)) + "b");
        Assert.False(pattern.IsMatch(string.Concat(Enumerable.Repeat("aaaaaaaaaa/", 200)) + "c"));
    }

    /// <summary>Against the definition, tried out at every length.</summary>
    [Property(MaxTest = 500)]
    public bool A_star_stands_for_anything(byte[] pattern, byte[] text)
    {
        var patternText = string.Concat(pattern.Take(8).Select(code => "ab*?"[code % 4]));
        var nameText = string.Concat(text.Take(10).Select(code => "ab"[code % 2]));
        return Wildcard.IsFileMatch(patternText, nameText) == Defined(patternText, nameText);
    }

    private static bool Defined(string pattern, string text)
    {
        if (pattern.Length == 0)
            return text.Length == 0;
        if (pattern[0] == '*')
            return Enumerable.Range(0, text.Length + 1).Any(length => Defined(pattern[1..], text[length..]));
        return text.Length > 0 && (pattern[0] == '?' || pattern[0] == text[0]) && Defined(pattern[1..], text[1..]);
    }
}
