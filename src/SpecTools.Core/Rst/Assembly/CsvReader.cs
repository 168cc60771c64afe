namespace SpecTools.Rst.Assembly;

/// <summary>Reads comma-separated values as strictly as docutils' platform does.</summary>
internal sealed class CsvReader
{
    private readonly string text;
    private readonly int[] offsets;
    private readonly CsvDialect dialect;
    private int at;

    private CsvReader(RstFragment data, CsvDialect dialect)
    {
        text = data.Text;
        offsets = data.SourceOffsets();
        this.dialect = dialect;
    }

    /// <summary>The rows, or null where a quoted field does not end as it must.</summary>
    internal static List<CsvRow>? Read(RstFragment data, CsvDialect dialect)
    {
        var reader = new CsvReader(data, dialect);
        var rows = new List<CsvRow>();
        while (reader.at <= reader.text.Length)
        {
            if (reader.ReadRow() is not { } row)
                return null;
            rows.Add(row);
        }

        return rows;
    }

    private bool IsAtRowEnd => at >= text.Length || text[at] == '\n';

    private bool HasNext => at + 1 < text.Length;

    private CsvRow? ReadRow()
    {
        var fields = new List<CsvField>();
        if (IsAtRowEnd)
            return EndRow(fields);
        while (true)
        {
            while (!dialect.KeepsSpace && at < text.Length && text[at] == ' ')
                at++;
            var field = at < text.Length && text[at] == dialect.Quote ? ReadQuoted() : ReadPlain();
            if (field is null)
                return null;
            fields.Add(field);
            if (IsAtRowEnd)
                return EndRow(fields);
            at++;
        }
    }

    private CsvRow EndRow(List<CsvField> fields) => new(fields, offsets[at++]);

    private CsvField ReadPlain()
    {
        var field = new CsvField();
        while (!IsAtRowEnd && text[at] != dialect.Delimiter)
            Take(field, isEscaped: text[at] == dialect.Escape && HasNext);
        field.End(offsets[at]);
        return field;
    }

    private CsvField? ReadQuoted()
    {
        var field = new CsvField();
        for (at++; at < text.Length;)
        {
            if (text[at] == dialect.Escape && HasNext)
            {
                Take(field, isEscaped: true);
            }
            else if (text[at] != dialect.Quote)
            {
                Take(field, isEscaped: false);
            }
            else if (dialect.Escape is null && HasNext && text[at + 1] == dialect.Quote)
            {
                Take(field, isEscaped: true);
            }
            else
            {
                field.End(offsets[at++]);
                return IsAtRowEnd || text[at] == dialect.Delimiter ? field : null;
            }
        }

        return null;
    }

    // Takes a character into a field; one that is escaped stands where its escape does.
    private void Take(CsvField field, bool isEscaped)
    {
        var offset = offsets[at];
        at += isEscaped ? 1 : 0;
        field.Add(text[at++], offset);
    }
}
