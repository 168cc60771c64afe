using SpecTools.Editing;
using SpecTools.Repositories;

namespace SpecTools.Operations;

/// <summary>What a spec's file is renamed to.</summary>
public sealed record RenameOptions
{
    /// <summary>The new name, with the file's ending or without one.</summary>
    public required string NewName { get; init; }

    /// <summary>Whether no redirect is added from the old name, whatever the configuration says.</summary>
    public bool NoRedirect { get; init; }
}

/// <summary>What renaming one spec comes to, before anything is written.</summary>
/// <param name="Path">The absolute path of the spec's file.</param>
/// <param name="NewPath">The absolute path that it gets.</param>
/// <param name="Changes">What is to be written; nothing where the file is called so already.</param>
public sealed record PlannedRename(string Path, string NewPath, ChangeSet Changes);

/// <summary>Plans renames of specs.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the rename.</param>
internal sealed class SpecRenamer(Workshop workshop, RenameOptions options)
{
    /// <summary>Plans a rename. Writes nothing.</summary>
    /// <exception cref="SpecException">The name cannot be a spec's or is taken, or the configuration cannot be read.</exception>
    internal Outcome<PlannedRename> Plan(FileToRead file)
    {
        var settings = workshop.SettingsFor(file.Path, new ReadOptions());
        var changes = new PendingChanges();
        var root = RepositoryView.RootOf(Path.GetDirectoryName(file.Path)!, settings);
        var newPath = new RenamePlanner(changes, root, settings, workshop.Markdown).Plan(file.Path, options.NewName, !options.NoRedirect);
        return Outcome<PlannedRename>.Of(file.Path, new PlannedRename(file.Path, newPath, changes.ToChangeSet()));
    }
}
