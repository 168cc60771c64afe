using System.Globalization;
using SpecTools.Repositories;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>Sums up what is counted of specs, and keeps nothing but the sums and what later stages of a spec are known by.</summary>
public sealed class SpecMeasurer
{
    private readonly List<SpecStage> stages = [];
    private readonly Dictionary<string, int> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<BlueprintKind, int> kinds = [];
    private readonly Dictionary<string, int> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TitleCount> titles = new(StringComparer.Ordinal);
    private int unassigned;
    private int findings;
    private int failed;
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
        stages.Add(figures.Stage);
        foreach (var rule in figures.Result.Diagnostics.Select(finding => $"{finding.RuleId} {finding.RuleName}").Distinct(rules.Comparer))
            rules[rule] = rules.GetValueOrDefault(rule) + 1;
        findings += figures.Result.Diagnostics.Count;
        failed += figures.Result.Passed ? 0 : 1;
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
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecMeasurement Measure() => Measure(Lives());

    /// <summary>What each of the specs has gone through, in the order in which they were added.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal List<SpecLife> Lives()
    {
        var lives = new SpecLives(stages);
        return [.. stages.Select(lives.Of)];
    }

    /// <summary>What has been counted so far.</summary>
    /// <param name="lives">What each of the specs has gone through.</param>
    internal SpecMeasurement Measure(List<SpecLife> lives) => Measure([.. stages.Zip(lives)]);

    private SpecMeasurement Measure(List<(SpecStage Stage, SpecLife Life)> specs) => new()
    {
        SpecCount = specs.Count,
        ByRelease = ListOf(specs
            .GroupBy(spec => spec.Stage.Release)
            .OrderBy(group => group.Key)
            .Select(group => new ReleaseMeasure(group.Key, [.. group.Select(spec => spec.Stage.Status)])
            {
                CarriedOverCount = group.Count(spec => spec.Life.IsCarriedOver),
            })),
        ByStatus = ListOf(specs
            .GroupBy(spec => spec.Stage.Status)
            .OrderBy(group => Order(group.Key))
            .Select(group => new SpecTally(group.Key.ToString(), group.Count()))),
        CarriedOverCount = specs.Count(spec => spec.Life.IsCarriedOver),
        ByReleasesToImplement = ListOf(specs
            .Where(spec => spec.Life.ReleasesToImplement is not null)
            .GroupBy(spec => spec.Life.ReleasesToImplement!.Value)
            .OrderBy(group => group.Key)
            .Select(group => new SpecTally(group.Key.ToString(CultureInfo.InvariantCulture), group.Count()))),
        MedianDaysToImplement = Median([.. specs.Select(spec => spec.Life.DaysToImplement).OfType<int>().Order()]),
        ByRule = ListOf(MostFirst(rules.Select(rule => new SpecTally(rule.Key, rule.Value)))),
        FindingCount = findings,
        FailedCount = failed,
        ByAssignee = ListOf(MostFirst(people.Select(person => new SpecTally(person.Key, person.Value)))),
        ByBlueprintKind = ListOf(MostFirst(kinds.Select(kind => new SpecTally(kind.Key.ToString(), kind.Value)))),
        BySection = ListOf(titles.Values
            .Select(title => title.Measure())
            .OrderByDescending(title => title.SectionCount)
            .ThenBy(title => title.Title, StringComparer.Ordinal)),
        WithoutAssigneeCount = unassigned,
        WithoutBlueprintCount = stages.Count - kinds.Values.Sum(),
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

    private static double? Median(int[] sorted) => sorted.Length == 0
        ? null
        : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;

    /// <summary>The place of a status in a spec's life; those of which nothing is known come last.</summary>
    internal static int Order(SpecStatus status) => status switch
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
