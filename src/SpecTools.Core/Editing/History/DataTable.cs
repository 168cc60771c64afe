using SpecTools.Rst;
using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Adds a row to comma-separated values, with quotation marks where they are needed or the last row has them.</summary>
internal static class DataTable
{
    private static readonly string[] Foreign = ["delim", "escape", "file", "keepspace", "quote", "url"];

    /// <summary>Plans the row.</summary>
    /// <returns>Why it cannot be written; null where it can.</returns>
    internal static string? AddRow(Draft draft, RstDirective? table, HistoryTable history, HistoryEntryText entry, bool replaces)
    {
        if (table is null || table.Content.Count == 0 || table.Options.Any(option => Foreign.Contains(option.Name)))
            return "Its table is made of data in a form of its own";
        var source = draft.Source;
        var span = table.Content.SpanOf(table.Content.Count - 1);
        var line = source.Slice(span).Trim();
        var isQuoted = line.StartsWith('"');
        var comma = isQuoted ? "\"," : ",";
        var separator = line.Contains(comma, StringComparison.Ordinal) && !line.Contains(comma + " ", StringComparison.Ordinal) ? "," : ", ";
        var row = string.Join(separator, entry.Cells(history).Select(cell => Field(string.Join(' ', cell), isQuoted)));
        var start = span.Start + source.Slice(span).Length - source.Slice(span).TrimStart().Length;
        if (replaces)
            draft.Replace(Text.TextSpan.FromBounds(start, span.End), row);
        else
            draft.Insert(span.End, draft.NewLine + source.Text[source.LineAt(start).Start..start] + row);
        return null;
    }

    private static string Field(string text, bool isQuoted) => isQuoted || text.AsSpan().ContainsAny(',', '"')
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : text;
}
