using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Turns what a person typed into inputs: files as they are, folders searched, patterns matched.</summary>
/// <param name="search">Searches folders.</param>
internal sealed class InputExpander(FolderSearch search)
{
    /// <summary>The inputs for paths, in the order of the paths.</summary>
    /// <param name="paths">Absolute or relative paths of files and folders, or patterns.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    internal IEnumerable<Outcome<SpecInput>> Expand(IEnumerable<string> paths, string currentFolder)
    {
        foreach (var path in paths)
        {
            foreach (var outcome in Expand(path, currentFolder))
                yield return outcome;
        }
    }

    private IEnumerable<Outcome<SpecInput>> Expand(string path, string currentFolder)
    {
        if (path.Length == 0 || path.Contains('\0'))
            return [Failed(path, SpecErrorKind.ArgumentNotValid, "An empty text is no path.")];

        // A file of just that name comes first: 'b[1].rst' may be meant as it is written.
        var full = Path.GetFullPath(path, currentFolder);
        if (Directory.Exists(full))
            return search.Search(Path.TrimEndingDirectorySeparator(full), recurse: true);
        if (File.Exists(full))
            return [Outcome<SpecInput>.Of(full, new SpecInput(full, IsNamed: true))];
        return Wildcard.IsFilePattern(path)
            ? Match(path, full)
            : [Outcome<SpecInput>.Failed(full, Absent(full))];
    }

    // A folder that may not be searched hides whether there is such a file.
    private static SpecException Absent(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
        }
        catch (Exception fault) when (FileErrors.Translate(fault, path) is { Kind: not SpecErrorKind.PathNotFound } error)
        {
            return error;
        }
        catch (IOException)
        {
            // There is none.
        }

        return FileErrors.Missing("file or folder", path);
    }

    private IEnumerable<Outcome<SpecInput>> Match(string pattern, string full)
    {
        var isEmpty = true;
        foreach (var match in new PathGlob(full).Matches())
        {
            isEmpty = false;
            if (match.Error is not null)
            {
                yield return Outcome<SpecInput>.Failed(match.Path, match.Error);
            }
            else if (!match.IsFolder)
            {
                yield return Outcome<SpecInput>.Of(match.Path, new SpecInput(match.Path, IsNamed: false));
            }
            else
            {
                foreach (var outcome in search.Search(match.Path, recurse: true))
                    yield return outcome;
            }
        }

        if (isEmpty)
            yield return Failed(full, SpecErrorKind.PathNotFound, $"No file or folder matches '{pattern}'.");
    }

    private static Outcome<SpecInput> Failed(string path, SpecErrorKind kind, string message) =>
        Outcome<SpecInput>.Failed(path, new SpecException(kind, message, path));
}
