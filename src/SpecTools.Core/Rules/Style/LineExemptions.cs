using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The lines whose width does not count: literal text and tables, and what the configuration adds.</summary>
internal sealed class LineExemptions
{
    private readonly SourceText source;
    private readonly LiteralLines lines;

    private LineExemptions(RuleContext context)
    {
        source = context.Source;
        lines = LiteralLines.Of(context.File, withTables: true);
    }

    internal bool Contains(int line) => lines.Contains(line);

    internal static LineExemptions Of(RuleContext context)
    {
        var exemptions = new LineExemptions(context);
        foreach (var name in context.Settings.LineWidthExemptions)
        {
            if (name.Equals("links", StringComparison.OrdinalIgnoreCase))
                exemptions.AddLinks();
            else if (name.Equals("loose-code", StringComparison.OrdinalIgnoreCase))
                exemptions.AddLooseCode();
            else if (name.Equals("loose-tables", StringComparison.OrdinalIgnoreCase))
                exemptions.AddLooseTables();
        }

        return exemptions;
    }

    private void AddLinks()
    {
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = Line(number);
            if (line.Contains("http://", StringComparison.Ordinal) || line.Contains("https://", StringComparison.Ordinal)
                || line.Contains(":ref:", StringComparison.Ordinal))
            {
                lines.Add(number);
            }
        }
    }

    private void AddLooseCode()
    {
        var isCode = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = Line(number);
            isCode = isCode && (line.IsEmpty || line[0] == ' ');
            if (isCode)
                lines.Add(number);
            else
                isCode = line.Contains("::", StringComparison.Ordinal);
        }
    }

    private void AddLooseTables()
    {
        var isTable = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = Line(number);
            if (line.Contains("===", StringComparison.Ordinal) || line.Contains("---", StringComparison.Ordinal))
            {
                if (number == 1 || Line(number - 1).IsEmpty)
                    isTable = true;
                else if (number == source.LineCount || Line(number + 1).IsEmpty)
                    isTable = false;
            }

            if (isTable)
                lines.Add(number);
        }
    }

    private ReadOnlySpan<char> Line(int number) => source.AsSpan(source.GetLine(number).Span);
}
