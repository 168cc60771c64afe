using SpecTools.Text;

namespace SpecTools.Benchmarks;

/// <summary>The texts that are measured: the specs in the folder that SPECTOOLS_BENCHMARK names, else the samples.</summary>
internal static class SpecTexts
{
    /// <summary>The root of the repository that the benchmarks were built from.</summary>
    internal static string Repository { get; } = FindRepository();

    internal static SourceText[] Load()
    {
        var folder = Environment.GetEnvironmentVariable("SPECTOOLS_BENCHMARK");
        if (string.IsNullOrEmpty(folder))
            folder = Path.Combine(Repository, "samples");
        var files = Directory.GetFiles(folder, "*.rst", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? Array.ConvertAll(files, SourceText.Read) : throw new InvalidOperationException($"There are no specs in '{folder}'.");
    }

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
