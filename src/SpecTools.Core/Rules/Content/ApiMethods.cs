using System.Buffers;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The methods of a REST API that a section describes.</summary>
/// <param name="Common">Where that stands which comes before the first of them.</param>
/// <param name="Methods">The methods, in the order of the text.</param>
internal sealed record ApiMethods(TextSpan Common, IReadOnlyList<ApiMethod> Methods)
{
    private static readonly string[] Verbs = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"];
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n=-~^*");
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t*-+#`.");

    /// <summary>The methods that lines of a section name and do nothing else, whatever marks the lines; null where there are none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="firstLine">The section's first line.</param>
    /// <param name="lastLine">The section's last line.</param>
    /// <param name="isCode">Whether a line is one of an example.</param>
    internal static ApiMethods? In(SourceText source, int firstLine, int lastLine, Func<int, bool> isCode)
    {
        var found = new List<(string Name, TextSpan Place, int Line)>();
        for (var number = firstLine; number <= lastLine; number++)
        {
            if (Read(source, source.GetLine(number)) is var (name, place) && IsAlone(source, number) && !isCode(number))
                found.Add((name, place, number));
        }

        if (found.Count == 0)
            return null;
        var methods = new List<ApiMethod>();
        for (var i = 0; i < found.Count; i++)
        {
            var body = Lines(source, found[i].Line + 1, i + 1 < found.Count ? found[i + 1].Line - 1 : lastLine);

            // Several in a row are a list of what is touched; what is said below the last is said of it.
            if (source.AsSpan(body).IndexOfAnyExcept(Blanks) >= 0 || i == found.Count - 1)
                methods.Add(new ApiMethod(found[i].Name, found[i].Place, body));
        }

        return new ApiMethods(Lines(source, firstLine, found[0].Line - 1), methods);
    }

    // Not a line of a sentence, nor of a close list of what is touched.
    private static bool IsAlone(SourceText source, int number) => IsBlank(source, number - 1) && IsBlank(source, number + 1);

    private static bool IsBlank(SourceText source, int number) =>
        number < 1 || number > source.LineCount || source.AsSpan(source.GetLine(number).Span).IndexOfAnyExcept(Blanks) < 0;

    private static (string Name, TextSpan Place)? Read(SourceText source, TextLine line)
    {
        var text = source.AsSpan(line.Span);
        var start = text.IndexOfAnyExcept(Marks);
        if (start < 0)
            return null;
        var rest = text[start..].TrimEnd(" \t`*:.");
        if (rest.StartsWith("URL:", StringComparison.OrdinalIgnoreCase))
            rest = rest[4..].TrimStart(" `*");
        foreach (var verb in Verbs)
        {
            if (!rest.StartsWith(verb, StringComparison.Ordinal))
                continue;
            var address = rest[verb.Length..].TrimStart(" :`*");
            if (address.Length > 1 && address[0] == '/' && rest[verb.Length] != '/' && !address.Contains(' '))
                return ($"{verb} {address}", new TextSpan(line.Start + text.LastIndexOf(rest), rest.Length));
        }

        return null;
    }

    private static TextSpan Lines(SourceText source, int first, int last) =>
        last < first ? default : TextSpan.FromBounds(source.GetLine(first).Start, source.GetLine(last).End);
}

/// <summary>A method of a REST API.</summary>
/// <param name="Name">The method with its address: <c>GET /servers</c>.</param>
/// <param name="Place">Where that stands.</param>
/// <param name="Body">Where that stands which is said of it: up to the next method.</param>
internal sealed record ApiMethod(string Name, TextSpan Place, TextSpan Body);
