using SpecTools.Rst.Parsing;

namespace SpecTools.Editing;

/// <summary>Whether a line of a paragraph would be taken for the beginning of something else.</summary>
internal static class LineStart
{
    /// <summary>Whether a line that begins as the author's does is still text with fewer words.</summary>
    internal static bool IsText(ReadOnlySpan<char> line, bool isMarkdown) =>
        isMarkdown || LineClassifier.Classify(line, out _) == LineKind.Text;

    /// <summary>Whether a line that begins with a word is text to every reader, whatever follows the word.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> line, bool isMarkdown)
    {
        var length = line.IndexOf(' ');
        var word = length < 0 ? line : line[..length];
        return isMarkdown ? IsPlainMarkdown(word) : IsPlainRst(line, word);
    }

    private static bool IsPlainRst(ReadOnlySpan<char> line, ReadOnlySpan<char> word) =>
        LineClassifier.Classify(line, out _) == LineKind.Text
        && LineClassifier.Classify(word, out _) == LineKind.Text
        && (!MayBeMarker(word) || LineClassifier.Classify(string.Concat(word, " x"), out _) == LineKind.Text);

    // What a marker of a list, a field or a line block can end with.
    private static bool MayBeMarker(ReadOnlySpan<char> word) => word[^1] is '.' or ')' or ':' or '|' || !char.IsAsciiLetterOrDigit(word[0]);

    private static bool IsPlainMarkdown(ReadOnlySpan<char> word)
    {
        switch (word[0])
        {
            case '#' or '>' or '|' or '=' or '<' or ':' or '^' or '{':
                return false;
            case '-' or '+' or '*' or '_':
                return word.Length > 1 && word.IndexOfAnyExcept(word[0]) >= 0;
            case '`' or '~' or '$':
                return !(word.StartsWith("```") || word.StartsWith("~~~") || word.StartsWith("$$"));
            case '[':
                return word.IndexOf("]:") < 0;
        }

        return !(word[^1] is '.' or ')' && word.Length <= 10
            && (word.Length <= 4 || word[..^1].IndexOfAnyExceptInRange('0', '9') < 0) && char.IsAsciiLetterOrDigit(word[0]));
    }
}
