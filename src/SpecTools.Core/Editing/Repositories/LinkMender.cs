using SpecTools.Markdown;
using SpecTools.Repositories;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Writes the relative links of documents so that they lead to the same files after some have moved.</summary>
/// <param name="view">The repository before the moves.</param>
/// <param name="moves">The moves.</param>
/// <param name="markdown">The reader of Markdown, called where there is any to read.</param>
internal sealed class LinkMender(RepositoryView view, FileMoves moves, Func<IMarkdownReader> markdown)
{
    /// <summary>The edits of a document, in no order.</summary>
    /// <param name="source">Its text, with the path that it has.</param>
    /// <param name="newPath">The path that it gets, or its own.</param>
    /// <param name="noteEntry">Is told of each entry of an index for a file that leaves its folder, which is not edited then; null to edit it.</param>
    internal IReadOnlyCollection<TextEdit> Edits(SourceText source, string newPath, Action<ListedMove>? noteEntry = null)
    {
        var edits = new Dictionary<TextSpan, TextEdit>();
        var isMarkdown = SpecFormats.Of(source.Path) == SpecFormat.Markdown;
        foreach (var reference in DocumentPaths.Of(isMarkdown ? null : RstDocument.Parse(source), isMarkdown ? markdown().Read(source) : null))
        {
            if (!reference.IsInOnePiece || view.Links.Find(source.Path, reference) is not { } seen)
                continue;
            moves.TryFind(seen.File, out var move);
            if (move is null && newPath == source.Path)
                continue;
            if (Edit(reference, seen, move, newPath) is not { } edit)
                continue;
            if (reference.Use == PathUse.Entry && move is { LeavesFolder: true } && noteEntry is not null)
                noteEntry(new ListedMove(move, source.Path, reference.Span, edit));
            else
                edits.TryAdd(edit.Span, edit);
        }

        return edits.Values;
    }

    // Seen from where it is seen now, if that will be so; else from the file itself.
    private TextEdit? Edit(PathReference reference, SeenPath seen, FileMove? move, string newPath)
    {
        var written = reference.Target[..reference.PathLength];
        var isFromRoot = written[0] == '/';
        var isPublished = view.Pages.Roots.Any(root => root == seen.Limit);
        var folder = isFromRoot ? seen.Folder : Path.GetDirectoryName(isPublished ? PublishedName(newPath, seen.Limit) : newPath);
        var place = move is null ? seen.Place : isPublished ? PublishedName(move.To, seen.Limit) : move.To;
        if (folder is null || place is null)
        {
            (folder, isFromRoot) = (Path.GetDirectoryName(newPath)!, false);
            if ((move?.To ?? seen.File) is not { } file)
                return null;
            place = file;
        }

        return PathRewrite.Edit(reference.Span.Start, written, PathRewrite.Write(written, folder, place, move, isFromRoot));
    }

    private string? PublishedName(string path, string root) => view.Pages.NamesOf(path).FirstOrDefault(name => WorkTree.Holds(root, name));
}

/// <summary>An entry of an index for a file that leaves its folder.</summary>
/// <param name="Move">The move of the file.</param>
/// <param name="Index">The absolute path of the index.</param>
/// <param name="Entry">Where the entry names the file.</param>
/// <param name="Edit">The edit that makes it name the file's new place.</param>
internal sealed record ListedMove(FileMove Move, string Index, TextSpan Entry, TextEdit Edit);
