using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

/// <summary>The name of a substitution definition and the lines behind its second bar.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Rest">What it stands for; the first line begins behind the bar.</param>
internal readonly record struct SubstitutionName(string Name, LineView Rest)
{
    /// <summary>Reads the lines behind the first bar, or gives null where no second one ends the name.</summary>
    internal static SubstitutionName? Read(LineView block)
    {
        var name = new StringBuilder();
        for (var i = 0; i < block.Count; i++)
        {
            var line = block[i];
            var start = i == 0 ? 0 : IndentedBlock.Indentation(line);
            for (var bar = start; bar < line.Length; bar++)
            {
                if (line[bar] == '\\')
                {
                    bar++;
                }
                else if (line[bar] == '|' && bar > start && !RstCharacters.IsSpace(line[bar - 1])
                    && LineClassifier.MarkerEnds(line, bar + 1, out var end))
                {
                    var rest = block.Slice(i).TrimLeft(end, 0);
                    rest = rest.IsBlank(0) ? rest.Slice(1) : rest;
                    return new SubstitutionName(name.Append(line[start..bar]).ToString(), FirstStripped(rest.TrimBlankEnd()));
                }
            }

            name.Append(line[start..]).Append(' ');
        }

        return null;
    }

    private static LineView FirstStripped(LineView block) =>
        block.Count == 0 ? block : block.TrimLeft(IndentedBlock.Indentation(block[0]), 0);
}
