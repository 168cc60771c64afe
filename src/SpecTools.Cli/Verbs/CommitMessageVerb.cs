using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec commit-message</c>: the message for the commit that proposes a spec.</summary>
internal sealed class CommitMessageVerb : PathVerb
{
    private readonly Option<bool> json = CommonOptions.Json("one object per spec");

    internal CommitMessageVerb(CliConsole console)
        : base(
            console,
            "spec",
            "commit-message",
            "Prints the message for the commit that proposes a spec: title, introduction, and footers for the tools.",
            "spec commit-message specs/2026.2/approved/awesome-thing.rst",
            "spec commit-message awesome-thing.rst | git commit -F -")
    {
        Add(json);
    }

    protected override int Run(ParseResult parse)
    {
        var session = new Session(Console);
        using var writer = parse.GetValue(json) ? new JsonLinesWriter(Console.Bytes) : null;
        var outcomes = session.Engine.CommitMessages(session.Inputs(Paths(parse)), ReadOptions(parse), default);
        foreach (var message in session.Values(outcomes))
        {
            if (writer is null)
                WriteText(session, message, IsOneFile(parse));
            else
                writer.Write(message);
        }

        return session.End();
    }

    // What stands alone needs no heading, and can be passed on as it is.
    private void WriteText(Session session, SpecCommitMessage message, bool isAlone)
    {
        if (!isAlone)
            Console.Text.Write($"{(session.ValueCount > 1 ? "\n" : "")}==> {session.Show(message.Path)} <==\n");
        Console.Text.Write($"{Printable.Lines(message.Text)}\n");
        Console.Text.Flush();
    }
}
