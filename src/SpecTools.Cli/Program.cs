using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;
using SpecTools.Cli;

var isTerminal = !Console.IsOutputRedirected;
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return SpecCli.Run(args, new CliConsole(Console.OpenStandardInput(), OpenOutput(), error, Environment.CurrentDirectory)
{
    IsTerminal = isTerminal,
    HasColor = isTerminal && HasColor(),
    Width = () => Math.Max(40, Console.WindowWidth),
});

// https://no-color.org: any value but an empty one asks for no colour.
static bool HasColor() =>
    string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : OpenUnixOutput();

// The console's own stream hides that the other end of a pipe has gone, and the work would go on for nobody. A file
// stream tells, but keeps a position of its own, which would be wrong where several programs write to one file.
[UnsupportedOSPlatform("windows")]
static Stream OpenUnixOutput()
{
    const int StandardOutput = 1;
    try
    {
        var stream = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
    catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
    {
        return Console.OpenStandardOutput();
    }
}
