using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Changes that several planners make one after the other: each sees the files as those before it leave them. Folders
/// come first; files keep their paths until the end, when renames come last.
/// </summary>
internal sealed class PendingChanges
{
    private readonly Dictionary<string, (SourceText? Before, SourceText After)> texts = new(PathNames.Comparer);
    private readonly List<FileChange> last = [];
    private readonly SortedSet<string> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(PathNames.Comparer);

    /// <summary>The files that have another text.</summary>
    internal IEnumerable<string> Paths => texts.Keys;

    /// <summary>A file as it will be.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <exception cref="SpecException">It cannot be read.</exception>
    internal SourceText Read(string path) => texts.TryGetValue(path, out var pending) ? pending.After : SourceText.Read(path);

    /// <summary>Whether there will be a file.</summary>
    /// <param name="path">Its absolute path.</param>
    internal bool Exists(string path) => texts.ContainsKey(path) || links.Contains(path) || folders.Contains(path) || AtomicFile.Exists(path);

    /// <summary>Gives a file another text, or makes it, and its folder.</summary>
    /// <param name="before">What it must hold; null where it is made.</param>
    /// <param name="after">What it will hold, with its path.</param>
    internal void Write(SourceText? before, SourceText after)
    {
        var first = texts.TryGetValue(after.Path, out var pending) ? pending.Before : before;
        texts[after.Path] = (first, after);
        if (first is null)
            MakeFolder(Path.GetDirectoryName(after.Path)!);
    }

    /// <summary>Makes edits in a file as it will be.</summary>
    /// <param name="source">What <see cref="Read"/> returned.</param>
    /// <param name="edits">The edits.</param>
    internal void Edit(SourceText source, IEnumerable<TextEdit> edits) => Write(source, source.WithEdits(edits));

    /// <summary>Makes a folder, and those that it lies in, where there is none.</summary>
    /// <param name="path">Its absolute path.</param>
    internal void MakeFolder(string path)
    {
        for (var folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
            folders.Add(folder);
    }

    /// <summary>Makes a symbolic link, and its folder.</summary>
    /// <param name="path">Its absolute path, where there is nothing.</param>
    /// <param name="target">Where it leads, as it is to be written.</param>
    internal void MakeLink(string path, string target)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        links.Add(path);
        last.Add(new LinkCreation(path, target));
    }

    /// <summary>Adds a change that comes after those of texts.</summary>
    internal void AddLast(FileChange change) => last.Add(change);

    /// <summary>All of the changes.</summary>
    internal ChangeSet ToChangeSet() => new(
    [
        .. folders.Select(folder => new FolderCreation(folder)),
        .. texts.Values
            .Where(text => text.Before?.Text != text.After.Text)
            .Select(text => text.Before is null ? (FileChange)new FileCreation(text.After.Path, text.After) : new FileEdit(text.After.Path, text.Before, text.After)),
        .. last,
    ]);
}
