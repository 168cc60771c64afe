namespace SpecTools.Tests;

/// <summary>
/// A test on the shared documents, which are no part of this repository: it is skipped where they are absent. They are
/// looked for in the folder that SPECTOOLS_SHARED names, else in <c>shared</c> beside the repository.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedData.Folder is null)
            Skip = SharedData.Absent;
    }
}

/// <summary>The repository and the shared documents, as the tests find them.</summary>
public static class SharedData
{
    public const string Absent = "The shared documents are not here: put them in 'shared' beside the repository, or name their folder in SPECTOOLS_SHARED.";

    /// <summary>The root of the repository that the tests were built from.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of the shared documents, or null.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>The files of the corpus with an ending, in the ordinal order of their paths.</summary>
    /// <param name="extension">The ending, with its dot.</param>
    public static IReadOnlyList<string> Corpus(string extension)
    {
        var folder = Path.Combine(Folder ?? throw new InvalidOperationException(Absent), "corpus");
        var files = Directory.GetFiles(folder, "*" + extension, SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>
    /// The Markdown files of the corpus, each as it is, with CRLF throughout, and with a byte order mark: the path, and the bytes.
    /// </summary>
    public static IEnumerable<(string Path, byte[] Bytes)> MarkdownVariants()
    {
        foreach (var path in Corpus(".md"))
        {
            var bytes = File.ReadAllBytes(path);
            yield return (path, bytes);
            yield return (path, WithCrlf(bytes));
            yield return (path, bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes : [0xEF, 0xBB, 0xBF, .. bytes]);
        }
    }

    private static byte[] WithCrlf(byte[] bytes)
    {
        var latin = System.Text.Encoding.Latin1;
        return latin.GetBytes(latin.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    private static string? FindFolder()
    {
        var named = Environment.GetEnvironmentVariable("SPECTOOLS_SHARED");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Repository, "..", "shared") : named;
        return Directory.Exists(Path.Combine(folder, "corpus")) ? Path.GetFullPath(folder) : null;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SpecPS.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
