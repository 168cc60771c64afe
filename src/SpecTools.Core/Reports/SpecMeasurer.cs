using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>Sums up what is counted of specs, and keeps nothing but the sums.</summary>
public sealed class SpecMeasurer
{
    private readonly List<(ReleaseName? Release, SpecStatus Status)> standings = [];
    private readonly Dictionary<BlueprintKind, int> kinds = [];
    private readonly Dictionary<string, int> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TitleCount> titles = new(StringComparer.Ordinal);
    private int unassigned;
    private int sections;
    private int nones;
    private int empties;
    private long lines;
    private long words;
    private long length;

    /// <summary>Adds what was counted of a spec.</summary>
    /// <param name="figures">The numbers.</param>
    public void Add(SpecFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        standings.Add((figures.Release, figures.Status));
        if (figures.Blueprint is { } kind)
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        foreach (var person in figures.Assignees.Select(person => person.ToString()).Distinct(people.Comparer))
            people[person] = people.GetValueOrDefault(person) + 1;
        unassigned += figures.Assignees.Count == 0 ? 1 : 0;
        foreach (var section in figures.Sections)
            Add(section);
        lines += figures.LineCount;
        words += figures.WordCount;
        length += figures.Length;
    }

    /// <summary>What has been counted so far.</summary>
    public SpecMeasurement Measure() => new()
    {
        SpecCount = standings.Count,
        ByRelease = ListOf(standings
            .GroupBy(standing => standing.Release, standing => standing.Status)
            .OrderBy(group => group.Key)
            .Select(group => new ReleaseMeasure(group.Key, [.. group]))),
        ByStatus = ListOf(standings
            .GroupBy(standing => standing.Status)
            .OrderBy(group => Order(group.Key))
            .Select(group => new SpecTally(group.Key.ToString(), group.Count()))),
        ByAssignee = ListOf(MostFirst(people.Select(person => new SpecTally(person.Key, person.Value)))),
        ByBlueprintKind = ListOf(MostFirst(kinds.Select(kind => new SpecTally(kind.Key.ToString(), kind.Value)))),
        BySection = ListOf(titles.Values
            .Select(title => title.Measure())
            .OrderByDescending(title => title.SectionCount)
            .ThenBy(title => title.Title, StringComparer.Ordinal)),
        WithoutAssigneeCount = unassigned,
        WithoutBlueprintCount = standings.Count - kinds.Values.Sum(),
        SectionCount = sections,
        NoneCount = nones,
        EmptyCount = empties,
        LineCount = lines,
        WordCount = words,
        Length = length,
    };

    private void Add(SectionFigures section)
    {
        sections++;
        nones += section.IsNone ? 1 : 0;
        empties += section.IsEmpty ? 1 : 0;
        var key = SectionTitle.KeyOf(section.Title);
        if (!titles.TryGetValue(key, out var title))
            titles.Add(key, title = new TitleCount());
        title.Add(section);
    }

    // A spec's life, and then those of which nothing is known.
    private static int Order(SpecStatus status) => status switch
    {
        SpecStatus.Backlog => 0,
        SpecStatus.Approved => 1,
        SpecStatus.Implemented => 2,
        SpecStatus.Abandoned => 3,
        _ => 4,
    };

    private static IEnumerable<SpecTally> MostFirst(IEnumerable<SpecTally> tallies) =>
        tallies.OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Name, StringComparer.Ordinal);

    private static SpecList<T> ListOf<T>(IEnumerable<T> items) => new([.. items]);

    // The sections whose titles differ only in what people vary.
    private sealed class TitleCount
    {
        private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
        private int count;
        private int nones;
        private int empties;

        internal void Add(SectionFigures section)
        {
            count++;
            nones += section.IsNone ? 1 : 0;
            empties += section.IsEmpty ? 1 : 0;
            spellings[section.Title] = spellings.GetValueOrDefault(section.Title) + 1;
        }

        internal SectionMeasure Measure()
        {
            var title = spellings.OrderByDescending(spelling => spelling.Value).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).First().Key;
            return new SectionMeasure(title, count, nones, empties);
        }
    }
}
