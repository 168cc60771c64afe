using SpecTools.Rules;
using SpecTools.Text;
using Spectre.Console;
using Label = Spectre.Console.Text;

namespace SpecTools.Cli.Output;

/// <summary>
/// Findings for a person: grouped by file, in columns, in colour where that is welcome. The only class that touches
/// Spectre.Console, which is therefore loaded for a terminal alone.
/// </summary>
internal sealed class TerminalTestReport : ITestReport
{
    private readonly Session session;
    private readonly TestSummary summary = new();
    private readonly IAnsiConsole console;
    private readonly SourceLines? sources;

    internal TerminalTestReport(Session session, bool showSource)
    {
        this.session = session;
        sources = showSource ? new SourceLines() : null;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = session.Console.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = session.Console.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(session.Console.Text),
        });
        console.Profile.Width = session.Console.Width();
        console.Profile.Capabilities.Unicode = true;
    }

    public void Write(SpecTestResult result)
    {
        summary.Add(result);
        if (result.Diagnostics.Count == 0)
            return;
        console.Write(new Label(session.Show(result.Path), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var diagnostic in result.Diagnostics)
        {
            grid.AddRow(
                new Label($"{diagnostic.Line}:{diagnostic.Column}", new Style(Color.Grey)),
                Severity(diagnostic.Severity),
                new Label(diagnostic.RuleId),
                new Label(Printable.Line(diagnostic.Message)));
            foreach (var line in sources?.Of(diagnostic) ?? [])
                grid.AddRow(Label.Empty, Label.Empty, Label.Empty, new Label(line, new Style(Color.Grey)) { Overflow = Overflow.Ellipsis });
        }

        console.Write(grid);
        console.WriteLine();
        session.Console.Text.Flush();
    }

    public void End() => summary.Write(session);

    private static Label Severity(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => new Label("error", new Style(Color.Red)),
        SpecSeverity.Warning => new Label("warning", new Style(Color.Yellow)),
        _ => new Label("information", new Style(Color.Blue)),
    };
}
