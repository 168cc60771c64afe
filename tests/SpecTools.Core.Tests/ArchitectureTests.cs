using System.Text.RegularExpressions;

namespace SpecTools.Tests;

/// <summary>The order of the engine's folders: none knows of those above it, or of those beside it.</summary>
public sealed partial class ArchitectureTests
{
    // As docs/architecture.md draws it, from the bottom up.
    private static readonly string[][] Levels =
    [
        ["Text"], ["Rst"], ["Markdown"], ["Specs"], ["Templates"], ["Repositories"], ["Editing"], ["Rules"], ["Reports"], ["Operations"],
    ];

    private static readonly string Core = Path.Combine(SharedData.Repository, "src", "SpecTools.Core");

    public static TheoryData<string> Folders => [.. Levels.SelectMany(level => level)];

    [Fact]
    public void Every_folder_has_its_level()
    {
        var folders = Directory.GetDirectories(Core).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj"));

        Assert.Equal(Levels.SelectMany(level => level).Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Files_stand_in_the_folder_of_their_namespace(string folder)
    {
        foreach (var (path, text) in Files(folder))
            Assert.True(folder == NamespaceOf().Match(text).Groups[1].Value, path);
    }

    [Fact]
    public void Tests_stand_beside_what_they_test()
    {
        var tests = Path.Combine(SharedData.Repository, "tests", "SpecTools.Core.Tests");
        foreach (var path in Directory.GetFiles(tests, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(tests, Path.GetDirectoryName(path)!).Split(Path.DirectorySeparatorChar)[0];
            var name = folder == "." ? "SpecTools.Tests" : $"SpecTools.Tests.{folder}";
            Assert.Contains($"\nnamespace {name};", "\n" + File.ReadAllText(path).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_knows_those_above_or_beside_it(string folder)
    {
        var below = Levels.TakeWhile(level => !level.Contains(folder)).SelectMany(level => level).Append(folder).ToHashSet();
        foreach (var (path, text) in Files(folder))
        {
            foreach (Match reference in Reference().Matches(text))
                Assert.True(below.Contains(reference.Groups[1].Value), $"{path} must not know '{reference.Value}'");
        }
    }

    [Fact]
    public void The_engine_knows_no_console_no_PowerShell_and_no_package()
    {
        foreach (var (path, text) in Levels.SelectMany(level => level).SelectMany(Files))
            Assert.False(Foreign().IsMatch(text), path);
    }

    private static IEnumerable<(string Path, string Text)> Files(string folder) =>
        Directory.GetFiles(Path.Combine(Core, folder), "*.cs", SearchOption.AllDirectories).Select(path => (path, File.ReadAllText(path)));

    [GeneratedRegex(@"^namespace SpecTools\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();

    // Inside SpecTools, 'Text.LineBreak' is a name as full as 'SpecTools.Text.LineBreak'.
    [GeneratedRegex(@"(?:SpecTools\.|(?<![.\w]))(Text|Rst|Markdown|Specs|Templates|Repositories|Rules|Editing|Reports|Operations)(?:;|\.[A-Z])")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\bConsole\.|System\.Management\.Automation|Markdig|YamlDotNet|DiffPlex")]
    private static partial Regex Foreign();
}
