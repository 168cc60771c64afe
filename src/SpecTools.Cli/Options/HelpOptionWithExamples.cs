using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SpecTools.Cli.Verbs;

namespace SpecTools.Cli.Options;

/// <summary><c>--help</c>: the usual text, and examples below it.</summary>
internal sealed class HelpOptionWithExamples : Option<bool>
{
    internal HelpOptionWithExamples()
        : base("--help", "-h")
    {
        Description = "Show help and exit.";
        Action = new ShowHelp();
    }

    private sealed class ShowHelp : AnswerAction
    {
        public override int Invoke(System.CommandLine.ParseResult parseResult)
        {
            var inner = (SynchronousCommandLineAction)new HelpOption().Action!;
            if (inner is HelpAction help)
                help.MaxWidth = 80;
            inner.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach (var example in ((Verb)parseResult.CommandResult.Command).Examples)
                output.Write($"  {example}\n");
            return ExitCode.Done;
        }
    }
}
