using System.Diagnostics;

namespace SpecTools.Tests.Operations;

/// <summary>A folder of a test's own that is a git repository.</summary>
public sealed class GitFolder : IDisposable
{
    public GitFolder()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "A tester");
        Git("config", "user.email", "tester@example.org");
        Git("config", "commit.gpgsign", "false");
    }

    public TemporaryRepository Files { get; } = new();

    /// <summary>A document with a title and these sections: as a template and as a spec.</summary>
    public static string Text(params string[] sections) =>
        "=====\nTitle\n=====\n\nhttps://blueprints.launchpad.net/example/+spec/x\n\nWords.\n"
        + string.Concat(sections.Select(section => $"\n{section}\n{new string('=', section.Length)}\n\nWords of it.\n"));

    public GitFolder Write(string relative, params string[] sections)
    {
        Files.Write(relative, Text(sections));
        return this;
    }

    /// <summary>Commits all that there is.</summary>
    public GitFolder Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "A change");
        return this;
    }

    public GitFolder Git(params string[] arguments)
    {
        Run(Files.Root, arguments);
        return this;
    }

    public static string Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    public void Dispose()
    {
        // git makes what it stores read-only, and Windows keeps that from being deleted.
        foreach (var file in Directory.EnumerateFiles(Files.Path(".git"), "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Files.Dispose();
    }
}
