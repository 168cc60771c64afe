using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

/// <summary>Lines that were taken because they are indented.</summary>
/// <param name="Block">The lines, their common indentation taken away.</param>
/// <param name="Indent">How much that was, in characters.</param>
/// <param name="BlankFinish">Whether a blank line or the end of the text follows the block.</param>
internal readonly record struct IndentedBlock(LineView Block, int Indent, bool BlankFinish)
{
    /// <summary>Takes the indented lines that begin at an index; blank lines among and behind them belong to them.</summary>
    /// <param name="lines">The lines to take from.</param>
    /// <param name="from">The index of the first.</param>
    /// <param name="blockIndent">The indentation that lines must have, or null for any.</param>
    /// <param name="firstIndent">What the first line, whatever it is, loses; null where it is like the others.</param>
    /// <param name="untilBlank">Whether the first blank line ends the block.</param>
    /// <param name="stripIndent">Whether the common indentation is taken away.</param>
    internal static IndentedBlock Take(
        LineView lines, int from, int? blockIndent, int? firstIndent, bool untilBlank, bool stripIndent)
    {
        var indent = blockIndent;
        var end = firstIndent is null ? from : from + 1;
        var blankFinish = true;
        for (; end < lines.Count; end++)
        {
            if (lines.IsBlank(end))
            {
                if (untilBlank)
                    break;
                continue;
            }

            var line = lines[end];
            if (line[0] != ' ' || (blockIndent is { } needed && Indentation(line) < needed))
            {
                blankFinish = end > from && lines.IsBlank(end - 1);
                break;
            }

            if (blockIndent is null)
            {
                var own = Indentation(line);
                indent = indent is { } least ? Math.Min(least, own) : own;
            }
        }

        end = Math.Min(end, lines.Count);
        var block = lines.Slice(from, Math.Max(from, end));
        var strip = stripIndent ? indent ?? 0 : 0;
        return new IndentedBlock(block.TrimLeft(firstIndent ?? strip, strip), indent ?? 0, blankFinish);
    }

    /// <summary>The number of white space characters that a line begins with.</summary>
    internal static int Indentation(ReadOnlySpan<char> line)
    {
        var indent = 0;
        while (indent < line.Length && RstCharacters.IsSpace(line[indent]))
            indent++;
        return indent;
    }
}
