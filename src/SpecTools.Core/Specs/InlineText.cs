using System.Globalization;
using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Specs;

/// <summary>
/// Takes inline markup away from reStructuredText: literals, emphasis, interpreted text, references and escapes. What
/// docutils would not take for markup stays. One pass; an opening that has no end is not looked for twice.
/// </summary>
internal ref struct InlineText
{
    private readonly ReadOnlySpan<char> text;
    private readonly StringBuilder result;
    private int at;
    private int noReferenceBefore;
    private Delimiters unclosed;

    private InlineText(ReadOnlySpan<char> text)
    {
        this.text = text;
        result = new StringBuilder(text.Length);
    }

    [Flags]
    private enum Delimiters
    {
        None = 0,
        Emphasis = 1,
        Strong = 2,
        Literal = 4,
        Backquote = 8,
        Substitution = 16,
    }

    /// <summary>The text without its markup. Substitution references keep their bars, footnote references their brackets.</summary>
    internal static string Strip(string text)
    {
        if (text.AsSpan().IndexOfAny("*`\\_|") < 0)
            return text;
        var reader = new InlineText(text);
        reader.Read();
        return reader.result.ToString();
    }

    private void Read()
    {
        while (at < text.Length)
        {
            if (text[at] == '\\')
                ReadEscape();
            else if (!TryReadMarkup())
                result.Append(text[at++]);
        }
    }

    private void ReadEscape()
    {
        // An escaped blank is nothing at all: it only parts markup from its surroundings.
        if (at + 1 < text.Length && !RstCharacters.IsSpace(text[at + 1]))
            result.Append(text[at + 1]);
        at += 2;
    }

    private bool TryReadMarkup()
    {
        if (!IsMarkupStart(text[at]) || !IsStartBoundary())
            return false;
        return text[at] switch
        {
            '*' when Next(1) == '*' => TryReadDelimited("**", Delimiters.Strong),
            '*' => TryReadDelimited("*", Delimiters.Emphasis),
            '`' when Next(1) == '`' => TryReadLiteral(),
            '`' => TryReadBackquoted(at, role: default),
            '_' when Next(1) == '`' => TryReadBackquoted(at + 1, role: default),
            ':' => TryReadRole(),
            '|' => TryReadSubstitution(),
            '[' => TryReadFootnote(),
            _ => TryReadReference(),
        };
    }

    private static bool IsMarkupStart(char character) =>
        character is '*' or '`' or '_' or ':' or '|' or '[' || char.IsAsciiLetterOrDigit(character) || character >= '\u0080';

    private bool TryReadDelimited(string mark, Delimiters kind)
    {
        var end = FindEnd(at + mark.Length, mark, kind);
        if (end < 0)
            return false;
        AppendUnescaped(text[(at + mark.Length)..end]);
        at = end + mark.Length;
        return true;
    }

    private bool TryReadLiteral()
    {
        var end = FindEnd(at + 2, "``", Delimiters.Literal);
        if (end < 0)
            return false;
        result.Append(text[(at + 2)..end]);
        at = end + 2;
        return true;
    }

    private bool TryReadSubstitution()
    {
        var end = FindEnd(at + 1, "|", Delimiters.Substitution);
        if (end < 0)
            return false;
        result.Append(text[at..(end + 1)]);
        at = end + 1 + CountUnderscores(end + 1);
        return true;
    }

    private bool TryReadRole()
    {
        var end = SkipName(at + 1);
        return end > at + 1 && end + 1 < text.Length && text[end] == ':' && text[end + 1] == '`' && Next(end + 2 - at) != '`'
            && TryReadBackquoted(end + 1, text[(at + 1)..end]);
    }

    private bool TryReadBackquoted(int open, ReadOnlySpan<char> role)
    {
        var end = FindEnd(open + 1, "`", Delimiters.Backquote);
        if (end < 0)
            return false;
        var after = end + 1;
        var content = text[(open + 1)..end];
        var underscores = CountUnderscores(after);
        if (underscores == 0 && role.IsEmpty && after < text.Length && text[after] == ':')
        {
            var name = SkipRoleSuffix(after);
            role = name > after ? text[(after + 1)..(name - 1)] : default;
            after = name;
        }

        if (underscores > 0 || (!role.IsEmpty && TakesTarget(role)))
            content = WithoutTarget(content, isReference: !role.IsEmpty);
        AppendUnescaped(content);
        at = after + underscores;
        return true;
    }

    private bool TryReadFootnote()
    {
        var end = at + 1;
        if (Next(1) is '#' or '*')
            end++;
        end = SkipName(end);
        if (end == at + 1 || end + 1 >= text.Length || text[end] != ']' || text[end + 1] != '_' || !IsEndBoundary(end + 2))
            return false;
        result.Append(text[at..(end + 1)]);
        at = end + 2;
        return true;
    }

    private bool TryReadReference()
    {
        if (at < noReferenceBefore)
            return false;
        var end = SkipName(at);
        var underscores = CountUnderscores(end);
        if (end == at || underscores == 0 || !IsEndBoundary(end + underscores))
        {
            // Whatever else begins inside this name would end where it ends.
            noReferenceBefore = end;
            return false;
        }

        result.Append(text[at..end]);
        at = end + underscores;
        return true;
    }

    // The offset of the end-string that belongs to a start-string whose content begins at `from`, or -1.
    private int FindEnd(int from, string mark, Delimiters kind)
    {
        if ((unclosed & kind) != 0 || from >= text.Length || RstCharacters.IsSpace(text[from]) || IsQuoted(from))
            return -1;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\' && kind != Delimiters.Literal)
                i++;
            else if (i > from && text[i..].StartsWith(mark) && !RstCharacters.IsSpace(text[i - 1]) && EndsMarkup(i, mark.Length, kind))
                return i;
        }

        unclosed |= kind;
        return -1;
    }

    private bool EndsMarkup(int end, int length, Delimiters kind)
    {
        var after = end + length;
        if (IsEndBoundary(after))
            return true;
        if (kind is not (Delimiters.Backquote or Delimiters.Substitution))
            return false;
        if (text[after] == '_')
            return IsEndBoundary(after + CountUnderscores(after));
        return kind == Delimiters.Backquote && SkipRoleSuffix(after) > after;
    }

    // Past `:role:` with the end of markup behind it, or where it was.
    private int SkipRoleSuffix(int from)
    {
        if (from >= text.Length || text[from] != ':')
            return from;
        var end = SkipName(from + 1);
        return end > from + 1 && end < text.Length && text[end] == ':' && IsEndBoundary(end + 1) ? end + 1 : from;
    }

    // docutils' simple names: words with single marks between them.
    private int SkipName(int from)
    {
        var end = SkipWord(from);
        while (end > from && end < text.Length && text[end] is '-' or '.' or '_' or '+' or ':')
        {
            var next = SkipWord(end + 1);
            if (next == end + 1)
                break;
            end = next;
        }

        return end;
    }

    private int SkipWord(int from)
    {
        while (from < text.Length
            && Rune.DecodeFromUtf16(text[from..], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && RstCharacters.IsAlphanumeric(rune))
        {
            from += length;
        }

        return from;
    }

    private int CountUnderscores(int from)
    {
        var count = 0;
        while (count < 2 && from + count < text.Length && text[from + count] == '_')
            count++;
        return count;
    }

    private char Next(int distance) => at + distance < text.Length ? text[at + distance] : '\0';

    private bool IsStartBoundary()
    {
        if (at == 0)
            return true;
        var before = text[at - 1];
        if (before < '\u0080')
            return RstCharacters.IsSpace(before) || before is '"' or '\'' or '(' or '<' or '[' or '{' or '-' or '/' or ':';
        return RstCharacters.IsSpace(before) || CharUnicodeInfo.GetUnicodeCategory(before) is UnicodeCategory.OpenPunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation;
    }

    private bool IsEndBoundary(int after)
    {
        if (after >= text.Length)
            return true;
        var next = text[after];
        if (next < '\u0080')
        {
            return RstCharacters.IsSpace(next) || next is '"' or '\'' or ')' or '>' or ']' or '}' or '-' or '/' or ':'
                or '\\' or '.' or ',' or ';' or '!' or '?';
        }

        return RstCharacters.IsSpace(next) || CharUnicodeInfo.GetUnicodeCategory(next) is UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation;
    }

    // A start-string between matching quotes or brackets stands for itself: "*" and (*).
    private bool IsQuoted(int from) => at > 0 && (text[at - 1], text[from]) is
        ('"', '"') or ('\'', '\'') or ('(', ')') or ('[', ']') or ('{', '}') or ('<', '>');

    // docutils' own roles show their text whole; others may have a target in angle brackets behind it.
    private static bool TakesTarget(ReadOnlySpan<char> role) => role is not ("code" or "emphasis" or "literal" or "math"
        or "raw" or "strong" or "sub" or "subscript" or "sup" or "superscript" or "title" or "title-reference" or "t"
        or "abbr" or "kbd" or "samp" or "guilabel" or "menuselection" or "file" or "command");

    private static ReadOnlySpan<char> WithoutTarget(ReadOnlySpan<char> content, bool isReference)
    {
        if (content.EndsWith(">"))
        {
            var open = content.LastIndexOf('<');
            if (open > 0 && RstCharacters.IsSpace(content[open - 1]))
                return content[..open].TrimEnd();
            return open == 0 ? content[1..^1] : content;
        }

        if (!isReference)
            return content;
        if (content.StartsWith("~"))
            return content[(content.LastIndexOf('.') + 1)..].TrimStart('~');
        return content.StartsWith("!") ? content[1..] : content;
    }

    private readonly void AppendUnescaped(ReadOnlySpan<char> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\')
                result.Append(content[i]);
            else if (++i < content.Length && !RstCharacters.IsSpace(content[i]))
                result.Append(content[i]);
        }
    }
}
