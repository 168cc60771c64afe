using SpecTools.Markdown;
using SpecTools.Repositories;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Plans what gives specs another release or status: folders, placeholders, moves, and links to the files.</summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="root">The repository.</param>
/// <param name="settings">The settings for the specs.</param>
/// <param name="markdown">The reader of Markdown, called where there is any to read.</param>
internal sealed class RelocationPlanner(PendingChanges changes, RepositoryRoot root, SpecSettings settings, Func<IMarkdownReader> markdown)
{
    /// <summary>Plans relocations of one repository.</summary>
    /// <param name="relocations">The specs, each once.</param>
    /// <param name="addRedirects">Whether redirects are added in the style of the repository.</param>
    /// <exception cref="SpecException">There is no place for redirects, or a file cannot be read.</exception>
    internal void Plan(IReadOnlyList<(string Path, Relocation Relocation)> relocations, bool addRedirects)
    {
        FileMove[] moves = [.. relocations.SelectMany(spec => spec.Relocation.Moves)];
        string[] removed = [.. relocations.SelectMany(spec => spec.Relocation.RemovedLinks)];
        (string Link, string File)[] made = [.. relocations
            .Where(spec => spec.Relocation.NewLink is not null)
            .Select(spec => (spec.Relocation.NewLink!, spec.Relocation.Moves.FirstOrDefault(move => move.From == spec.Path)?.To ?? spec.Path))];
        if (moves.Length > 0)
            new MovePlanner(changes, root, settings, markdown).Plan(moves, addRedirects, removed);
        foreach (var link in removed)
            Remove(link);
        foreach (var (link, file) in made)
            changes.MakeLink(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, file).Replace('\\', '/'));

        var placeholders = new PlaceholderPlanner(changes, settings);
        HashSet<string> filled = [.. moves.Select(move => move.To).Concat(made.Select(pair => pair.Link)).Select(FolderOf)];
        foreach (var folder in filled)
        {
            changes.MakeFolder(folder);
            placeholders.Fill(folder);
        }

        string[] leaving = [.. moves.Select(move => move.From), .. removed];
        foreach (var folder in leaving.Select(FolderOf).Distinct(PathNames.Comparer).Where(folder => !filled.Contains(folder) && IsEmptyWithout(folder, leaving)))
            placeholders.Keep(folder);
    }

    private void Remove(string link)
    {
        if (LinkFile.TargetOf(link) is not var (target, isSymbolic))
            return;
        changes.AddLast(isSymbolic ? new LinkRemoval(link, target) : new FileRemoval(link, changes.Read(link)));
    }

    private static bool IsEmptyWithout(string folder, IEnumerable<string> leaving) =>
        !Directory.EnumerateFileSystemEntries(folder).Except(leaving, PathNames.Comparer).Any();

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;
}
