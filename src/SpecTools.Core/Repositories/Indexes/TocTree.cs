using System.Buffers;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>An entry of a list of documents.</summary>
/// <param name="Target">What it names: a document, a pattern, or an address.</param>
/// <param name="Span">Where that stands.</param>
/// <param name="Line">Where its line stands, without indentation.</param>
/// <param name="IsPattern">Whether it stands for all documents that match.</param>
internal sealed record TocEntry(string Target, TextSpan Span, TextSpan Line, bool IsPattern);

/// <summary>A list of documents: Sphinx's <c>toctree</c>.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Entries">What it lists.</param>
internal sealed record TocTree(RstDirective Directive, IReadOnlyList<TocEntry> Entries)
{
    private const string Name = "toctree";

    private static readonly SearchValues<char> Adornments = SearchValues.Create(" \t=-~^\"'`#*+.");

    /// <summary>The words of the title or the paragraph right above the list, as they may name a folder.</summary>
    /// <param name="source">The text that the list is in.</param>
    internal IEnumerable<string> WordsBefore(SourceText source)
    {
        var number = source.LineNumberAt(Directive.Span.Start) - 1;
        while (number > 0 && !source.AsSpan(source.GetLine(number).Span).ContainsAnyExcept(Adornments))
            number--;
        return number == 0
            ? []
            : source.Slice(source.GetLine(number).Span).ToLowerInvariant()
                .Split([' ', '\t', ',', ':', ';', '(', ')', '/', '\\', '*', '?', '<', '>', '|', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('.')).Where(word => word.Length > 0);
    }

    /// <summary>The lists of a document, in the order of the text.</summary>
    internal static IEnumerable<TocTree> In(RstDocument document) => document.DescendantsAndSelf()
        .OfType<RstDirective>()
        .Where(directive => directive.Name.Equals(Name, StringComparison.OrdinalIgnoreCase))
        .Select(directive => new TocTree(directive, [.. EntriesOf(directive)]));

    /// <summary>The entries of a list.</summary>
    internal static IEnumerable<TocEntry> EntriesOf(RstDirective directive)
    {
        var isGlob = directive.Options.Any(option => option.Name.Equals("glob", StringComparison.OrdinalIgnoreCase));
        for (var i = 0; i < directive.Content.Count; i++)
        {
            var line = directive.Content[i].ToString();
            var indent = line.Length - line.TrimStart().Length;
            var text = line.Trim();
            if (text.Length == 0)
                continue;
            var span = directive.Content.SpanOf(i);
            span = TextSpan.FromBounds(span.Start + indent, span.End);

            // "Title <document>"
            var open = text.EndsWith('>') ? text.LastIndexOf('<') : -1;
            var target = open >= 0 ? text[(open + 1)..^1] : text;
            var isPattern = isGlob && open < 0 && target.AsSpan().ContainsAny('*', '?', '[');
            yield return new TocEntry(target, new TextSpan(span.Start + (open + 1), target.Length), span, isPattern);
        }
    }
}
