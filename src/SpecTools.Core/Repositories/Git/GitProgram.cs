using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SpecTools.Repositories.Git;

/// <summary>
/// Runs git, to read what a repository holds and to rename files in it. A repository is somebody else's data: nothing that its configuration names
/// is run (no hooks, pagers, signature or diff programs), and nothing is fetched. Only <c>git mv</c> writes.
/// </summary>
internal sealed class GitProgram
{
    private const int LongestError = 500;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    // What would point git at another repository, or change what it prints.
    private static readonly string[] Misleading =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_PREFIX", "GIT_NAMESPACE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE", "GIT_DIFF_OPTS",
        "GIT_EXTERNAL_DIFF", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
        "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT", "GIT_TRACE2_PERF",
    ];

    private static readonly (string Name, string Value)[] Environment =
    [
        ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_NO_REPLACE_OBJECTS", "1"),
        ("GIT_PAGER", "cat"), ("LC_ALL", "C"),
    ];

    private static readonly string[] Settings =
    [
        "core.quotepath=false", "core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never", "diff.external=",
        "diff.renames=true", "log.showSignature=false", "log.follow=false", "log.mailmap=false", "color.ui=false",
    ];

    private readonly Lazy<string?> program = new(Find);

    /// <summary>Runs git to its end.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments; paths stand behind <c>--</c>.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="settings">What its configuration is to say, whatever it says.</param>
    /// <returns>What it printed, and its exit code.</returns>
    /// <exception cref="SpecException">There is no git, or it takes too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal GitOutput Run(string folder, string[] arguments, string? input, CancellationToken cancel, IEnumerable<(string Name, string Value)>? settings = null)
    {
        cancel.ThrowIfCancellationRequested();
        using var process = Start(folder, arguments, settings ?? []);
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream);
            var errors = ReadAsync(process.StandardError.BaseStream);
            var written = WriteAsync(process.StandardInput.BaseStream, input ?? "");
            if (!Task.WhenAll(output, errors, written).Wait(LongestRun, cancel))
                throw new SpecException(SpecErrorKind.GitFailed, $"'git {arguments[0]}' in '{folder}' takes too long and was ended.", folder);
            process.WaitForExit();
            return new GitOutput(folder, arguments[0], process.ExitCode, output.Result, Shorten(Encoding.UTF8.GetString(errors.Result)));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(string folder, string[] arguments, IEnumerable<(string Name, string Value)> settings)
    {
        var missing = "The program 'git' was not found on the PATH. Without git nothing is known of a repository's history: install it, or do without what asks for the past.";
        var start = new ProcessStartInfo(program.Value ?? throw new SpecException(SpecErrorKind.GitNotFound, missing, folder))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Misleading)
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        Configure(start.Environment, settings);
        start.ArgumentList.Add("--no-pager");
        foreach (var setting in Settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new SpecException(SpecErrorKind.GitNotFound, $"'{start.FileName}' cannot be run: {fault.Message}", folder, fault);
        }
    }

    // Names may hold any character, so they do not go on the command line; what the environment configures is kept.
    private static void Configure(IDictionary<string, string?> environment, IEnumerable<(string Name, string Value)> settings)
    {
        const string counter = "GIT_CONFIG_COUNT";
        var count = environment.TryGetValue(counter, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        foreach (var (name, value) in settings)
        {
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{count}")] = name;
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{count}")] = value;
            environment[counter] = (++count).ToString(CultureInfo.InvariantCulture);
        }
    }

    // Not left to the system: it might look into the current folder first, and a repository may hold any program.
    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var folders = System.Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders.Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Join(folder, name))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) => File.Exists(path)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private static async Task WriteAsync(Stream stream, string input)
    {
        try
        {
            await using (stream.ConfigureAwait(false))
                await stream.WriteAsync(Encoding.UTF8.GetBytes(input)).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended without reading all; its exit code says why.
        }
    }

    private static string Shorten(string error) => error.Length <= LongestError ? error.Trim() : error[..LongestError].Trim() + "...";
}

/// <summary>What a run of git came to.</summary>
/// <param name="Folder">The folder it ran in.</param>
/// <param name="Command">Its first argument.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Bytes">What it printed.</param>
/// <param name="Error">What it said of errors.</param>
internal sealed record GitOutput(string Folder, string Command, int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>What it printed, as text.</summary>
    internal string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>This, if it went well.</summary>
    /// <exception cref="SpecException">It did not.</exception>
    internal GitOutput Checked() => ExitCode == 0 ? this : throw Failure();

    /// <summary>The error that says what went wrong, in git's own words.</summary>
    internal SpecException Failure() => new(
        SpecErrorKind.GitFailed, $"'git {Command}' failed in '{Folder}': {Error.ReplaceLineEndings(" ")}", Folder);
}
