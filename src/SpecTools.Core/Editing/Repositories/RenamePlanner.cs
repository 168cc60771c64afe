using SpecTools.Markdown;
using SpecTools.Repositories;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Renames the file of a spec, with all that leads to it in its repository: links and entries of indexes in other
/// documents, symbolic links, redirects. A redirect leads from the old name to the new one.
/// </summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="root">The repository.</param>
/// <param name="settings">The settings for the spec.</param>
/// <param name="markdown">The reader of Markdown, called where there is any to read.</param>
internal sealed class RenamePlanner(PendingChanges changes, RepositoryRoot root, SpecSettings settings, Func<IMarkdownReader> markdown)
{
    /// <summary>Plans the rename.</summary>
    /// <param name="path">The absolute path of the file, which is no link.</param>
    /// <param name="newName">The new name, with the file's ending or without one.</param>
    /// <param name="addRedirect">Whether a redirect is added where the settings ask for redirects.</param>
    /// <returns>The path that the file gets; its own where that is its name already.</returns>
    /// <exception cref="SpecException">
    /// The name cannot be a spec's, or is taken, or there is no place for the redirect. Nothing has been planned.
    /// </exception>
    internal string Plan(string path, string newName, bool addRedirect)
    {
        var newPath = NewPath(path, newName);
        if (newPath == path)
            return path;
        CheckFree(path, newPath);
        var view = new RepositoryView(root, settings, changes.Read);
        addRedirect &= settings.Redirects != RedirectStyle.None;
        if (addRedirect && !RedirectPlanner.CanAdd(view, settings))
            throw new SpecException(SpecErrorKind.EditRefused, $"'{root.Path}' has no file to write a redirect to. Make doc/source/_extra/{RedirectFile.HtaccessName}, or do without a redirect.", path);

        var files = RepositoryFiles.Of(root.Path);
        var moves = new List<(string From, string To)> { (path, newPath) };
        var links = FollowLinks(files, moves);
        foreach (var document in files.Documents)
            MendLinks(view, document, moves);
        var redirects = new RedirectPlanner(changes, root, settings);
        foreach (var (from, to) in moves)
            redirects.Follow(from, to);
        if (addRedirect)
            moves.ForEach(move => redirects.Add(move.From, move.To));
        foreach (var change in links.Concat(moves.Select(move => new FileRename(move.From, move.To))))
            changes.AddLast(change);
        return newPath;
    }

    private static string NewPath(string path, string newName)
    {
        var name = SpecName.Check(newName);
        var (ending, asked) = (Path.GetExtension(path), newName[name.Length..]);
        if (asked.Length > 0 && SpecFormats.IsKnown(path) && !asked.Equals(ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid, $"'{Path.GetFileName(path)}' cannot become '{newName}': its ending says what it is written in. Keep '{ending}'.", path);
        }

        return Path.Join(Path.GetDirectoryName(path), name + (asked.Length > 0 && !SpecFormats.IsKnown(path) ? asked : ending));
    }

    private void CheckFree(string path, string newPath)
    {
        if (changes.Exists(newPath) && !PathNames.Comparer.Equals(path, newPath))
            throw new SpecException(SpecErrorKind.FileExists, $"'{path}' cannot be renamed: there is a file '{newPath}' already. Choose another name.", newPath);
    }

    // Links of the same name get the new one too: it is what the spec is published under. Links to such links follow.
    private List<FileChange> FollowLinks(RepositoryFiles files, List<(string From, string To)> moves)
    {
        var found = new List<(FileLink Link, string Target)>();
        for (var i = 0; i < moves.Count; i++)
        {
            foreach (var link in files.LinksTo(moves[i].From))
            {
                var target = link.Target[..^Path.GetFileName(moves[i].From).Length] + Path.GetFileName(moves[i].To);
                found.Add((link, target));
                if (Path.GetFileName(link.Path) != Path.GetFileName(moves[0].From))
                    continue;
                var newPath = Path.Join(Path.GetDirectoryName(link.Path), Path.GetFileName(moves[0].To));
                CheckFree(link.Path, newPath);
                moves.Add((link.Path, newPath));
            }
        }

        foreach (var (link, target) in found.Where(entry => !entry.Link.IsSymbolic))
            changes.Write(changes.Read(link.Path), changes.Read(link.Path).WithText(target));
        return [.. found.Where(entry => entry.Link.IsSymbolic).Select(entry => new FileRelink(entry.Link.Path, entry.Link.Target, entry.Target))];
    }

    private void MendLinks(RepositoryView view, string document, List<(string From, string To)> moves)
    {
        var stem = Path.GetFileNameWithoutExtension(moves[0].From);
        if (TryRead(document) is not { } source || !source.Text.Contains(stem, StringComparison.Ordinal))
            return;
        var isMarkdown = SpecFormats.Of(document) == SpecFormat.Markdown;
        var edits = new Dictionary<TextSpan, TextEdit>();
        foreach (var reference in DocumentPaths.Of(isMarkdown ? null : RstDocument.Parse(source), isMarkdown ? markdown().Read(source) : null))
        {
            var name = reference.Target.AsSpan(0, reference.PathLength)[(reference.Target.AsSpan(0, reference.PathLength).LastIndexOf('/') + 1)..];
            if (!reference.IsInOnePiece || !name.StartsWith(stem, StringComparison.Ordinal) || !moves.Exists(move => view.Links.LeadTo(document, reference, move.From)))
                continue;
            var edit = LinkRename.Edit(reference.Target, reference.Span.Start, reference.PathLength, moves[0].From, moves[0].To);
            edits.TryAdd(edit.Span, edit);
        }

        if (edits.Count > 0)
            changes.Edit(source, edits.Values);
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
