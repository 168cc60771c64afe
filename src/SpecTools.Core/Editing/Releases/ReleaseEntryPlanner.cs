using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Adds a release to the pages that list an earlier one: an entry in the same list, or, where each release has a part of
/// the page to itself, such a part. What patterns list needs no entry.
/// </summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="view">The repository as it was.</param>
/// <param name="parts">What a path must name to be about a release, for each of them.</param>
/// <param name="from">The release that the new one takes after.</param>
/// <param name="to">The new release.</param>
/// <param name="wording">Turns what is about the one into what is about the other.</param>
internal sealed class ReleaseEntryPlanner(
    PendingChanges changes, RepositoryView view, IReadOnlyList<(ReleaseName Release, ReleaseParts Parts)> parts, ReleaseName from, ReleaseName to, ReleaseWording wording)
{
    /// <summary>Plans the entries.</summary>
    /// <param name="own">The absolute paths of the release's own files and folders: what they list is their own affair.</param>
    internal void Plan(IReadOnlyList<string> own)
    {
        foreach (var page in view.Listing.All(view.Root.Specs))
        {
            if (own.Any(part => WorkTree.Holds(part, view.Pages.Real(page.Source.Path))))
                continue;
            var edits = Edits(page).ToList();
            if (edits.Count > 0)
                changes.Edit(page.Source, edits);
        }
    }

    private IEnumerable<TextEdit> Edits(IndexPage page)
    {
        var alone = new List<TocTree>();
        foreach (var tree in page.Trees)
        {
            var items = tree.Entries.Select(entry => (Entry: entry, Release: ReleaseOf(entry))).Where(item => item.Release is not null).ToList();
            if (items.TrueForAll(item => !item.Release!.Equals(from)))
                continue;
            if (items.TrueForAll(item => item.Release!.Equals(from)) && PartOf(page, tree, from) is not null)
                alone.Add(tree);
            else if (Entry(page, tree, items.ConvertAll(item => (item.Entry, item.Release!))) is { } edit)
                yield return edit;
        }

        if (alone.Count > 0 && Part(page, alone) is { } part)
            yield return part;
    }

    private ReleaseName? ReleaseOf(TocEntry entry) => parts.FirstOrDefault(pair => pair.Parts.Hold(entry.Target)).Release;

    private TextEdit? Entry(IndexPage page, TocTree tree, List<(TocEntry Entry, ReleaseName Release)> items)
    {
        var indent = new string(' ', page.Source.PositionAt(tree.Entries[0].Line.Start).Column - 1);
        var texts = items.Where(item => item.Release.Equals(from) && WillBe(page, item.Entry)).Select(item => Text(page.Source, item.Entry)).ToList();
        if (texts.Count == 0)
            return null;
        var text = string.Join(page.Source.NewLineText + indent, texts);
        var place = ReleasePlace.Of(items.ConvertAll(item => new ReleaseItem(item.Release, item.Entry.Line)), to);
        var neighbour = items[place.Index].Entry;
        return place.IsBefore ? IndexEntryPlanner.Before(page.Source, neighbour, text) : IndexEntryPlanner.Behind(page.Source, neighbour, text);
    }

    private string Text(SourceText source, TocEntry entry) =>
        wording.Apply(source.Text[entry.Line.Start..entry.Span.Start]) + wording.Path(entry.Target) + source.Text[entry.Span.End..entry.Line.End];

    // Whether what the entry of the new release names will be there; specs of the earlier one will not.
    private bool WillBe(IndexPage page, TocEntry entry) => entry.IsPattern
        || (page.DocumentOf(entry) is { } document && changes.Exists(Path.GetFullPath(wording.Path(Path.GetRelativePath(view.Folder, document)), view.Folder)));

    private TextEdit? Part(IndexPage page, List<TocTree> trees)
    {
        var source = page.Source;
        if (!trees.Exists(tree => tree.Entries.Any(entry => WillBe(page, entry))))
            return null;
        var items = page.Trees
            .Select(tree => (Tree: tree, Release: tree.Entries.Select(ReleaseOf).FirstOrDefault(release => release is not null)))
            .Where(item => item.Release is not null)
            .Select(item => (Release: item.Release!, Span: PartOf(page, item.Tree, item.Release!)))
            .Where(item => item.Span is not null)
            .Select(item => new ReleaseItem(item.Release, item.Span!.Value))
            .GroupBy(item => item.Release)
            .Select(group => new ReleaseItem(group.Key, TextSpan.FromBounds(group.Min(item => item.Span.Start), group.Max(item => item.Span.End))))
            .OrderBy(item => item.Span.Start)
            .ToList();
        var own = items.Find(item => item.Release.Equals(from)).Span;
        var gone = trees.SelectMany(tree => tree.Entries).Where(entry => !WillBe(page, entry)).Select(entry => IndexEntryPlanner.Removal(source, entry))
            .Select(edit => edit with { Span = new TextSpan(edit.Span.Start - own.Start, Math.Min(edit.Span.End, own.End) - edit.Span.Start) });
        var text = wording.Apply(SourceText.FromString(source.Slice(own)).WithEdits(gone)).Text;
        var place = ReleasePlace.Of(items, to);
        var gap = Gap(source, items) ?? source.NewLineText + source.NewLineText;
        return place.IsBefore
            ? new TextEdit(new TextSpan(items[place.Index].Span.Start, 0), text + gap)
            : new TextEdit(new TextSpan(items[place.Index].Span.End, 0), gap + text);
    }

    // What stands between the parts of two releases, where that is nothing but blank lines.
    private static string? Gap(SourceText source, List<ReleaseItem> items) => items.Zip(items.Skip(1))
        .Select(pair => source.Text[Math.Min(pair.First.Span.End, pair.Second.Span.Start)..pair.Second.Span.Start])
        .FirstOrDefault(gap => gap.Length > 0 && string.IsNullOrWhiteSpace(gap));

    // The section around a list that names the release in its title, or the paragraph above it and the list.
    private static TextSpan? PartOf(IndexPage page, TocTree tree, ReleaseName release)
    {
        for (var node = tree.Directive.Parent; node is not null; node = node.Parent)
        {
            if (node is Rst.RstSection section && ReleaseInPath.Names(page.Source.Slice(section.Title.Span), release.Name))
                return TextSpan.FromBounds(section.HeadingSpan.Start, section.Span.End);
        }

        var siblings = tree.Directive.Parent?.Children ?? [];
        for (var i = 1; i < siblings.Count; i++)
        {
            var above = siblings[i - 1];
            if (siblings[i] == tree.Directive && above.Kind == Rst.RstNodeKind.Paragraph && ReleaseInPath.Names(page.Source.Slice(above.Span), release.Name))
                return TextSpan.FromBounds(above.Span.Start, tree.Directive.Span.End);
        }

        return null;
    }
}
