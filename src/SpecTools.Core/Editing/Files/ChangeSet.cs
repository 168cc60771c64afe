using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Changes of files that belong together: all of them are made, or none.</summary>
/// <param name="Changes">The changes in the order in which they are made.</param>
public sealed record ChangeSet(IReadOnlyList<FileChange> Changes)
{
    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>The changes of files' texts; none of a text that stays as it is.</summary>
    /// <param name="texts">The texts that the files must still hold, and those that they get.</param>
    internal static ChangeSet Edit(params IEnumerable<(SourceText? Before, SourceText? After)> texts) => new(
    [
        .. texts.Where(text => text is { Before: not null, After: not null } && text.Before.Text != text.After.Text)
            .Select(text => new FileEdit(text.Before!.Path, text.Before, text.After!)),
    ]);

    /// <summary>What the changes come to, as git would show them.</summary>
    /// <param name="differ">Writes diffs.</param>
    /// <param name="nameOf">The name of a path in the diff.</param>
    public string Diff(ITextDiffer differ, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(differ);
        ArgumentNullException.ThrowIfNull(nameOf);
        var newPaths = Changes.OfType<FileRename>().ToDictionary(rename => rename.Path, rename => rename.NewPath, PathNames.Comparer);
        var edited = Changes.Where(change => change is FileEdit or FileRelink).Select(edit => edit.Path).ToHashSet(PathNames.Comparer);
        return string.Concat(Changes.Select(change => change switch
        {
            FileEdit edit => differ.Unified(nameOf(edit.Path), nameOf(newPaths.GetValueOrDefault(edit.Path, edit.Path)), edit.Before, edit.After),
            FileCreation creation => differ.Unified(nameOf(creation.Path), nameOf(creation.Path), null, creation.Text),
            FileRelink link => differ.Unified(nameOf(link.Path), nameOf(newPaths.GetValueOrDefault(link.Path, link.Path)), SourceText.FromString(link.Before), SourceText.FromString(link.After)),
            FileRemoval removal => differ.Unified(nameOf(removal.Path), nameOf(removal.Path), removal.Text, null),
            LinkCreation link => OfLink(differ.Unified(nameOf(link.Path), nameOf(link.Path), null, SourceText.FromString(link.Target))),
            LinkRemoval link => OfLink(differ.Unified(nameOf(link.Path), nameOf(link.Path), SourceText.FromString(link.Target), null)),
            FileRename rename when !edited.Contains(rename.Path) => Renamed(rename),
            _ => "",
        }));

        // What git calls a link is its mode.
        static string OfLink(string diff) => diff.Replace(" file mode 100644\n", " file mode 120000\n", StringComparison.Ordinal);

        string Renamed(FileRename rename)
        {
            var same = SourceText.FromString("");
            return differ.Unified(nameOf(rename.Path), nameOf(rename.NewPath), same, same);
        }
    }

    /// <summary>Makes the changes. Where one fails, those before it are undone.</summary>
    /// <exception cref="SpecException">
    /// A file cannot be written, is no longer what it was, or is there although it should not be. All files are as they were.
    /// </exception>
    internal void Apply()
    {
        var done = new Stack<FileChange>();
        try
        {
            foreach (var change in Changes)
            {
                Apply(change);
                done.Push(change);
            }
        }
        catch (SpecException error)
        {
            var kept = Undo(done);
            throw kept.Count == 0 ? error : new SpecException(
                error.Kind, $"{error.Message} What had been done before could not be undone in {string.Join(", ", kept)}: look at these by hand.", error.Path, error);
        }
    }

    private static void Apply(FileChange change)
    {
        switch (change)
        {
            case FileEdit edit:
                AtomicFile.Write(edit.Path, edit.After.ToBytes(), edit.Before.ToBytes());
                break;
            case FileCreation creation:
                AtomicFile.Create(creation.Path, creation.Text.ToBytes());
                break;
            case FileRename rename:
                TrackedFile.Rename(rename.Path, rename.NewPath);
                break;
            case FileRelink link:
                AtomicFile.Relink(link.Path, link.Before, link.After);
                break;
            case FileRemoval removal:
                AtomicFile.Delete(removal.Path, removal.Text.ToBytes());
                break;
            case LinkCreation link:
                FolderEntry.MakeLink(link.Path, link.Target);
                break;
            case LinkRemoval link:
                FolderEntry.RemoveLink(link.Path, link.Target);
                break;
            case FolderCreation folder:
                FolderEntry.MakeFolder(folder.Path);
                break;
            case FolderRemoval folder:
                FolderEntry.RemoveFolder(folder.Path);
                break;
        }
    }

    // In backward order; the files for which it failed. What somebody else has changed since is theirs: it is not written over.
    private static List<string> Undo(Stack<FileChange> done)
    {
        var kept = new List<string>();
        while (done.TryPop(out var change))
        {
            try
            {
                Apply(change.Inverse);
            }
            catch (SpecException)
            {
                kept.Add($"'{change.Path}'");
            }
        }

        return kept;
    }
}
