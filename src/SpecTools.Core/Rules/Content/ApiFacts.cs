using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>What a text says of a method of a REST API.</summary>
/// <param name="HasSuccess">Whether it has a code of success.</param>
/// <param name="HasError">Whether it has a code of an error.</param>
/// <param name="HasBody">Whether it speaks of the body: a schema, an example that shows it, or that there is none.</param>
internal readonly record struct ApiFacts(bool HasSuccess, bool HasError, bool HasBody)
{
    private static readonly string[] Errors = ["BadRequest", "Bad Request", "NotFound", "Not Found", "Conflict", "Forbidden", "4xx", "error code"];
    private static readonly string[] Unchanged = ["codes are not", "codes are un", "codes do not", "codes will not", "codes remain", "code is un"];
    private static readonly string[] Bodies = ["schema", "body", "{\n", "\": ", "\" : ", "\":{", "': "];

    /// <summary>Reads a text.</summary>
    internal static ApiFacts Of(ReadOnlySpan<char> text)
    {
        var isUnchanged = HasAny(text, Unchanged);
        return new ApiFacts(
            isUnchanged || HasCode(text, '2', '3'), isUnchanged || HasCode(text, '4', '5') || HasAny(text, Errors), HasAny(text, Bodies));
    }

    /// <summary>What either of two texts says.</summary>
    internal ApiFacts Or(ApiFacts other) => new(HasSuccess || other.HasSuccess, HasError || other.HasError, HasBody || other.HasBody);

    // Three digits that are no part of something longer.
    private static bool HasCode(ReadOnlySpan<char> text, char first, char second)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            var ahead = text[at..].IndexOfAny(first, second);
            if (ahead < 0)
                return false;
            at += ahead;
            if (at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
                && (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '-'))
                && (at + 3 == text.Length || !(char.IsAsciiLetterOrDigit(text[at + 3]) || text[at + 3] == '-')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (AnyCase.Holds(text, word))
                return true;
        }

        return false;
    }
}
