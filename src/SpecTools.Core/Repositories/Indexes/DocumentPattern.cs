using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>A pattern of a list for the documents of folders.</summary>
/// <param name="path">The absolute path with signs that stand for any characters, in the names of folders too: <c>*/approved/*</c>.</param>
internal sealed class DocumentPattern(string path)
{
    private readonly string folder = Path.GetDirectoryName(path)!;
    private readonly string name = Path.GetFileName(path);
    private readonly string[]? folders = Wildcard.IsFilePattern(Path.GetDirectoryName(path)!) ? PathNames.Split(Path.GetDirectoryName(path)!) : null;

    /// <summary>Whether it stands for a document.</summary>
    /// <param name="otherFolder">The absolute path of the document's folder.</param>
    /// <param name="otherName">The document's name.</param>
    internal bool IsMatch(string otherFolder, string otherName) => IsFolder(otherFolder) && Wildcard.IsFileMatch(name, otherName);

    private bool IsFolder(string other) => PathNames.Comparer.Equals(folder, other)
        || (folders is not null && PathNames.Split(other) is var found && folders.Length == found.Length
            && folders.Zip(found).All(pair => Wildcard.IsFileMatch(pair.First, pair.Second)));
}
