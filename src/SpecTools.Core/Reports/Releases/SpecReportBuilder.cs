using SpecTools.Repositories;

namespace SpecTools.Reports;

/// <summary>Makes a report of what specs say.</summary>
public sealed class SpecReportBuilder
{
    private const string NoName = "Specs";

    private readonly List<SpecReportEntry> entries = [];
    private readonly SpecMeasurer measurer = new();

    /// <summary>Adds a spec.</summary>
    /// <param name="entry">What is known of it.</param>
    public void Add(SpecReportEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entries.Add(entry);
        measurer.Add(entry.Figures);
    }

    /// <summary>The report on what has been added so far.</summary>
    /// <param name="title">What it is called; null for the name of the repository.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecReport Build(string? title)
    {
        var lives = new SpecLives([.. entries.Select(entry => entry.Figures.Stage)]);
        foreach (var entry in entries)
            entry.Spec.Life = lives.Of(entry.Figures.Stage);
        return new SpecReport
        {
            Title = title ?? entries.FirstOrDefault()?.RepositoryName ?? NoName,
            Time = DateTime.UtcNow,
            Measurement = measurer.Measure(),
            Specs = new([.. entries
                .Select(entry => entry.Spec)
                .OrderByDescending(spec => spec.Release)
                .ThenBy(spec => SpecMeasurer.Order(spec.Status))
                .ThenBy(spec => spec.Name, StringComparer.Ordinal)
                .ThenBy(spec => spec.ShownPath, StringComparer.Ordinal)]),
        };
    }
}
