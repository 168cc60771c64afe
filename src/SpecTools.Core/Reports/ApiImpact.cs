using System.Buffers;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Reports;

/// <summary>Whether a spec says that it changes the REST API: reviewers of the API look for such specs.</summary>
internal static class ApiImpact
{
    private static readonly TitleQuery[] Titles = [new("REST API impact"), new("API impact")];

    private static readonly SearchValues<char> EndsOfClause = SearchValues.Create(".,;:(-\u2013\u2014");

    /// <summary>Whether the section about the REST API says anything of its own.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="template">Its template, whose guidance says nothing about the spec.</param>
    internal static bool IsStated(Spec spec, SpecTemplate template)
    {
        var sections = Titles
            .Select(title => TitleQuery.Best(spec.AllSections(), section => title.FitOf(section.Title)))
            .FirstOrDefault(found => found.Count > 0);
        if (sections is null)
            return false;
        var paragraphs = sections.SelectMany(section => section.WithDescendants()).SelectMany(Paragraphs).ToList();
        if (paragraphs.Count == 0 || SaysNone(paragraphs[0], sections[0].Title))
            return false;
        var guidance = template.File.Spec.AllSections().SelectMany(Paragraphs).ToHashSet(StringComparer.Ordinal);
        return !paragraphs.TrueForAll(guidance.Contains);
    }

    // A no with its reasons is a no.
    private static bool SaysNone(string paragraph, string title)
    {
        var end = paragraph.AsSpan().IndexOfAny(EndsOfClause);
        return NothingToSay.Is(paragraph, title) || (end > 0 && NothingToSay.Is(paragraph[..end], title));
    }

    private static IEnumerable<string> Paragraphs(SpecSection section) => section.IsEmpty || section.Text.Length == 0
        ? []
        : section.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => string.Join(' ', WordsOf(paragraph)));

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
