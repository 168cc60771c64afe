using System.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>The texts that inputs are made from, of each format in the ordinal order of their paths.</summary>
/// <param name="Rst">Those in reStructuredText.</param>
/// <param name="Markdown">Those in Markdown.</param>
/// <param name="Yaml">Files of metadata.</param>
internal sealed record SeedTexts(IReadOnlyList<string> Rst, IReadOnlyList<string> Markdown, IReadOnlyList<string> Yaml)
{
    private static readonly string[] OwnFolders =
        ["samples", "module/templates", "docs/rules", "tests/SpecTools.Core.Tests/Rst/Data", "tests/Common"];

    /// <summary>What the repository itself holds.</summary>
    internal static SeedTexts Own() => Of(OwnFolders.Select(folder => Path.Combine(SharedData.Repository, folder)));

    /// <summary>What the repository and a folder hold.</summary>
    internal static SeedTexts With(string folder) => Of([.. OwnFolders.Select(own => Path.Combine(SharedData.Repository, own)), folder]);

    private static SeedTexts Of(IEnumerable<string> folders)
    {
        var files = folders.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)).ToList();
        return new SeedTexts(Texts(".rst"), Texts(".md"), [.. Texts(".yaml"), "title: A thing\nauthors:\n  - \"@jdoe\"\nstatus: provisional\n"]);

        List<string> Texts(string extension) => files.FindAll(file => file.EndsWith(extension, StringComparison.Ordinal) && File.Exists(file))
            .ConvertAll(file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).ReplaceLineEndings("\n"));
    }
}
