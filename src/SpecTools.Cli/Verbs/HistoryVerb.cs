namespace SpecTools.Cli.Verbs;

/// <summary>The verbs that work on the history of specs.</summary>
internal sealed class HistoryVerb : VerbGroup
{
    internal HistoryVerb(CliConsole console)
        : base("spec", "history", "Adds to the history of specs.", "spec history add awesome-thing.rst --release 2027.1 --description Re-proposed") =>
        Add(new HistoryAddVerb(console));
}
