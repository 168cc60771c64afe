using System.Text.RegularExpressions;
using System.Xml.Linq;
using SpecTools.Cli.Verbs;

namespace SpecTools.Cli.Tests;

/// <summary>What the documentation shows is what the command prints.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Repository = FindRepository();

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        var text = File.ReadAllText(Path.Combine(Repository, "docs", "cli.md")).ReplaceLineEndings("\n");
        foreach (Match block in ConsoleBlock().Matches(text))
            examples.Add(block.Groups["command"].Value, block.Groups["output"].Value);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_the_documentation_shows(string command, string output)
    {
        var words = command.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        using var folder = new CliFolder();
        var result = folder.RunIn(Repository, "", [.. words]);
        var actual = (result.Out + result.Error).Replace(Repository, "/repo", StringComparison.Ordinal).Replace('\\', '/');

        // A line of three dots stands for any lines.
        var pattern = "^" + Regex.Escape(output).Replace(@"\.\.\.\n", "(?:.*\n)*?", StringComparison.Ordinal) + "$";
        Assert.Matches(pattern, actual);
    }

    [Fact]
    public void Every_option_is_documented()
    {
        var text = File.ReadAllText(Path.Combine(Repository, "docs", "cli.md"));
        var root = new RootVerb(new CliConsole(Stream.Null, Stream.Null, TextWriter.Null, "/"));
        var options = All(root).SelectMany(verb => verb.Options).Select(option => option.Name).Distinct();
        Assert.All(options, option => Assert.Contains(option, text));
        Assert.All(All(root), verb => Assert.Contains(verb.FullName, text));

        static IEnumerable<Verb> All(Verb verb) => verb.Subcommands.Cast<Verb>().SelectMany(All).Prepend(verb);
    }

    [Fact]
    public void The_manual_leads_to_every_page()
    {
        var docs = Path.Combine(Repository, "docs");
        var manual = File.ReadAllText(Path.Combine(docs, "README.md"));
        var pages = Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(docs, page).Replace('\\', '/'))
            .Where(page => page != "README.md" && (page == "rules/README.md" || !page.StartsWith("rules/", StringComparison.Ordinal)));

        Assert.All(pages, page => Assert.Contains($"({page})", manual));
    }

    [Fact]
    public void Every_package_that_ships_has_its_notice()
    {
        var notices = File.ReadAllText(Path.Combine(Repository, "THIRD-PARTY-NOTICES"));
        var shipped = XDocument.Load(Path.Combine(Repository, "Directory.Packages.props")).Descendants("ItemGroup")
            .First(group => group.Attribute("Label")?.Value == "Shipped").Elements().Select(package => package.Attribute("Include")!.Value);

        Assert.All(shipped, name => Assert.Contains(name, notices));
    }

    [GeneratedRegex(@"```console\n\$ spec (?<command>[^\n]*)\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ConsoleBlock();

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
