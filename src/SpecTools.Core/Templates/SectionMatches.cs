using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>A spec held against its template: which of its sections stands for which of the template's.</summary>
internal sealed class SectionMatches
{
    private readonly Dictionary<SpecSection, SectionMatch> bySection = [];

    /// <summary>The keys of all titles of the template.</summary>
    internal HashSet<string> TemplateKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>The template's sections, each before its subsections, in the template's order.</summary>
    internal List<SectionMatch> All { get; } = [];

    /// <summary>The template's sections of the first level, in its order.</summary>
    internal List<SectionMatch> TopLevel { get; } = [];

    /// <summary>The spec's sections of the first level that the template has not and the configuration does not allow.</summary>
    internal List<SpecSection> Unknown { get; } = [];

    /// <summary>What a spec's section stands for, or null where the template has nothing like it.</summary>
    internal SectionMatch? Of(SpecSection section) => bySection.GetValueOrDefault(section);

    internal bool IsTaken(SpecSection section) => bySection.ContainsKey(section);

    internal void Set(SectionMatch match, SpecSection found, SectionFit fit)
    {
        match.Set(found, fit);
        bySection.Add(found, match);
    }
}
