using System.CommandLine.Invocation;

namespace SpecTools.Cli.Options;

/// <summary>The action of an option that answers and ends, whatever else stands on the command line.</summary>
internal abstract class AnswerAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;
}
