using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>What an index needs so that its hand-written lists are true.</summary>
/// <param name="Edits">The edits of its text.</param>
/// <param name="Added">The entries that come.</param>
/// <param name="Removed">The entries that go.</param>
/// <param name="Unplaced">The absolute paths of specs that belong in the index, of which no single list has the neighbours.</param>
internal sealed record IndexUpdate(IReadOnlyList<TextEdit> Edits, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Unplaced);

/// <summary>
/// Makes hand-written lists of specs true: entries that lead to nothing go, specs of the folders that they list come. Patterns,
/// and entries for anything but specs, stay as they are.
/// </summary>
/// <param name="view">The repository.</param>
/// <param name="isSpec">Whether a file is a spec that an index should list.</param>
internal sealed class IndexUpdatePlanner(RepositoryView view, Func<string, bool> isSpec)
{
    private readonly HashSet<string> done = new(PathNames.Comparer);

    /// <summary>Plans the update of an index; null where it lists no specs by hand that are asked for.</summary>
    /// <param name="page">The index.</param>
    /// <param name="isAskedFor">Whether a path is to be looked at.</param>
    internal IndexUpdate? Plan(IndexPage page, Func<string, bool> isAskedFor)
    {
        var entries = page.Trees.SelectMany(tree => tree.Entries.Select(entry => Place(page, tree, entry))).OfType<Listed>().ToList();
        var (edits, added, removed, unplaced) = (new List<TextEdit>(), new List<string>(), new List<string>(), new List<string>());
        var replaced = new HashSet<TextSpan>();
        var isConcerned = false;
        foreach (var folder in entries.GroupBy(entry => Path.GetDirectoryName(entry.Path)!, PathNames.Comparer))
        {
            var asked = folder.Any(entry => isAskedFor(entry.Path)) || isAskedFor(folder.Key);
            isConcerned |= asked || SpecsIn(folder.Key).Any(isAskedFor);
            var missing = Missing(page, folder.Key, isAskedFor);
            if (missing.Count == 0)
                continue;
            var present = folder.Where(entry => !entry.IsGone).ToList();
            var neighbours = present.Count > 0 ? present : [.. folder];
            if (neighbours.DistinctBy(entry => entry.Tree).Count() > 1)
            {
                unplaced.AddRange(missing);
                continue;
            }

            added.AddRange(missing.Select(path => IndexEntryPlanner.EntryFor(path, neighbours[^1].Entry)));
            if (present.Count > 0)
            {
                edits.AddRange(IndexEntryPlanner.Insertions(page.Source, present.ConvertAll(entry => entry.Entry), missing));
                continue;
            }

            // All that the list had of the folder is gone: what is there now takes the place.
            var first = neighbours[0].Entry;
            replaced.Add(first.Span);
            edits.Add(new TextEdit(first.Line, IndexEntryPlanner.Lines(page.Source, first, missing.Select(path => IndexEntryPlanner.EntryFor(path, first)).Order(StringComparer.Ordinal))));
        }

        foreach (var tree in page.Trees)
        {
            if (page.FolderOf(tree) is not { } folder || Missing(page, folder, isAskedFor) is not { Count: > 0 } missing)
                continue;
            isConcerned = true;
            var first = IndexEntryPlanner.EntriesFor(page, folder, missing);
            added.AddRange(first);
            edits.Add(IndexEntryPlanner.First(page.Source, tree, first));
        }

        foreach (var entry in entries.Where(entry => entry.IsGone && isAskedFor(entry.Path)))
        {
            removed.Add(entry.Entry.Target);
            if (!replaced.Contains(entry.Entry.Span))
                edits.Add(IndexEntryPlanner.Removal(page.Source, entry.Entry));
        }

        return isConcerned ? new IndexUpdate(edits, added, removed, unplaced) : null;
    }

    private static IEnumerable<string> SpecsIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Where(path => SpecFormats.IsKnown(path) && Path.GetFileName(path)[0] != '.').Order(StringComparer.Ordinal)
        : [];

    // What this index should list and no index does.
    private List<string> Missing(IndexPage page, string folder, Func<string, bool> isAskedFor) =>
        IsFor(page, folder) ? [.. SpecsIn(folder).Where(path => isAskedFor(path) && !page.Covers(path) && !view.Listing.IsListed(path) && isSpec(path))] : [];

    // The nearest index that lists anything of a folder is the one for it.
    private bool IsFor(IndexPage page, string folder)
    {
        var nearest = Array.Find(view.Listing.NearestFirst(folder), other => other.TreesOf(folder).Count > 0);
        return (nearest is null || nearest.Source.Path == page.Source.Path) && done.Add(folder);
    }

    private Listed? Place(IndexPage page, TocTree tree, TocEntry entry)
    {
        if (page.MissingOf(entry, view.Root.Specs) is { } gone)
            return new Listed(tree, entry, gone, IsGone: true);
        return page.DocumentOf(entry) is { } document && page.IsIn(entry, Path.GetDirectoryName(document)!) ? new Listed(tree, entry, document, IsGone: false) : null;
    }

    // An entry with the real path of what it names, whether or not that is there.
    private sealed record Listed(TocTree Tree, TocEntry Entry, string Path, bool IsGone);
}
