using System.CommandLine;

namespace SpecTools.Cli.Options;

/// <summary><c>--version</c>.</summary>
internal sealed class VersionOption : Option<bool>
{
    internal VersionOption()
        : base("--version")
    {
        Description = "Show the version and exit.";
        Action = new ShowVersion();
    }

    private sealed class ShowVersion : AnswerAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(SpecCli).Assembly.GetName().Version!;
            parseResult.InvocationConfiguration.Output.Write($"spec {version.ToString(3)}\n");
            return ExitCode.Done;
        }
    }
}
