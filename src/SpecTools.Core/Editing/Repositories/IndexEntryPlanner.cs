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
        changes.Edit(page.Source, [Insertion(page.Source, neighbours, path)]);
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

    private static TextEdit Insertion(SourceText source, TocEntry[] neighbours, string path)
    {
        var form = neighbours[^1].Target;
        var prefix = form[..(form.LastIndexOf('/') + 1)];
        var entry = prefix + (SpecFormats.IsKnown(form) ? Path.GetFileName(path) : Path.GetFileNameWithoutExtension(path));
        if (Order(neighbours) is { } order)
        {
            foreach (var neighbour in neighbours)
            {
                if (order.Compare(neighbour.Target, entry) > 0)
                    return Before(source, neighbour, entry);
            }
        }

        return Behind(source, neighbours[^1], entry);
    }

    // How the neighbours are sorted; null where they are not.
    private static StringComparer? Order(TocEntry[] neighbours) => Array.Find(
        [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase],
        order => neighbours.Zip(neighbours.Skip(1)).All(pair => order.Compare(pair.First.Target, pair.Second.Target) <= 0));

    private static TextEdit Before(SourceText source, TocEntry neighbour, string entry)
    {
        var line = source.LineAt(neighbour.Line.Start);
        return new TextEdit(new TextSpan(line.Start, 0), source.Text[line.Start..neighbour.Line.Start] + entry + NewLine(source, line));
    }

    private static TextEdit Behind(SourceText source, TocEntry neighbour, string entry)
    {
        var line = source.LineAt(neighbour.Line.Start);
        return new TextEdit(new TextSpan(line.End, 0), NewLine(source, line) + source.Text[line.Start..neighbour.Line.Start] + entry);
    }

    private static string NewLine(SourceText source, TextLine line) =>
        line.Break == LineBreak.None ? source.NewLineText : source.Text[line.End..line.NextStart];
}
