using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>A spec held against its template: which of its sections stands for which of the template's.</summary>
internal sealed class SectionMatches
{
    private readonly Dictionary<SpecSection, SectionMatch> bySection = [];
    private readonly HashSet<SpecSection> belowMoved = [];

    // Of sections that all moved together, the one that is reported; none where one of the first level is missing.
    private SectionMatch? leader;

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
        if (fit == SectionFit.Elsewhere)
            belowMoved.UnionWith(found.Sections.SelectMany(section => section.WithDescendants()));
    }

    /// <summary>
    /// Whether no section of the first level is where it belongs. Where a style of heading means which level follows from
    /// the first heading, so that one heading too few or too many moves all others.
    /// </summary>
    internal bool AreLevelsShifted { get; private set; }

    /// <summary>
    /// Whether a section stands elsewhere only because another one does, or is missing: the one that it belongs to, or
    /// one that it stands below. Whoever mends that one mends this one too.
    /// </summary>
    internal bool IsMovedAlong(SectionMatch match) => AreLevelsShifted
        ? match != leader
        : match.Parent is { Fit: SectionFit.Missing or SectionFit.Elsewhere } || belowMoved.Contains(match.Found!);

    /// <summary>
    /// The template's section that stands where the title should, because the first heading of the spec is not its title;
    /// or null.
    /// </summary>
    internal SectionMatch? AsTitle { get; private set; }

    /// <summary>Draws the conclusions once all sections are matched.</summary>
    /// <param name="title">The spec's title, or null where it has none.</param>
    internal void Complete(string? title)
    {
        var key = title is null ? null : SectionTitle.KeyOf(title);
        AsTitle = TopLevel.Find(match => match is { Fit: SectionFit.Missing, IsOptional: false } && match.Key == key);
        var found = TopLevel.FindAll(match => match.Found is not null);
        AreLevelsShifted = found.Count > 1 && found.TrueForAll(match => match.Fit == SectionFit.Elsewhere);
        var isMissing = TopLevel.Exists(match => match is { Fit: SectionFit.Missing, IsOptional: false });
        leader = AreLevelsShifted && !isMissing ? found[0] : null;
    }
}
