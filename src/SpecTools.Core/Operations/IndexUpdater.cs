using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>What making the lists of an index true comes to, before anything is written.</summary>
/// <param name="Path">The absolute path of the index.</param>
/// <param name="Changes">What is to be written; nothing where its lists are true.</param>
/// <param name="Result">What will have changed once it is written.</param>
public sealed record PlannedIndexUpdate(string Path, ChangeSet Changes, SpecIndexChange Result);

/// <summary>What changed in the hand-written lists of an index.</summary>
public sealed class SpecIndexChange
{
    internal SpecIndexChange(string path, IReadOnlyList<string> added, IReadOnlyList<string> removed)
    {
        Path = path;
        Added = new SpecList<string>([.. added]);
        Removed = new SpecList<string>([.. removed]);
    }

    /// <summary>The absolute path of the index.</summary>
    public string Path { get; }

    /// <summary>The entries that came, as they are written.</summary>
    public SpecList<string> Added { get; }

    /// <summary>The entries that went, as they were written.</summary>
    public SpecList<string> Removed { get; }
}

/// <summary>Makes the hand-written lists of indexes true.</summary>
/// <param name="workshop">What is remembered.</param>
internal sealed class IndexUpdater(Workshop workshop)
{
    private readonly HashSet<string> seen = new(PathNames.Comparer);

    /// <summary>Plans the updates, one for each index that lists specs by hand. Writes nothing.</summary>
    /// <param name="paths">Absolute paths of specs, indexes and folders: what is said of them is made true.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal IEnumerable<Outcome<PlannedIndexUpdate>> Plan(IEnumerable<string> paths, CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            if (!Path.Exists(path))
            {
                yield return Outcome<PlannedIndexUpdate>.Failed(path, FileErrors.Missing("file or folder", path));
                continue;
            }

            foreach (var outcome in Plan(path, cancel))
                yield return outcome;
        }
    }

    private IEnumerable<Outcome<PlannedIndexUpdate>> Plan(string path, CancellationToken cancel)
    {
        RepositoryView view;
        SpecException? fault = null;
        try
        {
            view = View(path);
        }
        catch (SpecException error)
        {
            (view, fault) = (null!, error);
        }

        if (fault is not null)
        {
            yield return Outcome<PlannedIndexUpdate>.Failed(path, fault);
            yield break;
        }

        // A path may name its files by way of links.
        var asked = workshop.Folders.Of(path);
        var planner = new IndexUpdatePlanner(view, IsSpec);
        foreach (var page in Pages(view))
        {
            cancel.ThrowIfCancellationRequested();
            var isPageAsked = WorkTree.Holds(path, page.Source.Path) || WorkTree.Holds(asked, workshop.Folders.Of(page.Source.Path));
            foreach (var outcome in Outcomes(page, planner.Plan(page, place => isPageAsked || WorkTree.Holds(path, place) || WorkTree.Holds(asked, place))))
                yield return outcome;
        }
    }

    private static IEnumerable<IndexPage> Pages(RepositoryView view)
    {
        var folders = Directory.EnumerateDirectories(view.Root.Specs, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true })
            .Order(StringComparer.Ordinal)
            .Prepend(view.Root.Specs);
        return folders.SelectMany(view.Listing.NearestFirst).DistinctBy(page => page.Source.Path, PathNames.Comparer);
    }

    private IEnumerable<Outcome<PlannedIndexUpdate>> Outcomes(IndexPage page, IndexUpdate? update)
    {
        var path = page.Source.Path;
        if (update is null)
            yield break;
        foreach (var spec in update.Unplaced.Where(spec => seen.Add($"{path}\n{spec}")))
        {
            yield return Outcome<PlannedIndexUpdate>.Failed(spec, new SpecException(
                SpecErrorKind.EditRefused, $"'{spec}' belongs in '{path}', which has several lists of specs of its folder. Add it to the right one by hand.", spec));
        }

        if (seen.Add($"{path}\n{string.Join('\n', update.Added.Concat(update.Removed))}"))
        {
            yield return Outcome<PlannedIndexUpdate>.Of(path, new PlannedIndexUpdate(
                path, ChangeSet.Edit((page.Source, page.Source.WithEdits(update.Edits))), new SpecIndexChange(path, update.Added, update.Removed)));
        }
    }

    private RepositoryView View(string path)
    {
        var root = workshop.RepositoryAround(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!);
        return new RepositoryView(root, workshop.SettingsFor(Path.Join(root.Specs, "x"), new ReadOptions()));
    }

    // What a folder search would take for a spec, but for what is not meant to be listed.
    private bool IsSpec(string path)
    {
        if (FileKinds.ReasonToPass(path) is not null)
            return false;
        try
        {
            var file = LinkFile.Follow(path, workshop.Folders);
            var loaded = new SpecLoader(workshop, new ReadOptions()).Load(new FileToRead(file.Path, file.Links, file.LastWriteTime, IsNamed: false));
            return FileKinds.ReasonToPass(file.Path) is null && loaded.File is { IsOrphan: false };
        }
        catch (SpecException)
        {
            // What cannot be read is told by who tests it.
            return false;
        }
    }
}
