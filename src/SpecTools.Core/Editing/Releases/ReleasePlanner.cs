using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Opens a release: whatever a repository has for an earlier one it gets for the new one, in the same form. Templates and
/// indexes are copied with the name replaced, links lead to the same of the new release, files of redirects are empty, and
/// specs stay where they are.
/// </summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="root">The repository.</param>
/// <param name="settings">The settings for it.</param>
/// <param name="releases">The repository's releases, in their order.</param>
internal sealed class ReleasePlanner(PendingChanges changes, RepositoryRoot root, SpecSettings settings, IReadOnlyList<ReleaseName> releases)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly RepositoryView view = new(root, settings, changes.Read);

    /// <summary>Plans the release.</summary>
    /// <param name="from">The release that it takes after.</param>
    /// <param name="to">The new release.</param>
    /// <param name="codeName">The second name of the new release; null for none.</param>
    /// <exception cref="SpecException">Something of the new release is there already, or a file cannot be read.</exception>
    internal void Plan(ReleaseName from, ReleaseName to, string? codeName)
    {
        string[] places = [root.Specs, .. view.Pages.Roots];
        var others = releases.Where(release => !release.Equals(from)).Select(release => release.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = new ReleaseParts(from, others, settings).In(places);
        var (folders, copies) = (new List<string>(), new List<ReleaseCopy>());
        foreach (var part in parts)
            Take(part, folders, copies);

        copies.AddRange(ConfiguredTemplates(from).Where(path => !copies.Exists(copy => copy.Path == path)).Select(path => new ReleaseCopy(path, ReleaseCopyKind.Text)));
        var wording = new ReleaseWording(from.Name, to.Name, CodeName(copies, from), codeName);
        CheckKnown(from, to);
        CheckFree(folders.Concat(copies.Select(copy => copy.Path)).Select(path => NewPath(path, wording)), to);
        folders.ForEach(folder => changes.MakeFolder(NewPath(folder, wording)));
        foreach (var copy in copies)
            Write(copy, wording, parts, copies);
        KeepEmpty(folders, copies, wording);

        var byRelease = releases.Select(release => (release, new ReleaseParts(release, others, settings))).ToList();
        new ReleaseEntryPlanner(changes, view, byRelease, from, to, wording).Plan(parts);
        new ReleaseSettingsPlanner(changes, settings, from, wording).Plan();
        if (from.Equals(ReleaseSeries.Newest(releases)) && to > from)
            FollowNewest(places, parts, from, wording);
    }

    // Templates of the release that the configuration names, wherever they are.
    private IEnumerable<string> ConfiguredTemplates(ReleaseName from) => settings.Templates
        .Where(pair => ReleaseInPath.Names(pair.Pattern.Text, from.Name) && ReleaseInPath.Names(pair.Template, from.Name))
        .Select(pair => Path.GetFullPath(pair.Template, Path.GetDirectoryName(settings.ConfigurationPath)!))
        .Where(path => File.Exists(path) && root.Contains(path))
        .Distinct(StringComparer.Ordinal);

    // A folder is there in the new release where it is more than the home of some specs.
    private bool Take(string path, List<string> folders, List<ReleaseCopy> copies, bool isPart = true)
    {
        var info = new FileInfo(path);

        // Gone meanwhile, or under no name that can be opened: no release needs it.
        if ((int)info.Attributes < 0)
            return false;
        if (!info.Attributes.HasFlag(FileAttributes.Directory) || info.LinkTarget is not null)
        {
            if (ReleaseCopy.Of(path, view.Pages, settings) is not { } copy)
                return false;
            copies.Add(copy);
            return true;
        }

        var at = folders.Count;
        var isKept = false;
        foreach (var entry in Directory.EnumerateFileSystemEntries(path, "*", Everything).Order(StringComparer.Ordinal))
            isKept |= Take(entry, folders, copies, isPart: false);
        var name = Path.GetFileName(path);
        isKept |= isPart || settings.StatusFolders.Contains(name) || FolderMeaning.Of(name, settings).Status != SpecStatus.Unknown;
        if (isKept)
            folders.Insert(at, path);
        return isKept;
    }

    // The word behind the name in the release's indexes, if it is not the one that stands there in those of all releases.
    private string? CodeName(List<ReleaseCopy> copies, ReleaseName from)
    {
        var indexes = copies.Where(copy => copy.Kind == ReleaseCopyKind.Index).Select(copy => copy.Path).ToList();
        var others = from index in indexes
                     from release in releases
                     where !release.Equals(@from)
                     let path = Path.GetFullPath(ReleaseInPath.Replace(Path.GetRelativePath(root.Path, index), @from.Name, release.Name), root.Path)
                     where File.Exists(path)
                     select (changes.Read(path).Text, release.Name);
        return ReleaseWording.CodeNameIn(indexes.Select(index => changes.Read(index).Text), from.Name, [.. others]);
    }

    private string NewPath(string path, ReleaseWording wording) => Path.GetFullPath(wording.Path(Path.GetRelativePath(root.Path, path)), root.Path);

    private void CheckKnown(ReleaseName from, ReleaseName to)
    {
        if (FolderMeaning.Of(to.Name, settings) is { Release: null, Status: not SpecStatus.Unknown })
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{to.Name}' cannot be the name of a release: a folder of that name is for specs of a status. Choose another name.", to.Name);

        // Where the earlier one is listed by its own name, the new one will be too.
        if (settings.ReleaseFolders.Count > 0 && !settings.ReleaseFolders.Any(pattern => Wildcard.IsFileMatch(pattern, to.Name) || from.Equals(pattern)))
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{to.Name}' is none of the 'releaseFolders' of the configuration. Choose another name, or add it there.", to.Name);
    }

    private void CheckFree(IEnumerable<string> paths, ReleaseName to)
    {
        foreach (var path in paths)
        {
            if (changes.Exists(path))
                throw new SpecException(SpecErrorKind.FileExists, $"The release '{to.Name}' cannot be opened: there is '{path}' already. Remove it, or choose another name.", path);
        }
    }

    private void Write(ReleaseCopy copy, ReleaseWording wording, IReadOnlyList<string> parts, List<ReleaseCopy> copies)
    {
        var path = NewPath(copy.Path, wording);
        if (copy is { Kind: ReleaseCopyKind.Link, IsSymbolic: true })
        {
            changes.MakeLink(path, wording.Path(copy.Target!));
            return;
        }

        var source = changes.Read(copy.Path);
        var text = copy.Kind switch
        {
            ReleaseCopyKind.Link => source.WithText(wording.Path(source.Text)),
            ReleaseCopyKind.Text => wording.Apply(source),
            ReleaseCopyKind.Index => wording.Apply(WithoutSpecs(source, parts, copies)),
            ReleaseCopyKind.Empty => SourceText.FromString(""),
            _ => source,
        };
        changes.Write(null, text.WithPath(path));
    }

    // What the release has for itself alone is not listed in the next one.
    private SourceText WithoutSpecs(SourceText source, IReadOnlyList<string> parts, List<ReleaseCopy> copies)
    {
        var page = IndexPage.Read(source.Path, view.Pages, changes.Read)!;
        var kept = copies.Select(copy => view.Pages.Real(copy.Path)).ToHashSet(PathNames.Comparer);
        return source.WithEdits(page.Trees.SelectMany(tree => tree.Entries)
            .Where(entry => !entry.IsPattern && page.DocumentOf(entry) is { } document && !kept.Contains(document)
                && (parts.Any(part => WorkTree.Holds(part, document)) || IsSpecElsewhere(page, entry, document)))
            .Select(entry => IndexEntryPlanner.Removal(source, entry)));
    }

    // A spec that the release had once may have gone to another release, or to those that were given up.
    private bool IsSpecElsewhere(IndexPage page, TocEntry entry, string document) => page.IsIn(entry, Path.GetDirectoryName(document)!)
        && RepositoryLayout.Of(document, settings) is { SpecsFolder: not null } layout && (layout.Release is not null || layout.Status != SpecStatus.Unknown);

    private void KeepEmpty(List<string> folders, List<ReleaseCopy> copies, ReleaseWording wording)
    {
        var placeholders = new PlaceholderPlanner(changes, settings);
        foreach (var folder in folders)
        {
            if (!copies.Exists(copy => WorkTree.Holds(folder, copy.Path)) && !folders.Exists(other => other != folder && WorkTree.Holds(folder, other)))
                placeholders.Keep(NewPath(folder, wording));
        }
    }

    // Links that lead to the template of the newest release, such as the backlog's, lead to that of the new one.
    private void FollowNewest(IEnumerable<string> places, IReadOnlyList<string> parts, ReleaseName from, ReleaseWording wording)
    {
        var links = places.SelectMany(place => RepositoryFiles.Of(place).Links).DistinctBy(link => link.Path);
        foreach (var link in links.Where(link => TemplateNames.IsOne(link.Target) && ReleaseInPath.Names(link.Target, from.Name)))
        {
            if (parts.Any(part => WorkTree.Holds(part, link.Path)) || releases.Any(release => ReleaseInPath.Names(Path.GetRelativePath(root.Path, link.Path), release.Name)))
                continue;
            var target = wording.Path(link.Target);
            if (!changes.Exists(Path.GetFullPath(target, Path.GetDirectoryName(link.Path)!)))
                continue;
            if (link.IsSymbolic)
                changes.AddLast(new FileRelink(link.Path, link.Target, target));
            else
                changes.Write(changes.Read(link.Path), changes.Read(link.Path).WithText(target));
        }
    }
}
