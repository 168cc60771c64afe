using System.Text;
using SpecTools.Text;

namespace SpecTools.Rst.Assembly;

/// <summary>A row of comma-separated values.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="End">The offset in the file where it ends.</param>
internal sealed record CsvRow(List<CsvField> Fields, int End)
{
    /// <summary>The row with fields at its end that nobody wrote.</summary>
    internal CsvRow Pad(int count)
    {
        while (Fields.Count < count)
            Fields.Add(CsvField.Missing(End));
        return this;
    }
}

/// <summary>A field of comma-separated values: a text of which each character has its own place in the file.</summary>
internal sealed class CsvField
{
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    /// <summary>The characters, quotes and escapes taken away.</summary>
    internal string Text => text.ToString();

    /// <summary>The offset in the file of each character, and behind them the one where the field ends.</summary>
    internal IReadOnlyList<int> Offsets => offsets;

    internal TextSpan Span => TextSpan.FromBounds(offsets[0], offsets[^1]);

    internal static CsvField Missing(int offset)
    {
        var field = new CsvField();
        field.End(offset);
        return field;
    }

    internal void Add(char character, int offset)
    {
        text.Append(character);
        offsets.Add(offset);
    }

    internal void End(int offset) => offsets.Add(offset);
}
