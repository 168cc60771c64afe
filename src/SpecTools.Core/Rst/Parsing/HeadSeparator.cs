using System.Globalization;

namespace SpecTools.Rst.Parsing;

/// <summary>Finds the line between the head and the body of a table.</summary>
internal static class HeadSeparator
{
    /// <summary>The separator's place, or 0 for a table without a head. It becomes a border like any other.</summary>
    /// <exception cref="MalformedTableException">There are two, or the one is the first or last line.</exception>
    internal static int Find(TableBlock block, LinePredicate matches)
    {
        var found = -1;
        for (var i = 0; i < block.Height; i++)
        {
            if (!matches(block.Row(i)))
                continue;
            if (found > 0)
            {
                throw new MalformedTableException(
                    string.Create(CultureInfo.InvariantCulture, $"Multiple head/body row separators (table lines {found + 1} and {i + 1}); only one allowed."), i);
            }

            found = i;
            block.MakePlainBorder(i);
        }

        if (found == 0 || found == block.Height - 1)
        {
            throw new MalformedTableException(
                "The head/body row separator may not be the first or last line of the table.", block.Height - 1);
        }

        return Math.Max(found, 0);
    }
}

/// <summary>A question about the characters of a line.</summary>
internal delegate bool LinePredicate(ReadOnlySpan<char> line);
