using System.Text;

namespace SpecTools.Rst.Assembly;

/// <summary>How the fields of a CSV table are parted and quoted.</summary>
/// <param name="Delimiter">Stands between fields.</param>
/// <param name="Quote">Stands around a field.</param>
/// <param name="Escape">Stands before a character that is meant as it is; null where a quote is doubled instead.</param>
/// <param name="KeepsSpace">Whether white space after a delimiter belongs to the field.</param>
internal readonly record struct CsvDialect(char Delimiter, char Quote, char? Escape, bool KeepsSpace)
{
    /// <summary>The dialect of the <c>header</c> option.</summary>
    internal static CsvDialect Header { get; } = new(',', '"', '\\', KeepsSpace: false);

    /// <summary>The dialect that a directive's options make.</summary>
    internal static CsvDialect Of(DirectiveOptions options) => new(
        options["delim"]?[0] ?? ',', options["quote"]?[0] ?? '"', options["escape"]?[0], options.Has("keepspace"));
}

/// <summary>Reads comma-separated values as strictly as docutils' platform does.</summary>
internal static class CsvData
{
    /// <summary>The rows, or null where a quoted field does not end as it must.</summary>
    internal static List<List<string>>? Read(string text, CsvDialect dialect)
    {
        var rows = new List<List<string>>();
        for (var at = 0; at <= text.Length;)
        {
            if (ReadRow(text, ref at, dialect) is not { } row)
                return null;
            rows.Add(row);
        }

        return rows;
    }

    private static List<string>? ReadRow(string text, ref int at, CsvDialect dialect)
    {
        var row = new List<string>();
        if (at == text.Length || text[at] == '\n')
        {
            at++;
            return row;
        }

        while (true)
        {
            while (!dialect.KeepsSpace && at < text.Length && text[at] == ' ')
                at++;
            var field = at < text.Length && text[at] == dialect.Quote ? ReadQuoted(text, ref at, dialect) : ReadPlain(text, ref at, dialect);
            if (field is null)
                return null;
            row.Add(field);
            if (at >= text.Length || text[at] == '\n')
            {
                at++;
                return row;
            }

            at++;
        }
    }

    private static string ReadPlain(string text, ref int at, CsvDialect dialect)
    {
        var field = new StringBuilder();
        while (at < text.Length && text[at] != dialect.Delimiter && text[at] != '\n')
        {
            if (text[at] == dialect.Escape && at + 1 < text.Length)
                at++;
            field.Append(text[at++]);
        }

        return field.ToString();
    }

    private static string? ReadQuoted(string text, ref int at, CsvDialect dialect)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == dialect.Escape && at + 1 < text.Length)
            {
                field.Append(text[++at]);
            }
            else if (text[at] != dialect.Quote)
            {
                field.Append(text[at]);
            }
            else if (dialect.Escape is null && at + 1 < text.Length && text[at + 1] == dialect.Quote)
            {
                field.Append(text[++at]);
            }
            else
            {
                at++;
                return at == text.Length || text[at] == dialect.Delimiter || text[at] == '\n' ? field.ToString() : null;
            }
        }

        return null;
    }
}
