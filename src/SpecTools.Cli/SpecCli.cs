using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Cli.Output;
using SpecTools.Cli.Verbs;

namespace SpecTools.Cli;

/// <summary>The whole command line as one call, so that tests run it without a process.</summary>
internal static class SpecCli
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, the program's name not among them.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(IReadOnlyList<string> args, CliConsole console)
    {
        try
        {
            return Invoke(args, console);
        }
        catch (OutputClosedException)
        {
            // Whoever read the output has seen enough; saying so would only be noise.
            return ExitCode.OutputClosed;
        }
        catch (SpecException error)
        {
            console.WriteError(error.Message);
            return ExitCode.Unusable;
        }
#pragma warning disable CA1031 // The last resort: a user never sees a stack trace.
        catch (Exception fault)
        {
            console.WriteError($"internal error: {fault.Message}");
            return ExitCode.Unusable;
        }
#pragma warning restore CA1031
    }

    private static int Invoke(IReadOnlyList<string> args, CliConsole console)
    {
        var root = new RootVerb(console);

        // A file's name may begin with '@' or be made of letters that are options elsewhere: it is a name all the same.
        var parse = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var verb = (Verb)parse.CommandResult.Command;
        if (parse.Action is not AnswerAction && verb.UsageError(parse) is { } problem)
        {
            console.WriteError($"{problem}\nTry '{verb.FullName} --help'.");
            return ExitCode.Unusable;
        }

        var code = parse.Invoke(new InvocationConfiguration
        {
            Output = console.Text,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
        console.Text.Flush();
        return code;
    }
}
