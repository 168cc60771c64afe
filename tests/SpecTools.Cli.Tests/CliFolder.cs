using System.Text;
using System.Text.Json;

namespace SpecTools.Cli.Tests;

/// <summary>A folder of its own to run the command line in.</summary>
internal sealed class CliFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("spec-cli-");

    internal string Path => folder.FullName;

    /// <summary>Whether the output is taken for a terminal.</summary>
    internal bool IsTerminal { get; init; }

    /// <summary>Whether that terminal shows colours.</summary>
    internal bool HasColor { get; init; }

    internal string FullPath(string name) => System.IO.Path.Combine(Path, name);

    internal string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    internal string Write(string name, byte[] bytes)
    {
        var path = FullPath(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal CliResult Run(params string[] args) => RunIn(Path, "", args);

    internal CliResult RunWithInput(string input, params string[] args) => RunIn(Path, input, args);

    internal CliResult RunIn(string currentFolder, string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = SpecCli.Run(args, new CliConsole(stdin, output, error, currentFolder) { IsTerminal = IsTerminal, HasColor = HasColor });
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The names of all that is in the folder, in ordinal order.</summary>
    internal string[] Names() => [.. folder.GetFileSystemInfos().Select(info => info.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>What a run came to.</summary>
internal sealed record CliResult(int Code, string Out, string Error)
{
    /// <summary>The lines of the output; fails where the last one has no end.</summary>
    internal string[] Lines
    {
        get
        {
            Assert.True(Out.Length == 0 || Out.EndsWith('\n'), "The last line of the output has no end.");
            Assert.DoesNotContain('\r', Out);
            return Out.Length == 0 ? [] : Out[..^1].Split('\n');
        }
    }

    /// <summary>The lines of the output, each an object of JSON.</summary>
    internal JsonElement[] Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Asserts the exit code, showing all that was written where it is another.</summary>
    internal CliResult Expect(int code)
    {
        Assert.True(Code == code, $"Exit code {Code} instead of {code}.\n--- output\n{Out}\n--- error\n{Error}");
        Assert.DoesNotContain("   at SpecTools", Error);
        Assert.DoesNotContain("internal error", Error);
        return this;
    }
}
