using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>Other titles that stand for sections of a template, as a configuration has them.</summary>
/// <param name="entries">Titles or paths of sections, wildcards allowed, each with the titles that stand for it.</param>
internal sealed class SectionAliases(IReadOnlyList<(string Section, IReadOnlyList<string> Titles)> entries)
{
    internal static readonly SectionAliases None = new([]);

    private readonly IReadOnlyList<(IReadOnlyList<string> Pattern, string[] Keys)> entries =
        [.. entries.Select(entry => ((IReadOnlyList<string>)[entry.Section], entry.Titles.Select(SectionTitle.KeyOf).ToArray()))];

    /// <summary>The keys of the titles that stand for a section of a template; see <see cref="SectionTitle.KeyOf"/>.</summary>
    internal IReadOnlyList<string> KeysFor(TemplateSection section)
    {
        if (entries.Count == 0)
            return [];
        return [.. entries.Where(entry => entry.Pattern.Name(section.Title, section.SectionPath)).SelectMany(entry => entry.Keys)];
    }
}
