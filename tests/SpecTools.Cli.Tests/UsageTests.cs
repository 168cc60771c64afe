using System.CommandLine;
using SpecTools.Cli.Verbs;

namespace SpecTools.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("needs a verb: test, get, new, repair, rename, move, copy, compare, convert, report, section, assignee, work-item, reference, history, release, index, template, rule, commit-message, tree")]
    [InlineData("no verb 'tset'", "tset", "a.rst")]
    [InlineData("needs a verb: list, get, set, add, remove", "section")]
    [InlineData("no verb 'lsit'", "section", "lsit")]
    [InlineData("needs a verb: get", "assignee")]
    [InlineData("needs a verb: add, remove", "reference")]
    [InlineData("--text is empty", "work-item", "remove", "a.rst", "--text", " ")]
    [InlineData("--url is empty", "reference", "remove", "a.rst", "--url", "")]
    [InlineData("needs PATH", "test")]
    [InlineData("needs PATH", "get", "--json")]
    [InlineData("needs NAME", "new")]
    [InlineData("needs FILE", "tree")]
    [InlineData("no option '--formt'", "test", "--formt", "json", "a.rst")]
    [InlineData("no option '-q'", "get", "-q", "a.rst")]
    [InlineData("no option '--primary'", "new", "--primary", "jdoe", "a")]
    [InlineData("'pdf' is no value of --format; it takes text or json or sarif or junit or github or zuul", "test", "--format", "pdf", "a.rst")]
    [InlineData("'critical' is no value of --min-severity", "test", "--min-severity", "critical", "a.rst")]
    [InlineData("'never' is no value of --fail-on", "test", "--fail-on", "never", "a.rst")]
    [InlineData("'latex' is no value of --dialect", "tree", "--dialect", "latex", "a.rst")]
    [InlineData("--title", "section", "get", "a.rst")]
    [InlineData("--rule", "test", "a.rst", "--rule")]
    [InlineData("'b'", "new", "a", "b")]
    [InlineData("'b.rst'", "tree", "a.rst", "b.rst")]
    [InlineData("PATH is empty", "get", "")]
    public void Wrong_usage_says_what_is_wrong_and_where_help_is(string problem, params string[] args)
    {
        var result = folder.Run(args).Expect(ExitCode.Unusable);
        Assert.Empty(result.Out);
        Assert.StartsWith("spec: ", result.Error);
        Assert.Contains(problem, result.Error);
        Assert.Contains("--help'", result.Error);
    }

    [Fact]
    public void Every_verb_has_help_with_examples_that_are_right()
    {
        foreach (var verb in Verbs(Root()))
        {
            var words = verb.FullName.Split(' ')[1..];
            var result = folder.Run([.. words, "--help"]).Expect(ExitCode.Done);
            Assert.Empty(result.Error);
            Assert.Contains(verb.Description!.Split(' ')[0], result.Out);
            Assert.All(result.Lines, line => Assert.True(line.Length <= 80 || line.StartsWith("  spec", StringComparison.Ordinal), line));
            Assert.NotEmpty(verb.Examples);
            foreach (var example in verb.Examples)
            {
                Assert.Contains($"\n  {example}\n", result.Out);
                AssertIsRight(example, verb);
            }
        }
    }

    [Theory]
    [InlineData("test", "-h")]
    [InlineData("new", "--help", "--nonsense")]
    [InlineData("section", "get", "--help")]
    public void Help_is_given_whatever_else_is_typed(params string[] args) =>
        Assert.StartsWith("Description:", folder.Run(args).Expect(ExitCode.Done).Out);

    [Fact]
    public void Version_is_the_assembly_version()
    {
        var version = typeof(SpecCli).Assembly.GetName().Version!.ToString(3);
        Assert.Equal([$"spec {version}"], folder.Run("--version").Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void An_unforeseen_fault_is_told_without_its_stack()
    {
        using var input = new MemoryStream();
        using var error = new StringWriter();
        input.Dispose();
        var code = SpecCli.Run(["tree", "-"], new CliConsole(input, Stream.Null, error, folder.Path));
        Assert.Equal(ExitCode.Unusable, code);
        Assert.StartsWith("spec: internal error: ", error.ToString());
        Assert.DoesNotContain("   at ", error.ToString());
    }

    // What stands before a pipe or a redirection is ours; quotes hold one word together.
    private static void AssertIsRight(string example, Verb verb)
    {
        var words = new List<string>();
        var parts = example.Split(" | ")[0].Split(" < ")[0].Split('\'');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
                words.Add(parts[i]);
            else
                words.AddRange(parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal("spec", words[0]);
        var parse = Root().Parse(words[1..], new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var named = (Verb)parse.CommandResult.Command;
        Assert.StartsWith(verb.FullName, named.FullName);
        Assert.Null(named.UsageError(parse));
    }

    private static IEnumerable<Verb> Verbs(Verb verb) => verb.Subcommands.Cast<Verb>().SelectMany(Verbs).Prepend(verb);

    private static RootVerb Root() => new(new CliConsole(Stream.Null, Stream.Null, TextWriter.Null, "/"));
}
