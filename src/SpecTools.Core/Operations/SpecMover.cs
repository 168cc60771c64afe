using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Plans moves of specs to another release or status.</summary>
/// <param name="workshop">What is remembered.</param>
internal sealed class SpecMover(Workshop workshop)
{
    private readonly Dictionary<string, SpecPlaces> places = new(PathNames.Comparer);
    private readonly HashSet<string> taken = new(PathNames.Comparer);

    /// <summary>Finds out where a spec goes. Nothing is planned yet.</summary>
    /// <exception cref="SpecException">The repository has no such place, or the place is taken.</exception>
    internal Outcome<PlannedMove> Find(FileToRead file, MoveOptions options)
    {
        if (options.Status == SpecStatus.Unknown || (options.Status is null && options.Release is null))
            throw new SpecException(SpecErrorKind.ArgumentNotValid, "Say which status or which release the specs are to have.");
        CheckOwnFile(file.Path);
        var settings = workshop.SettingsFor(file.Path, new ReadOptions());
        var specs = RepositoryLayout.Of(file.Path, settings).SpecsFolder ?? throw new SpecException(
            SpecErrorKind.EditRefused, $"'{file.Path}' is in no folder '{settings.SpecsFolder}', which the places of releases and statuses are looked for in. Name that folder in spectools.json.", file.Path);
        if (!places.TryGetValue(specs, out var known))
            places.Add(specs, known = new SpecPlaces(specs, settings));
        var release = options.Release is { } name ? new ReleaseName(name) : null;
        var relocation = Relocation.Of(file.Path, workshop.Standing(file, settings), options.Status, release, known, settings);
        foreach (var move in relocation.Moves)
        {
            if (AtomicFile.Exists(move.To) || !taken.Add(move.To))
                throw MovePlanner.Taken(move);
        }

        var root = RepositoryView.RootOf(Path.GetDirectoryName(file.Path)!, settings);
        return Outcome<PlannedMove>.Of(file.Path, new PlannedMove(file.Path, relocation, root, settings));
    }

    /// <summary>Fails for a spec that is a folder, with a README in it: its other files would stay behind.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    /// <exception cref="SpecException">It is one.</exception>
    internal static void CheckOwnFile(string path)
    {
        if (SpecNames.Of(path) != Path.GetFileNameWithoutExtension(path))
            throw new SpecException(SpecErrorKind.EditRefused, $"'{path}' is a spec with a folder of its own. Move or copy the folder '{Path.GetDirectoryName(path)}' as a whole, by hand.", path);
    }

    /// <summary>Plans moves as one change: all are made, or none.</summary>
    /// <exception cref="SpecException">There is no place for redirects, or a file cannot be read.</exception>
    internal ChangeSet Plan(IEnumerable<PlannedMove> moves, bool addRedirects)
    {
        var changes = new PendingChanges();
        foreach (var repository in moves.Where(move => move.IsMove).GroupBy(move => move.Root))
        {
            var first = repository.First();
            new RelocationPlanner(changes, first.Root, first.Settings, workshop.Markdown).Plan([.. repository.Select(move => (move.Path, move.Relocation))], addRedirects);
        }

        return changes.ToChangeSet();
    }
}
