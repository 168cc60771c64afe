using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Adds documents to the list of an index that has others of their folder, as those are written, and takes them out.</summary>
internal static class IndexEntryPlanner
{
    /// <summary>Plans the entry; nothing where the document is listed, or no single list has its neighbours.</summary>
    /// <param name="changes">Takes the change.</param>
    /// <param name="index">The absolute path of the index.</param>
    /// <param name="pages">The published pages of its repository.</param>
    /// <param name="path">The absolute path of the document.</param>
    internal static void Plan(PendingChanges changes, string index, PublishedPages pages, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (IndexPage.Read(index, pages, changes.Read) is not { } page || page.Covers(path) || page.TreesOf(folder).ToList() is not [var tree])
            return;
        TocEntry[] neighbours = [.. tree.Entries.Where(entry => page.IsIn(entry, folder))];
        changes.Edit(page.Source, Insertions(page.Source, neighbours, [path]));
    }

    /// <summary>Plans that no list of an index names a document; patterns stay as they are.</summary>
    /// <param name="changes">Takes the change.</param>
    /// <param name="index">The absolute path of the index.</param>
    /// <param name="pages">The published pages of its repository.</param>
    /// <param name="path">The absolute path of the document, which is still there.</param>
    internal static void Remove(PendingChanges changes, string index, PublishedPages pages, string path)
    {
        if (IndexPage.Read(index, pages, changes.Read) is not { } page)
            return;
        var entries = page.Trees.SelectMany(tree => tree.Entries).Where(entry => !entry.IsPattern && page.DocumentOf(entry) is { } document && PathNames.Comparer.Equals(document, path));
        changes.Edit(page.Source, entries.Select(entry => Removal(page.Source, entry)));
    }

    /// <summary>The edit that takes an entry out with its line.</summary>
    internal static TextEdit Removal(SourceText source, TocEntry entry)
    {
        var line = source.LineAt(entry.Line.Start);
        var start = line.Break == LineBreak.None && line.Number > 1 ? source.GetLine(line.Number - 1).End : line.Start;
        return new TextEdit(TextSpan.FromBounds(start, line.NextStart), "");
    }

    /// <summary>The edits that list documents among others of their folder: by the order of those, or behind them where they have none.</summary>
    /// <param name="source">The text of the index.</param>
    /// <param name="neighbours">The entries of a list for documents of the folder, at least one.</param>
    /// <param name="paths">The paths of the documents.</param>
    internal static IEnumerable<TextEdit> Insertions(SourceText source, IReadOnlyList<TocEntry> neighbours, IEnumerable<string> paths)
    {
        var order = Order(neighbours);
        var entries = paths.Select(path => EntryFor(path, neighbours[^1])).Order(order ?? StringComparer.Ordinal);
        foreach (var group in entries.GroupBy(entry => order is null ? neighbours.Count : neighbours.TakeWhile(neighbour => order.Compare(neighbour.Target, entry) <= 0).Count()))
        {
            var isLast = group.Key == neighbours.Count;
            var neighbour = neighbours[isLast ? group.Key - 1 : group.Key];
            var text = Lines(source, neighbour, group);
            yield return isLast ? Behind(source, neighbour, text) : Before(source, neighbour, text);
        }
    }

    /// <summary>The text of entries in the place of another: a line each, indented alike.</summary>
    internal static string Lines(SourceText source, TocEntry neighbour, IEnumerable<string> entries)
    {
        var line = source.LineAt(neighbour.Line.Start);
        return string.Join(NewLine(source, line) + source.Text[line.Start..neighbour.Line.Start], entries);
    }

    /// <summary>The entry for a document as another of its folder is written: with or without the ending.</summary>
    internal static string EntryFor(string path, TocEntry neighbour)
    {
        var form = neighbour.Target;
        return form[..(form.LastIndexOf('/') + 1)] + (SpecFormats.IsKnown(form) ? Path.GetFileName(path) : Path.GetFileNameWithoutExtension(path));
    }

    // How the neighbours are sorted; null where they are not.
    private static StringComparer? Order(IReadOnlyList<TocEntry> neighbours) => Array.Find(
        [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase],
        order => neighbours.Zip(neighbours.Skip(1)).All(pair => order.Compare(pair.First.Target, pair.Second.Target) <= 0));

    /// <summary>The edit that puts an entry before another.</summary>
    internal static TextEdit Before(SourceText source, TocEntry neighbour, string entry)
    {
        var line = source.LineAt(neighbour.Line.Start);
        return new TextEdit(new TextSpan(line.Start, 0), source.Text[line.Start..neighbour.Line.Start] + entry + NewLine(source, line));
    }

    /// <summary>The edit that puts an entry behind another.</summary>
    internal static TextEdit Behind(SourceText source, TocEntry neighbour, string entry)
    {
        var line = source.LineAt(neighbour.Line.Start);
        return new TextEdit(new TextSpan(line.End, 0), NewLine(source, line) + source.Text[line.Start..neighbour.Line.Start] + entry);
    }

    private static string NewLine(SourceText source, TextLine line) =>
        line.Break == LineBreak.None ? source.NewLineText : source.Text[line.End..line.NextStart];
}
