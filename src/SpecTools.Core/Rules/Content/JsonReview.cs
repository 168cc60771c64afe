using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>
/// Looks for the first fault of an example in JSON. What authors leave out on purpose is none: comments, an ellipsis or a
/// placeholder in any place, a word that says what belongs there, a text over several lines, members without the braces
/// around them, and what is no JSON before and behind it.
/// </summary>
internal ref struct JsonReview
{
    private readonly string text;
    private readonly Stack<JsonToken> open = new();
    private JsonTokens tokens;
    private JsonToken last;
    private JsonToken previous;

    private JsonReview(string text, TextSpan span)
    {
        this.text = text;
        tokens = new JsonTokens(text, span);
    }

    /// <summary>The first fault, or null.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="span">Where the example stands.</param>
    internal static (TextSpan Place, string What)? FirstFault(string text, TextSpan span) => new JsonReview(text, span).Review();

    private (TextSpan, string)? Review()
    {
        var first = true;
        while (tokens.Next())
        {
            // Only what begins like JSON is meant to be JSON: not the line of a request above it.
            if (open.Count == 0 && !IsMark('{') && !IsMark('['))
            {
                if (first)
                    return null;
                continue;
            }

            first = false;
            if (FaultHere() is { } fault)
                return fault;
            previous = last;
            last = tokens.Current;
            if (open.Count == 0)
                previous = last = default;
        }

        return open.TryPeek(out var unclosed) ? (unclosed.Span, $"the '{CharOf(unclosed)}' is not closed") : null;
    }

    private (TextSpan, string)? FaultHere()
    {
        var token = tokens.Current;
        if (IsMark('{') || IsMark('['))
        {
            var fault = EndsValue(last) && open.Count > 0 ? MissingBetween(token) : null;
            open.Push(token);
            return fault;
        }

        if (IsMark('}') || IsMark(']'))
            return Close(token);
        var inObject = open.TryPeek(out var container) && CharOf(container) == '{';
        var opening = last.Kind == JsonTokenKind.Mark ? CharOf(last) : '\0';
        if (IsMark(','))
            return opening is ',' or '{' or '[' or ':' ? Fault(token, "a value is missing before the comma") : null;
        if (IsMark(':'))
            return inObject && opening is ',' or '{' or ':' ? Fault(token, "a name is missing before the colon") : null;
        if (token.Kind == JsonTokenKind.Placeholder || last.Kind == JsonTokenKind.Placeholder)
            return null;
        if (text[token.Span.Start] == '\'')
            return Fault(token, "a text stands in single quotation marks");
        if (text.AsSpan(token.Span.Start, token.Span.Length) is "True" or "False" or "None")
            return (token.Span, $"'{text.AsSpan(token.Span.Start, token.Span.Length)}' is Python's");
        if (last.Kind == JsonTokenKind.Word || token.Kind == JsonTokenKind.Word)
            return inObject && token.Kind == JsonTokenKind.Word && text[token.Span.Start] == '=' ? Fault(token, "a colon belongs here") : MissingBeforeText(token);
        return EndsValue(last) ? MissingBetween(token) : null;
    }

    // Words may be a description of a value; a text in the next line is the next one.
    private (TextSpan, string)? MissingBeforeText(JsonToken token) =>
        token.Kind == JsonTokenKind.Text && last.Kind == JsonTokenKind.Word && IsNewLine(last, token) ? MissingBetween(token) : null;

    private (TextSpan, string)? Close(JsonToken token)
    {
        if (!open.TryPop(out var opened))
            return null;
        if ((CharOf(opened) == '{') != (CharOf(token) == '}'))
            return (token.Span, $"'{CharOf(token)}' closes a '{CharOf(opened)}'");
        if (last.Kind != JsonTokenKind.Mark)
            return null;
        return CharOf(last) switch
        {
            ',' when previous.Kind != JsonTokenKind.Placeholder => (last.Span, $"a comma stands before the '{CharOf(token)}'"),
            ':' => (token.Span, "a value is missing"),
            _ => null,
        };
    }

    private static (TextSpan, string)? Fault(JsonToken token, string what) => (token.Span, what);

    private readonly (TextSpan, string)? MissingBetween(JsonToken token) =>
        (new TextSpan(last.Span.End, 0), $"a comma is missing before '{Short(text.AsSpan(token.Span.Start, token.Span.Length))}'");

    private static string Short(ReadOnlySpan<char> token) => token.Length <= 30 ? token.ToString() : string.Concat(token[..29], "\u2026");

    private readonly bool IsNewLine(JsonToken from, JsonToken to) => text.AsSpan(from.Span.End, to.Span.Start - from.Span.End).Contains('\n');

    private readonly bool EndsValue(JsonToken token) => token.Span.Length > 0
        && (token.Kind == JsonTokenKind.Text || (token.Kind == JsonTokenKind.Mark && CharOf(token) is '}' or ']'));

    private readonly bool IsMark(char mark) => tokens.Current.Kind == JsonTokenKind.Mark && CharOf(tokens.Current) == mark;

    private readonly char CharOf(JsonToken token) => token.Span.Length == 0 ? '\0' : text[token.Span.Start];
}
