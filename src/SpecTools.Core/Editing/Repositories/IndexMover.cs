using SpecTools.Repositories;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Takes documents that leave their folder from one list of an index to another. Lists with a pattern find them by
/// themselves; where nothing lists the new folder, an entry stays in its list and names the new place.
/// </summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="view">The repository before the moves.</param>
internal sealed class IndexMover(PendingChanges changes, RepositoryView view)
{
    /// <summary>Plans the entries.</summary>
    /// <param name="moves">The moves.</param>
    /// <param name="listed">The entries that there are for them.</param>
    internal void Plan(FileMoves moves, IReadOnlyList<ListedMove> listed)
    {
        var entries = listed.ToLookup(entry => entry.Move);
        var edits = new List<(string Index, TextEdit Edit)>();
        var missing = new List<(string Index, string Path)>();
        foreach (var move in moves.All.Where(move => move.LeavesFolder))
        {
            var page = view.Listing.Missing(move.To);
            var isSettled = page is null && !view.Listing.IsListed(move.To);
            var folder = Path.GetDirectoryName(move.To)!;
            foreach (var entry in entries[move])
            {
                var stays = isSettled || (page is not null && IsMixed(entry, folder));
                edits.Add((entry.Index, stays ? entry.Edit : LineRemoval.Of(changes.Read(entry.Index), entry.Entry.Start)));
                isSettled |= stays && page is not null;
            }

            if (page is not null && !isSettled)
                missing.Add((page.Source.Path, move.To));
        }

        foreach (var index in edits.GroupBy(edit => edit.Index, edit => edit.Edit, PathNames.Comparer))
            changes.Edit(changes.Read(index.Key), index);
        foreach (var folder in missing.GroupBy(entry => (entry.Index, Folder: Path.GetDirectoryName(entry.Path)), entry => entry.Path))
            IndexEntryPlanner.Plan(changes, folder.Key.Index, view.Pages, [.. folder]);
    }

    // Whether the list that has the entry has documents of the new folder as well.
    private bool IsMixed(ListedMove entry, string folder) => IndexPage.Read(entry.Index, view.Pages, changes.Read) is { } page
        && page.Trees.Any(tree => tree.Entries.Any(other => other.Span == entry.Entry) && tree.Entries.Any(other => page.IsIn(other, folder)));
}
