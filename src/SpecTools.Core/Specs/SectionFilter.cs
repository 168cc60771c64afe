using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// The sections that a person asks for by several names: titles or section paths with slashes, as people write them; or
/// names with the wildcards <c>*</c> and <c>?</c>. In each spec a name stands for the sections of that very title; where
/// there is none, for those whose title differs in case, number, punctuation or plural; and where there is none of these
/// either, for those whose title has a slip of the pen. It remembers which names have found any.
/// </summary>
public sealed class SectionFilter
{
    private readonly List<Name> names = [];
    private bool hasSeenSpec;

    /// <summary>Takes the names; none for all sections.</summary>
    /// <param name="names">Titles or section paths.</param>
    public SectionFilter(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var text in names)
            this.names.Add(new Name(text));
    }

    /// <summary>The names, those with wildcards aside, that no spec had; empty as long as there was no spec.</summary>
    public IEnumerable<string> NeverFound =>
        hasSeenSpec ? names.Where(name => !name.HasFound && !name.IsWildcard).Select(name => name.Text) : [];

    /// <summary>The sections of a spec that any name stands for, in the order of the text.</summary>
    /// <param name="spec">The spec.</param>
    public IEnumerable<SpecSection> Select(Spec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        hasSeenSpec = true;
        if (names.Count == 0)
            return spec.AllSections();

        // Every name is asked, so that each knows whether it has found a section.
        var sections = spec.AllSections().ToList();
        var chosen = new HashSet<SpecSection>();
        foreach (var name in names)
            chosen.UnionWith(name.Select(sections));
        return sections.Where(chosen.Contains);
    }

    /// <summary>The links of a spec that stand in sections that any name stands for, or below them.</summary>
    /// <param name="spec">The spec.</param>
    public IEnumerable<SpecReference> SelectReferences(Spec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);

        // Both are in the order of the text, so that a link is below one that began before it and has not ended.
        using var next = Select(spec).GetEnumerator();
        var hasNext = next.MoveNext();
        var end = 0;
        foreach (var reference in spec.References)
        {
            for (; hasNext && next.Current.Line <= reference.Line; hasNext = next.MoveNext())
                end = Math.Max(end, next.Current.EndLine);
            if (reference.Line <= end)
                yield return reference;
        }
    }

    private sealed class Name(string text)
    {
        private readonly TitleQuery query = new(text);

        internal string Text => query.Text;

        internal bool IsWildcard { get; } = text.AsSpan().ContainsAny('*', '?');

        internal bool HasFound { get; private set; }

        internal List<SpecSection> Select(List<SpecSection> sections)
        {
            var selected = IsWildcard ? sections.FindAll(IsMatch) : TitleQuery.Best(sections, FitOf);
            HasFound |= selected.Count > 0;
            return selected;
        }

        private bool IsMatch(SpecSection section) =>
            Wildcard.IsMatch(Text, section.Title) || Wildcard.IsMatch(Text, section.SectionPath);

        private TitleFit FitOf(SpecSection section) => query.FitOf(section.Title, section.SectionPath);
    }
}
