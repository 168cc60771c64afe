using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>Counts specs one after the other, and keeps nothing of them but the counts.</summary>
public sealed class SpecMeasurer
{
    private readonly List<(ReleaseName? Release, SpecStatus Status)> standings = [];
    private readonly Dictionary<BlueprintKind, int> kinds = [];
    private readonly Dictionary<string, TitleCount> titles = new(StringComparer.Ordinal);
    private int sections;
    private int nones;
    private int empties;
    private long lines;
    private long words;
    private long length;

    /// <summary>Counts a spec.</summary>
    /// <param name="file">The spec with its text.</param>
    public void Add(SpecFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var spec = file.Spec;
        standings.Add((spec.Release, spec.Status));
        if (spec.Blueprint is { } blueprint)
            kinds[blueprint.Kind] = kinds.GetValueOrDefault(blueprint.Kind) + 1;
        foreach (var section in spec.AllSections())
            Add(section);
        lines += spec.LineCount;
        length += spec.Length;
        words += CountWords(file.Source.Text);
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
        ByBlueprintKind = ListOf(MostFirst(kinds.Select(kind => new SpecTally(kind.Key.ToString(), kind.Value)))),
        BySection = ListOf(titles.Values
            .Select(title => title.Measure())
            .OrderByDescending(title => title.SectionCount)
            .ThenBy(title => title.Title, StringComparer.Ordinal)),
        WithoutBlueprintCount = standings.Count - kinds.Values.Sum(),
        SectionCount = sections,
        NoneCount = nones,
        EmptyCount = empties,
        LineCount = lines,
        WordCount = words,
        Length = length,
    };

    private void Add(SpecSection section)
    {
        sections++;
        nones += section.IsNone ? 1 : 0;
        empties += section.IsEmpty ? 1 : 0;
        var key = SectionTitle.KeyOf(section.Title);
        if (!titles.TryGetValue(key, out var title))
            titles.Add(key, title = new TitleCount());
        title.Add(section);
    }

    private static long CountWords(ReadOnlySpan<char> text)
    {
        long count = 0;
        var isCounted = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                isCounted = false;
            }
            else if (!isCounted && char.IsLetterOrDigit(character))
            {
                isCounted = true;
                count++;
            }
        }

        return count;
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

        internal void Add(SpecSection section)
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
