using SpecTools.Markdown;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Editing;

/// <summary>Renames the file of a spec in its folder: a move to another name.</summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="root">The repository.</param>
/// <param name="settings">The settings for the spec.</param>
/// <param name="markdown">The reader of Markdown, called where there is any to read.</param>
internal sealed class RenamePlanner(PendingChanges changes, RepositoryRoot root, SpecSettings settings, Func<IMarkdownReader> markdown)
{
    /// <summary>Plans the rename.</summary>
    /// <param name="path">The absolute path of the file, which is no link.</param>
    /// <param name="newName">The new name, with the file's ending or without one.</param>
    /// <param name="addRedirect">Whether a redirect is added in the style of the repository.</param>
    /// <returns>The path that the file gets; its own where that is its name already.</returns>
    /// <exception cref="SpecException">
    /// The name cannot be a spec's, or is taken, or there is no place for the redirect. Nothing has been planned.
    /// </exception>
    internal string Plan(string path, string newName, bool addRedirect)
    {
        var newPath = NewPath(path, newName);
        if (newPath != path && KepFile.IsBeside(path))
        {
            throw new SpecException(
                SpecErrorKind.EditRefused, $"'{path}' is called after its folder, where '{KepFile.Name}' belongs to it, and is not renamed. Rename the folder.", path);
        }

        if (newPath != path)
            new MovePlanner(changes, root, settings, markdown).Plan([new FileMove(path, newPath)], addRedirect);
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
}
