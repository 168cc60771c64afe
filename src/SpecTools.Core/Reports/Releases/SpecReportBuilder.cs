namespace SpecTools.Reports;

/// <summary>Makes a report of what specs say.</summary>
public sealed class SpecReportBuilder
{
    private const string NoName = "Specs";

    private readonly List<ReportedSpec> specs = [];
    private readonly SpecMeasurer measurer = new();
    private string? repositoryName;

    /// <summary>Adds a spec.</summary>
    /// <param name="entry">What is known of it.</param>
    public void Add(SpecReportEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        specs.Add(entry.Spec);
        measurer.Add(entry.Figures);
        repositoryName ??= entry.RepositoryName;
    }

    /// <summary>The report on what has been added so far.</summary>
    /// <param name="title">What it is called; null for the name of the repository.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecReport Build(string? title)
    {
        var lives = measurer.Lives();
        foreach (var (spec, life) in specs.Zip(lives))
            spec.Life = life;
        return new SpecReport
        {
            Title = title ?? repositoryName ?? NoName,
            Time = DateTime.UtcNow,
            Measurement = measurer.Measure(lives),
            Specs = new([.. specs
                .OrderByDescending(spec => spec.Release)
                .ThenBy(spec => SpecMeasurer.Order(spec.Status))
                .ThenBy(spec => spec.Name, StringComparer.Ordinal)
                .ThenBy(spec => spec.ShownPath, StringComparer.Ordinal)]),
        };
    }
}
