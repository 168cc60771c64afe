using SpecTools.Repositories;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>A file that is to be read.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Aliases">The links by which it was reached.</param>
/// <param name="LastWriteTime">When it was last written, in local time.</param>
/// <param name="IsNamed">Whether a person named this very file.</param>
internal sealed record FileToRead(string Path, IReadOnlyList<string> Aliases, DateTime LastWriteTime, bool IsNamed)
{
    /// <summary>That the path is a link to nothing, where that is something to report; else null.</summary>
    internal SpecException? LinkFault { get; init; }
}

/// <summary>
/// Looks at what an operation is given before any file is opened: follows links, passes over what is no spec by its
/// name, and lets each file through once.
/// </summary>
/// <param name="folders">What is known of links among folders.</param>
/// <param name="isForTests">Whether files of redirects, and links to nothing, are let through as well.</param>
internal sealed class Intake(RealFolders folders, bool isForTests = false)
{
    private readonly HashSet<string> seen = new(PathNames.Comparer);

    /// <summary>Looks at inputs, one by one.</summary>
    internal IEnumerable<Outcome<FileToRead>> Take(IEnumerable<Outcome<SpecInput>> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.Value is { } value)
                yield return Take(value);
            else
                yield return new Outcome<FileToRead>(input.Path, null, input.Error, input.Skipped);
        }
    }

    private Outcome<FileToRead> Take(SpecInput input)
    {
        var path = input.Path;
        try
        {
            // A template need not be looked at to be passed over.
            if (ReasonToPass(path, input.IsNamed) is { } reason)
                return Outcome<FileToRead>.Passed(path, reason);

            var file = LinkFile.Follow(path, folders);
            if (file.Links.Count > 0 && ReasonToPass(file.Path, input.IsNamed) is { } targetReason)
                return Outcome<FileToRead>.Passed(path, targetReason);
            if (!input.IsNamed && LeavesRepository(file))
                return Outcome<FileToRead>.Passed(path, $"it is a link out of the repository, to '{file.Path}'");
            return seen.Add(file.Identity)
                ? Outcome<FileToRead>.Of(file.Path, new FileToRead(file.Path, file.Links, file.LastWriteTime, input.IsNamed))
                : Outcome<FileToRead>.Passed(path, $"it is the same file as one before it, '{file.Path}'");
        }
        catch (SpecException error) when (isForTests && LinkFile.LeadsToNothing(path, error))
        {
            return seen.Add(path)
                ? Outcome<FileToRead>.Of(path, new FileToRead(path, [], default, input.IsNamed) { LinkFault = error })
                : Outcome<FileToRead>.Passed(path, $"it is the same file as one before it, '{path}'");
        }
        catch (SpecException error)
        {
            return Outcome<FileToRead>.Failed(path, error);
        }
    }

    // Only a test has something to say of redirects.
    private string? ReasonToPass(string path, bool isNamed) => RedirectFile.IsOne(path)
        ? isForTests ? null : FileKinds.ReasonToPass(path)
        : isNamed ? null : FileKinds.ReasonToPass(path);

    // What a repository's links lead to elsewhere is none of its specs. Whoever names such a link wants it followed.
    private bool LeavesRepository(LinkedFile file) => file.Links.Count > 0
        && folders.RepositoryAbove(Path.GetDirectoryName(file.Links[0])!) is { } root && !WorkTree.Holds(root, file.Identity);
}
