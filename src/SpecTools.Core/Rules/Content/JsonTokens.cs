using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>What a stretch of an example in JSON is.</summary>
internal enum JsonTokenKind
{
    /// <summary>One of the six characters that give JSON its structure.</summary>
    Mark,

    /// <summary>A text in quotation marks.</summary>
    Text,

    /// <summary>A number, a word, or anything else without a blank in it.</summary>
    Word,

    /// <summary>What an author writes in place of something: <c>...</c>, <c>&lt;uuid&gt;</c>, <c>$name</c>.</summary>
    Placeholder,
}

/// <summary>A token of an example in JSON.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct JsonToken(JsonTokenKind Kind, TextSpan Span);

/// <summary>Reads examples as people write them, from one token to the next: comments are blanks.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="span">Where the example stands.</param>
internal struct JsonTokens(string text, TextSpan span)
{
    private readonly int end = span.End;
    private int at = span.Start;

    /// <summary>The last token that was read.</summary>
    internal JsonToken Current { get; private set; }

    /// <summary>Reads the next token; false at the end.</summary>
    internal bool Next()
    {
        SkipBlanks();
        if (at >= end)
            return false;
        var start = at;
        var kind = Read();
        Current = new JsonToken(kind, TextSpan.FromBounds(start, at));
        return true;
    }

    private JsonTokenKind Read()
    {
        switch (text[at])
        {
            case '{' when Follows("{{"):
                return Until("}}");
            case '{' or '}' or '[' or ']' or ',' or ':':
                at++;
                return JsonTokenKind.Mark;
            case '"' or '\'':
                ReadText(text[at]);
                return JsonTokenKind.Text;
            case '<':
                return Until(">");
            case '$' when Follows("${"):
                return Until("}");
            case '%' when Follows("%("):
                return Until(")");
        }

        var start = at++;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('{' or '}' or '[' or ']' or ',' or ':' or '"' or '\'' or '<'))
            at++;
        // Dots may stand above one another.
        var word = text.AsSpan(start, at - start);
        return word.IndexOf("..") >= 0 || word.Contains('\u2026') || word is "." || word[0] is '$' or '%' or '|' or '*' or '-' && word.Length == 1
            ? JsonTokenKind.Placeholder
            : JsonTokenKind.Word;
    }

    // A long text may go on in the next line: pages are narrow.
    private void ReadText(char quote)
    {
        var start = at++;
        while (at < end && text[at] != quote)
            at += text[at] == '\\' ? 2 : 1;
        at = Math.Min(at + 1, end);
        if (quote == '\'' && text.AsSpan(start, at - start).Contains('\n'))
            at = start + 1;
    }

    private JsonTokenKind Until(string close)
    {
        var line = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        var found = text.AsSpan(at, line < 0 ? end - at : line).IndexOf(close, StringComparison.Ordinal);
        at += found < 0 ? 1 : found + close.Length;
        return found < 0 && close is "}}" ? JsonTokenKind.Mark : JsonTokenKind.Placeholder;
    }

    private void SkipBlanks()
    {
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] == '#' || Follows("//"))
            {
                var line = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
                at = line < 0 ? end : at + line;
            }
            else if (Follows("/*"))
            {
                var close = text.AsSpan(at, end - at).IndexOf("*/");
                at = close < 0 ? end : at + close + 2;
            }
            else
            {
                return;
            }
        }
    }

    private readonly bool Follows(string what) => text.AsSpan(at, end - at).StartsWith(what);
}
