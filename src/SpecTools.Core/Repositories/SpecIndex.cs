using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// The specs of one repository by name, for what refers to them. Files are listed when a name is first looked for, and read
/// only when a name of a blueprint is looked for that no file has. Any thread may ask; nothing is thrown.
/// </summary>
internal sealed class SpecIndex : IDependencyFinder
{
    private static readonly string[] Endings = [".rst", ".md", "/README.md"];

    private readonly RepositoryRoot root;
    private readonly ISpecFiles files;
    private readonly Lazy<string?> project;
    private readonly Lazy<ILookup<string, string>> byName;
    private readonly Lazy<ILookup<(BlueprintKind Kind, string Name), (string Path, string? Project)>> byBlueprint;

    /// <summary>Makes an index. Nothing is looked at yet.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="files">Lists and reads its specs.</param>
    internal SpecIndex(RepositoryRoot root, ISpecFiles files)
    {
        this.root = root;
        this.files = files;
        project = new(root.ReadName);
        byName = new(() => files.List(root.Specs).ToLookup(SpecNames.Of, PathNames.Comparer));
        byBlueprint = new(() => ReadBlueprints().ToLookup(found => (found.Blueprint.Kind, found.Blueprint.Name), found => (found.Path, found.Blueprint.Project)));
    }

    /// <inheritdoc/>
    public string? Find(DependencyAddress address, DependencyOrigin from) => address switch
    {
        { Name: null } => null,
        { Kind: SpecDependencyKind.Spec } => FindSpec(address, from),
        { Kind: SpecDependencyKind.Blueprint } => FindByName(address, from) ?? FindByBlueprint(BlueprintKind.LaunchpadBlueprint, address, from),
        { Kind: SpecDependencyKind.Bug } => FindByBlueprint(BlueprintKind.LaunchpadBug, address, from),
        { Kind: SpecDependencyKind.Story } => FindByBlueprint(BlueprintKind.StoryBoard, address, from),
        _ => null,
    };

    private string? FindSpec(DependencyAddress address, DependencyOrigin from)
    {
        if (address.Project is not null && project.Value is { } own && address.Project != own)
            return null;
        if (address.File is not { } file)
            return Best(byName.Value[address.Name!], from.Path, from);
        if (file.Contains('\0', StringComparison.Ordinal))
            return null;

        // Where it was when it was referred to, else where it has moved to in its release, else anywhere.
        var place = file[0] == '/' ? Path.Join(root.Path, file) : Path.GetFullPath(file, Path.GetDirectoryName(from.Path)!);
        foreach (var ending in Endings)
        {
            if (root.Contains(place) && files.Follow(place + ending) is { } found)
                return found;
        }

        return Best(byName.Value[address.Name!], place, from);
    }

    // A file of that name may be about the blueprint of another project.
    private string? FindByName(DependencyAddress address, DependencyOrigin from) =>
        Best(byName.Value[address.Name!].Where(path => IsAbout(path, address)), from.Path, from);

    private bool IsAbout(string path, DependencyAddress address) => files.BlueprintOf(path) is not { } blueprint
        || address.Project is null || blueprint.Project is null || blueprint.Project == address.Project;

    // Of another project's blueprints the repository knows nothing, and need not be read.
    private string? FindByBlueprint(BlueprintKind kind, DependencyAddress address, DependencyOrigin from)
    {
        if (address.Project is not null && from.Blueprint?.Project is { } own && address.Project != own)
            return null;
        var found = byBlueprint.Value[(kind, address.Name!)]
            .Where(spec => address.Project is null || spec.Project is null || spec.Project == address.Project);
        return Best(found.Select(spec => spec.Path), from.Path, from);
    }

    // Of several the one of the same release, then one that is implemented, then the newest.
    private string? Best(IEnumerable<string> candidates, string place, DependencyOrigin from)
    {
        var family = LayoutOf(place).Family;
        return candidates
            .Select(path => (Path: path, Layout: LayoutOf(path)))
            .OrderBy(candidate => candidate.Path == from.Path)
            .ThenByDescending(candidate => family is not null && candidate.Layout.Family == family)
            .ThenByDescending(candidate => candidate.Layout.Status == SpecStatus.Implemented)
            .ThenByDescending(candidate => candidate.Layout.Release)
            .Select(candidate => files.Follow(candidate.Path))
            .FirstOrDefault(path => path is not null);
    }

    private RepositoryLayout LayoutOf(string path) => RepositoryLayout.Of(path, files.SettingsOf(path));

    private IEnumerable<(string Path, SpecBlueprint Blueprint)> ReadBlueprints()
    {
        foreach (var path in byName.Value.SelectMany(paths => paths))
        {
            if (files.BlueprintOf(path) is { } blueprint)
                yield return (path, blueprint);
        }
    }
}
