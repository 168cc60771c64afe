using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>The sections of a spec at all depths by the keys of their titles.</summary>
internal sealed class SectionIndex
{
    private readonly Dictionary<string, List<Entry>> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> templateKeys;

    /// <summary>Lists the sections of a spec.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="templateKeys">The keys of all titles of the template.</param>
    internal SectionIndex(Spec spec, HashSet<string> templateKeys)
    {
        this.templateKeys = templateKeys;
        Add(spec.Sections, 0, null);
    }

    /// <summary>The sections that have the title of one of the template's, or another name of it, wherever they stand.</summary>
    internal List<SpecSection> CandidatesFor(SectionMatch match)
    {
        var found = new List<SpecSection>();
        foreach (var key in match.Aliases.Prepend(match.Key))
        {
            foreach (var entry in byKey.GetValueOrDefault(key) ?? [])
            {
                if (!IsOfAnother(entry, match))
                    found.Add(entry.Section);
            }
        }

        return found;
    }

    // The alternatives of a detail, deep below a section of the author's own, are not the alternatives of the spec.
    private bool IsOfAnother(Entry entry, SectionMatch match) =>
        entry.Depth > match.Depth + 1 && !templateKeys.Contains(SectionTitle.KeyOf(entry.Above!.Title));

    private void Add(SpecList<SpecSection> sections, int depth, SpecSection? above)
    {
        foreach (var section in sections)
        {
            var key = SectionTitle.KeyOf(section.Title);
            if (!byKey.TryGetValue(key, out var same))
                byKey.Add(key, same = []);
            same.Add(new Entry(section, depth, above));
            Add(section.Sections, depth + 1, section);
        }
    }

    private readonly record struct Entry(SpecSection Section, int Depth, SpecSection? Above);
}
