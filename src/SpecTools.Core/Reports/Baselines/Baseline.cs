using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>
/// Findings that are known and no longer told of: for each spec, by its path from the baseline's folder, how many there
/// are of each kind. A kind is a rule and a fingerprint, so that lines may shift.
/// </summary>
internal sealed class Baseline
{
    /// <summary>The version of the form that is written.</summary>
    internal const int Version = 1;

    private readonly Dictionary<string, IReadOnlyDictionary<string, int>> byPath;
    private readonly RealFolders folders;
    private readonly string folder;

    internal Baseline(string path, Dictionary<string, IReadOnlyDictionary<string, int>> byPath, RealFolders folders)
    {
        this.byPath = byPath;
        this.folders = folders;
        folder = FolderOf(path, folders);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="folders">What is known of links among folders.</param>
    /// <exception cref="SpecException">It cannot be read, or is no baseline.</exception>
    internal static Baseline Read(string path, RealFolders folders) =>
        new(path, BaselineReader.Read(TextFile.ReadBytes(path), path), folders);

    /// <summary>What is known of a spec: numbers of findings by their kinds; null where nothing is.</summary>
    /// <param name="path">The spec's absolute path.</param>
    internal IReadOnlyDictionary<string, int>? Of(string path) => byPath.GetValueOrDefault(KeyOf(path, folder, folders));

    /// <summary>What a kind of finding is called.</summary>
    internal static string KindOf(string rule, ulong fingerprint) => $"{rule} {fingerprint:x16}";

    /// <summary>The folder that a baseline's paths start from.</summary>
    internal static string FolderOf(string path, RealFolders folders) => folders.Of(Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>The path of a spec as a baseline has it, with slashes, the same by whatever link the spec was reached.</summary>
    internal static string KeyOf(string path, string folder, RealFolders folders) =>
        Path.GetRelativePath(folder, Path.Join(folders.Of(Path.GetDirectoryName(path)!), Path.GetFileName(path)))
            .Replace(Path.DirectorySeparatorChar, '/');
}
