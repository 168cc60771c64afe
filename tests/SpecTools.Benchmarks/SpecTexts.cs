using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Text;

namespace SpecTools.Benchmarks;

/// <summary>The texts that are measured: the specs in the folder that SPECTOOLS_BENCHMARK names, else the samples.</summary>
internal static class SpecTexts
{
    /// <summary>The root of the repository that the benchmarks were built from.</summary>
    internal static string Repository { get; } = FindRepository();

    /// <summary>The folder that they are in.</summary>
    internal static string Folder { get; } = Environment.GetEnvironmentVariable("SPECTOOLS_BENCHMARK") is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : Path.Combine(Repository, "samples");

    internal static SourceText[] Load()
    {
        var files = Directory.GetFiles(Folder, "*.rst", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? Array.ConvertAll(files, SourceText.Read) : throw new InvalidOperationException($"There are no specs in '{Folder}'.");
    }

    /// <summary>An engine as the command line makes it. It remembers what it has read, so each run takes a new one.</summary>
    internal static SpecEngine NewEngine() => new(() => new MarkdigReader(), () => new YamlDotNetReader());

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SpecPS.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The benchmarks run outside the repository.");
    }
}
