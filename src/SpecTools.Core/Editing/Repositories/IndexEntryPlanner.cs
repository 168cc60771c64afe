using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Adds documents to the list of an index that has others of their folder, as those are written, and takes them out.</summary>
internal static class IndexEntryPlanner
{
    /// <summary>Plans the entries; none for documents that are listed, and nothing where no single list has their neighbours.</summary>
    /// <param name="changes">Takes the change.</param>
    /// <param name="index">The absolute path of the index.</param>
    /// <param name="pages">The published pages of its repository.</param>
    /// <param name="paths">The absolute paths of the documents, all in one folder.</param>
    internal static void Plan(PendingChanges changes, string index, PublishedPages pages, params IReadOnlyList<string> paths)
    {
        var folder = Path.GetDirectoryName(paths[0])!;
        if (IndexPage.Read(index, pages, changes.Read) is not { } page || page.TreesOf(folder) is not [var tree])
            return;
        string[] missing = [.. paths.Where(path => !page.Covers(path))];
        TocEntry[] neighbours = [.. tree.Entries.Where(entry => page.IsIn(entry, folder))];
        if (missing.Length > 0)
            changes.Edit(page.Source, neighbours.Length > 0 ? Insertions(page.Source, neighbours, missing) : [First(page.Source, tree, EntriesFor(page, folder, missing))]);
    }

    /// <summary>The entries for documents in a list that has none yet: in the page's own folder, or in one beside the page.</summary>
    internal static IReadOnlyList<string> EntriesFor(IndexPage page, string folder, IEnumerable<string> paths)
    {
        var isOwn = PathNames.Comparer.Equals(Path.GetFileName(Path.GetDirectoryName(page.Source.Path)), Path.GetFileName(folder));
        return [.. paths.Select(path => (isOwn ? "" : Path.GetFileName(folder) + "/") + Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The edit that gives a list its first entries: behind its options, with one blank line before them.</summary>
    internal static TextEdit First(SourceText source, TocTree tree, IReadOnlyList<string> entries)
    {
        var head = source.LineAt(tree.Directive.Span.Start);
        var last = tree.Directive.Options.Count == 0 ? head : source.GetLine(tree.Directive.Options.Max(option => option.Line));
        var written = source.Text[last.Start..last.End];
        var indent = last.Number > head.Number ? written[..^written.TrimStart().Length] : written[..^written.TrimStart().Length] + "   ";
        var newLine = NewLine(source, last);
        var text = string.Concat(entries.Select(entry => newLine + indent + entry));

        // Where a list was emptied, two blank lines are left: what comes stands between them.
        var isRoomy = last.Number + 2 <= source.LineCount && IsBlank(last.Number + 1) && IsBlank(last.Number + 2);
        return isRoomy ? new TextEdit(new TextSpan(source.GetLine(last.Number + 1).End, 0), text) : new TextEdit(new TextSpan(last.End, 0), newLine + text);

        bool IsBlank(int number) => source.AsSpan(source.GetLine(number).Span).IsWhiteSpace();
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
    internal static TextEdit Removal(SourceText source, TocEntry entry) => LineRemoval.Of(source, entry.Line.Start);

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
