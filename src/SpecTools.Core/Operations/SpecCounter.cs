using SpecTools.Reports;
using SpecTools.Repositories;

namespace SpecTools.Operations;

/// <summary>Reads and tests a spec once, for its numbers and for reports.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="pasts">What is known of repositories.</param>
/// <param name="options">How specs are tested.</param>
/// <param name="cancel">Ends what takes long.</param>
internal sealed class SpecCounter(Workshop workshop, RepositoryPasts pasts, TestOptions options, CancellationToken cancel)
{
    private readonly SpecLoader loader = new(workshop, options, cancel);
    private readonly SpecTester tester = new(workshop, options, cancel);
    private readonly ReportCommons commons = new();

    /// <summary>Counts a spec.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal Outcome<SpecFigures> Count(FileToRead file) => Examine(file).Select(entry => entry.Figures);

    /// <summary>Says of a spec what a report needs.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal Outcome<SpecReportEntry> Describe(FileToRead file) => Examine(file).Select(entry =>
        new SpecReportEntry(entry.Loaded.File!.Spec, entry.Figures, entry.Loaded.Settings, commons));

    private Outcome<Counted> Examine(FileToRead file) => loader.ReadWithSettings(file).Select(loaded =>
    {
        var stage = SpecStage.Of(loaded.File!.Spec, loaded.Settings, pasts.Of(file.Path, loaded.Settings, cancel));
        return new Counted(loaded, SpecFigures.Of(loaded.File, tester.Test(loaded), stage));
    });

    private sealed record Counted(LoadedSpec Loaded, SpecFigures Figures);
}
