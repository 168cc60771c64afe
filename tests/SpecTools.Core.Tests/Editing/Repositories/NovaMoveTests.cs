using SpecTools.Editing;
using SpecTools.Operations;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Editing;

/// <summary>What holds of moves in a real repository with eight hundred specs.</summary>
public sealed class NovaMoveTests
{
    private static readonly MoveOptions Done = new() { Status = SpecStatus.Implemented };

    [SharedFact]
    public void Specs_that_a_list_names_move_without_new_findings_and_all_or_none()
    {
        using var git = Nova();
        var before = Findings(git);
        string[] names = [.. new[] { "2026.1", "2025.2", "2025.1", "2024.2", "2024.1", "2023.2", "zed" }
            .SelectMany(release => Directory.EnumerateFiles(git.Files.Path($"specs/{release}/approved"), "*.rst"))
            .Select(path => Path.GetFileNameWithoutExtension(path)!).Distinct()];
        var (moves, changes) = Plan(git, names);
        Assert.InRange(moves.Count(move => move.IsMove), 10, names.Length);

        var taken = Directory.CreateDirectory(moves.Last(move => move.IsMove).NewPath);
        Assert.Throws<SpecException>(() => SpecEngine.Apply(changes));
        taken.Delete();
        Assert.Equal("", GitFolder.Run(git.Files.Root, "status", "--short"));

        SpecEngine.Apply(changes);
        Assert.Empty(Findings(git).Except(before));
        AssertRedirects(git, moves.Where(move => move.IsMove));
        Assert.True(Plan(git, names).Changes.IsEmpty);
    }

    [SharedFact]
    public void Specs_that_change_their_depth_keep_their_links()
    {
        using var git = Nova();
        var before = Findings(git);
        var engine = TemporaryRepository.Engine();
        var options = new MoveOptions { Status = SpecStatus.Abandoned };
        var moves = engine.FindMoves(engine.Search(git.Files.Path("specs/2026.1"), recurse: true).Concat(engine.Search(git.Files.Path("specs/ussuri"), recurse: true)), options, default)
            .Select(outcome => outcome.Value).OfType<PlannedMove>().ToList();
        SpecEngine.Apply(engine.PlanMoves(moves, options));
        Assert.All(moves, move => Assert.StartsWith(git.Files.Path("specs/abandoned"), move.NewPath, StringComparison.Ordinal));
        Assert.Empty(Findings(git).Except(before));
        AssertRedirects(git, moves);
    }

    private static GitFolder Nova()
    {
        var git = new GitFolder();
        var source = Path.Combine(SharedData.Folder!, "corpus", "nova-specs");
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            git.Files.Write(Path.GetRelativePath(source, path), File.ReadAllBytes(path));
        git.Files.Write("spectools.json", """{ "preset": "nova" }""");
        return git.Commit();
    }

    private static (List<PlannedMove> Moves, ChangeSet Changes) Plan(GitFolder git, string[] names)
    {
        var engine = TemporaryRepository.Engine();
        var moves = engine.FindMoves(names.Select(name => engine.FindSpec(name, git.Files.Root)), Done, default).Select(outcome => outcome.Value ?? throw outcome.Error!).ToList();
        return (moves, engine.PlanMoves(moves, Done));
    }

    // What is found, wherever in a file and whatever the file's folder.
    private static HashSet<string> Findings(GitFolder git)
    {
        var engine = TemporaryRepository.Engine();
        return [.. engine.Test(engine.Search(git.Files.Root, recurse: true), new TestOptions { Rules = ["SPEC60?"] }, default)
            .SelectMany(outcome => outcome.Value?.Diagnostics ?? Enumerable.Empty<SpecTools.Rules.SpecDiagnostic>())
            .Select(finding => $"{Path.GetFileName(finding.Path)} {finding.RuleId} {finding.Message}")];
    }

    private static void AssertRedirects(GitFolder git, IEnumerable<PlannedMove> moves)
    {
        var settings = new SpecTools.Templates.SpecSettings();
        var redirects = new RepositoryView(RepositoryView.RootOf(git.Files.Path("specs"), settings), settings).Redirects;
        Assert.All(moves, move => Assert.Equal(RedirectEnd.There, redirects.EndOf(move.Path)));
    }
}
