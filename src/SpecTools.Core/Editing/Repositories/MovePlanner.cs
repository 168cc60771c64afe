using SpecTools.Markdown;
using SpecTools.Repositories;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Moves files of specs, with all that leads to them in their repository: links and entries of indexes in other documents,
/// symbolic links, redirects. Relative links in the files are mended, since they are seen from another folder. Many moves
/// are planned together: each document is looked at once.
/// </summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="root">The repository.</param>
/// <param name="settings">The settings for the specs.</param>
/// <param name="markdown">The reader of Markdown, called where there is any to read.</param>
internal sealed class MovePlanner(PendingChanges changes, RepositoryRoot root, SpecSettings settings, Func<IMarkdownReader> markdown)
{
    private readonly FileMoves moves = new();
    private readonly List<ListedMove> listed = [];

    /// <summary>Plans the moves.</summary>
    /// <param name="wanted">The files, or links to them, each once, and where they go.</param>
    /// <param name="addRedirects">Whether redirects are added in the style of the repository.</param>
    /// <param name="leaving">The absolute paths of links that go and need not follow.</param>
    /// <exception cref="SpecException">A path is taken, or there is no place for redirects. Nothing has been planned.</exception>
    internal void Plan(IReadOnlyList<FileMove> wanted, bool addRedirects, params IReadOnlyCollection<string> leaving)
    {
        var view = new RepositoryView(root, settings, changes.Read);
        var redirects = new RedirectPlanner(changes, root, settings);
        if (addRedirects)
            redirects.CheckPlace(view, wanted[0].From);
        foreach (var move in wanted)
            Take(move);
        var files = RepositoryFiles.Of(root.Path);
        var links = FollowLinks(files, leaving);
        var mender = new LinkMender(view, moves, markdown);
        var stems = moves.All.Select(move => Path.GetFileNameWithoutExtension(move.From)).Distinct().ToArray();
        foreach (var document in files.Documents)
            Mend(mender, document, stems);
        new IndexMover(changes, view).Plan(moves, listed);
        redirects.Follow(moves);
        if (addRedirects)
        {
            foreach (var move in moves.All)
                redirects.Add(move.From, move.To);
        }

        foreach (var change in links.Concat(moves.All.Select(move => new FileRename(move.From, move.To))))
            changes.AddLast(change);
    }

    private void Take(FileMove move)
    {
        if (changes.Exists(move.To) && !PathNames.Comparer.Equals(move.From, move.To))
            throw Taken(move);
        moves.Add(move);
    }

    /// <summary>The error that there is something in the place that a file is to get.</summary>
    internal static SpecException Taken(FileMove move) => new(SpecErrorKind.FileExists, move.LeavesFolder
        ? $"'{move.From}' cannot be moved: there is '{move.To}' already. Rename or remove one of them."
        : $"'{move.From}' cannot be renamed: there is a file '{move.To}' already. Choose another name.", move.To);

    // Links lead to the new place. Those of the same name get the new one too: it is what the spec is published under.
    private List<FileChange> FollowLinks(RepositoryFiles files, IReadOnlyCollection<string> leaving)
    {
        var found = new List<FileLink>();
        for (var i = 0; i < moves.All.Count; i++)
        {
            var move = moves.All[i];
            var (oldName, newName) = (Path.GetFileName(move.From), Path.GetFileName(move.To));
            foreach (var link in files.LinksTo(move.From))
            {
                found.Add(link);
                if (oldName != newName && Path.GetFileName(link.Path) == oldName)
                    Take(new FileMove(link.Path, Path.Join(Path.GetDirectoryName(link.Path), newName)));
            }

            found.AddRange(files.Links.Where(link => PathNames.Comparer.Equals(link.Path, move.From)));
        }

        var changed = found.Distinct().Where(link => !leaving.Contains(link.Path)).Select(link => (Link: link, Target: Target(link))).Where(pair => pair.Target != pair.Link.Target).ToList();
        foreach (var (link, target) in changed.Where(pair => !pair.Link.IsSymbolic))
            changes.Write(changes.Read(link.Path), changes.Read(link.Path).WithText(target));
        return [.. changed.Where(pair => pair.Link.IsSymbolic).Select(pair => new FileRelink(pair.Link.Path, pair.Link.Target, pair.Target))];
    }

    private string Target(FileLink link)
    {
        var target = Path.GetFullPath(link.Target, Path.GetDirectoryName(link.Path)!);
        moves.TryFind(target, out var move);
        return Path.IsPathRooted(link.Target)
            ? move?.To ?? link.Target
            : PathRewrite.Write(link.Target, Path.GetDirectoryName(moves.PathOf(link.Path))!, move?.To ?? target, move);
    }

    private void Mend(LinkMender mender, string document, string[] stems)
    {
        var newPath = moves.PathOf(document);
        if (TryRead(document) is not { } source
            || (newPath == document && !Array.Exists(stems, stem => source.Text.Contains(stem, StringComparison.Ordinal))))
        {
            return;
        }

        var edits = mender.Edits(source, newPath, listed.Add);
        if (edits.Count > 0)
            changes.Edit(source, edits);
    }

    private SourceText? TryRead(string document)
    {
        try
        {
            return changes.Read(document);
        }
        catch (SpecException)
        {
            // What is no text names nothing.
            return null;
        }
    }
}
