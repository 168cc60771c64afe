using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Plans the repair of specs: mends what the chosen rules find until nothing is left that they can mend.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the repair.</param>
/// <param name="cancel">Ends what takes long.</param>
internal sealed class SpecRepairer(Workshop workshop, TestOptions options, CancellationToken cancel)
{
    // A fix may lay bare what another one can mend; no text needs more than a few rounds of that.
    private const int MostRounds = 20;

    private readonly SpecLoader loader = new(workshop, options, cancel);
    private readonly HashSet<string> touched = new(PathNames.Comparer);
    private readonly HashSet<SpecRule> chosen = [.. RuleSelection.Of(options)];

    /// <summary>Plans the repair of a spec. Writes nothing.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal Outcome<PlannedRepair> Plan(FileToRead file)
    {
        var loaded = loader.Load(file);
        if (loaded.Skipped is not null)
            return Outcome<PlannedRepair>.Passed(file.Path, loaded.Skipped);
        if (loaded.NoText is not null)
            return Outcome<PlannedRepair>.Failed(file.Path, loaded.NoText);
        var first = Examine(loaded.File!);
        var (last, refused) = Mend(first, chosen, cancel);
        return Outcome<PlannedRepair>.Of(file.Path, new PlannedRepair(file.Path, () => Finish(file, loaded.Settings, first, last, refused)));

        Examination Examine(SpecFile spec) =>
            new(spec, workshop.Library.Get(loaded.Template, loaded.Settings), loaded.Settings, workshop.RepositoryOf(file.Path, loaded.Settings), ReadAgain);

        Examination ReadAgain(SourceText source) => Examine(workshop.Read(source, file, loaded.Settings, loaded.Template));
    }

    /// <summary>
    /// Mends a text until nothing is left that the rules can mend. What only changes how it is written comes first, and must
    /// leave its tree as it is.
    /// </summary>
    /// <param name="current">The text with its findings.</param>
    /// <param name="chosen">The rules.</param>
    /// <param name="cancel">Ends what takes long.</param>
    /// <returns>The mended text, and the number of fixes that were refused.</returns>
    internal static (Examination Last, int Refused) Mend(Examination current, HashSet<SpecRule> chosen, CancellationToken cancel)
    {
        for (var left = MostRounds; ; left--)
        {
            cancel.ThrowIfCancellationRequested();
            var round = new FixRound(current);
            round.Apply(current.Fixes(chosen, keepTree: true));
            if (!round.HasChanged)
                round.Apply(current.Fixes(chosen, keepTree: false));
            if (!round.HasChanged || left == 0)
                return (current, round.RefusedCount);
            current = round.Result;
        }
    }

    // Other files come behind the spec's own text, its new name last. One repair is finished after the other.
    private (ChangeSet, SpecRepairResult) Finish(FileToRead file, SpecSettings settings, Examination first, Examination last, int refused)
    {
        // A repair before this one may have mended a link in the file.
        if (touched.Remove(file.Path) && Plan(file).Value is { } again)
            return (again.Changes, again.Result);
        var changes = new PendingChanges();
        changes.Write(first.File.Source, last.File.Source);
        var newPath = file.Path;
        var root = RepositoryView.RootOf(Path.GetDirectoryName(file.Path)!, settings);
        var mended = new List<(string, string)>();
        foreach (var (rule, message, fix) in last.FileFixes(chosen).OrderBy(found => found.Fix.NewName is not null))
        {
            try
            {
                fix.OtherFiles?.Invoke(changes);
                if (fix.NewName is { } name && newPath == file.Path)
                    newPath = new RenamePlanner(changes, root, settings, workshop.Markdown).Plan(file.Path, name, addRedirect: true);
                mended.Add((rule, message));
            }
            catch (SpecException)
            {
                refused++;
            }
        }

        touched.UnionWith(changes.Paths.Where(path => path != file.Path));
        return (changes.ToChangeSet(), Result(newPath, first, last, mended, refused));
    }

    private SpecRepairResult Result(string path, Examination first, Examination last, List<(string, string)> elsewhere, int refused)
    {
        var remaining = last.Diagnostics(chosen);
        remaining.RemoveAll(diagnostic => elsewhere.Remove(KeyOf(diagnostic)));
        var left = new Stock<(string, string)>(remaining.Select(KeyOf));
        var mended = first.Diagnostics(chosen).Where(diagnostic => !left.Take(KeyOf(diagnostic))).ToArray();
        return new SpecRepairResult(path, new SpecList<SpecDiagnostic>(mended), new SpecList<SpecDiagnostic>(remaining), refused);

        static (string, string) KeyOf(SpecDiagnostic diagnostic) => (diagnostic.RuleId, diagnostic.Message);
    }
}
