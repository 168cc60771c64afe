using SpecTools.Reports;
using SpecTools.Repositories.Git;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Compares specs: two files, two releases of one spec, or a file with what it was in a commit.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="survey">Knows the specs of a repository.</param>
internal sealed class SpecComparer(Workshop workshop, RepositorySurvey survey)
{
    private static readonly ReadOptions Options = new();

    /// <summary>Compares two files.</summary>
    /// <exception cref="SpecException">One of them cannot be read.</exception>
    internal SpecComparison Files(string reference, string difference, ITextDiffer differ, Func<string, string> nameOf)
    {
        var earlier = Load(reference);
        return new SpecComparison(earlier, earlier.Spec.Path, Load(difference), differ, nameOf);
    }

    /// <summary>Compares a spec with that of the same name in another release.</summary>
    /// <exception cref="SpecException">A file cannot be read, or the release has no such spec.</exception>
    internal SpecComparison Releases(string path, string release, ITextDiffer differ, Func<string, string> nameOf)
    {
        var later = Load(path);
        var spec = later.Spec;
        var folder = Repositories.RepositoryLayout.Of(spec.Path, workshop.SettingsFor(spec.Path, Options)).SpecsFolder;
        var wanted = new ReleaseName(release);
        var found = folder is null ? null : survey.Specs(folder)
            .FirstOrDefault(other => SpecNames.Of(other.Path) == spec.Name && other.Standing.Release is { } name && name.Equals(wanted));
        if (found is null)
            throw new SpecException(SpecErrorKind.ReleaseNotFound, $"The release '{release}' has no spec '{spec.Name}', so there is nothing to compare '{path}' with.", path);
        var earlier = Load(found.Path);
        return new SpecComparison(earlier, earlier.Spec.Path, later, differ, nameOf);
    }

    /// <summary>Compares a spec with what its file was in a commit.</summary>
    /// <exception cref="SpecException">The file cannot be read, is in no git repository, or was not in that commit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal SpecComparison Revision(string path, string revision, ITextDiffer differ, Func<string, string> nameOf, CancellationToken cancel)
    {
        var later = Load(path);
        var file = Path.Join(workshop.Folders.Of(Path.GetDirectoryName(later.Spec.Path)!), Path.GetFileName(later.Spec.Path));
        if (WorkTree.RootAbove(Path.GetDirectoryName(file)!) is not { } root)
            throw new SpecException(SpecErrorKind.RevisionNotFound, $"'{path}' is in no git repository, so it has no revision '{revision}'.", path);

        var git = new GitProgram();
        var repository = GitRepository.Open(git, root, cancel);
        var objects = new GitObjects(git, repository.Root);
        var asked = new GitFile(revision, repository.RelativePath(file));
        var isName = revision.Length > 0 && !revision.AsSpan().ContainsAny("\0\n\r ");
        if (!isName || !objects.Identify([asked], cancel).TryGetValue(asked, out var identifier))
        {
            throw new SpecException(
                SpecErrorKind.RevisionNotFound, $"There is no revision '{revision}' in '{repository.Root}', or it has no file '{asked.Path}'.", path);
        }

        var source = SourceText.FromBytes(objects.Read([identifier], cancel)[identifier], later.Spec.Path);
        var place = new SpecPlace(later.Spec.Path, [], null, SpecStatus.Unknown, later.Spec.Template, default);
        var earlier = SpecReader.Read(source, later.Spec.Format, workshop.Markdown, place);
        return new SpecComparison(earlier, $"{later.Spec.Path}@{revision}", later, differ, name => nameOf(name.Replace($"@{revision}", "", StringComparison.Ordinal)));
    }

    private SpecFile Load(string path)
    {
        var file = LinkFile.Follow(path, workshop.Folders);
        var loaded = new SpecLoader(workshop, Options).Load(new FileToRead(file.Path, file.Links, file.LastWriteTime, IsNamed: true));
        return loaded.File ?? throw loaded.NoText!;
    }
}
