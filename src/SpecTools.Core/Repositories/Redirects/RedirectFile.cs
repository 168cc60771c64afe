using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>A line of a file of redirects.</summary>
/// <param name="From">The old place, as it is written.</param>
/// <param name="To">The new place, as it is written.</param>
/// <param name="FromSpan">Where the old place stands.</param>
/// <param name="ToSpan">Where the new place stands.</param>
internal sealed record Redirect(string From, string To, TextSpan FromSpan, TextSpan ToSpan);

/// <summary>A line of a file of redirects that cannot be read.</summary>
/// <param name="Span">Where it goes wrong.</param>
/// <param name="Message">What is wrong and what to do, in a sentence.</param>
internal readonly record struct RedirectFault(TextSpan Span, string Message);

/// <summary>
/// A file that leads from old places of specs to new ones: <c>redirects</c>, with two paths a line of which the second is
/// seen from the first one's folder, or <c>.htaccess</c>, with the addresses of published pages.
/// </summary>
internal sealed class RedirectFile
{
    /// <summary>The name of a file of the style <see cref="RedirectStyle.Nova"/>.</summary>
    internal const string NovaName = "redirects";

    /// <summary>The name of a file of the style <see cref="RedirectStyle.Htaccess"/>.</summary>
    internal const string HtaccessName = ".htaccess";

    private static readonly string[] NoTarget = ["gone", "410"];

    private readonly List<Redirect> redirects = [];
    private readonly List<RedirectFault> faults = [];

    private RedirectFile(SourceText source)
    {
        Source = source;
        Style = Path.GetFileName(source.Path.AsSpan()).SequenceEqual(HtaccessName) ? RedirectStyle.Htaccess : RedirectStyle.Nova;
        foreach (var line in source.Lines)
        {
            var words = Words(line);
            if (words.Count == 0 || source.Text[words[0].Start] == '#')
                continue;
            if (Style == RedirectStyle.Nova)
                TakeNova(line, words);
            else
                TakeHtaccess(words);
        }
    }

    /// <summary>The text.</summary>
    internal SourceText Source { get; }

    /// <summary>How it is written.</summary>
    internal RedirectStyle Style { get; }

    /// <summary>The redirects in the order of the text.</summary>
    internal IReadOnlyList<Redirect> Redirects => redirects;

    /// <summary>The lines that cannot be read.</summary>
    internal IReadOnlyList<RedirectFault> Faults => faults;

    /// <summary>Whether a name is that of a file of redirects.</summary>
    internal static bool IsOne(ReadOnlySpan<char> path) => Path.GetFileName(path) is NovaName or HtaccessName;

    /// <summary>Reads a file.</summary>
    /// <param name="source">Its text, with its path.</param>
    internal static RedirectFile Read(SourceText source) => new(source);

    private void TakeNova(TextLine line, List<TextSpan> words)
    {
        if (words.Count == 2)
            Add(words[0], words[1]);
        else if (words.Count == 1)
            faults.Add(new RedirectFault(words[0], $"'{Source.Slice(words[0])}' is redirected to nothing. Write the new path behind it, as seen from its folder."));
        else
            faults.Add(new RedirectFault(TextSpan.FromBounds(words[2].Start, line.End), "A line holds two paths, the old one and the new one, and here is more. Remove it, or write one redirect a line."));
    }

    // "Redirect [status] old new"; all other directives are none of ours.
    private void TakeHtaccess(List<TextSpan> words)
    {
        var directive = Source.Slice(words[0]);
        var isPlain = directive.Equals("redirect", StringComparison.OrdinalIgnoreCase);
        if (!isPlain && !directive.Equals("redirectpermanent", StringComparison.OrdinalIgnoreCase) && !directive.Equals("redirecttemp", StringComparison.OrdinalIgnoreCase))
            return;
        var rest = words.GetRange(1, words.Count - 1);
        var hasStatus = isPlain && rest.Count > 0 && Source.Text[rest[0].Start] != '/' && !Source.AsSpan(rest[0]).Contains("://", StringComparison.Ordinal);
        var status = hasStatus ? Source.Slice(rest[0]) : "";
        if (hasStatus)
            rest.RemoveAt(0);
        if (NoTarget.Contains(status, StringComparer.OrdinalIgnoreCase) && rest.Count == 1)
            return;
        if (rest.Count == 2)
            Add(rest[0], rest[1]);
        else if (rest.Count < 2)
            faults.Add(new RedirectFault(TextSpan.FromBounds(words[0].Start, words[^1].End), "A redirect names the old address and the new one, and here is only one. Write both."));
        else
            faults.Add(new RedirectFault(TextSpan.FromBounds(rest[2].Start, rest[^1].End), "A redirect names the old address and the new one, and here is more. Remove it, or put an address with blanks between quotes."));
    }

    private void Add(TextSpan from, TextSpan to) => redirects.Add(new Redirect(Source.Slice(from), Source.Slice(to), from, to));

    // Words between blanks; in .htaccess quotes hold one together.
    private List<TextSpan> Words(TextLine line)
    {
        var words = new List<TextSpan>();
        for (var at = line.Start; at < line.End;)
        {
            if (Source.Text[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            var isQuoted = Style == RedirectStyle.Htaccess && Source.Text[at] == '"';
            var start = isQuoted ? at + 1 : at;
            var end = start;
            while (end < line.End && (isQuoted ? Source.Text[end] != '"' : Source.Text[end] is not (' ' or '\t')))
                end++;
            words.Add(TextSpan.FromBounds(start, end));
            at = isQuoted ? end + 1 : end;
        }

        return words;
    }
}
