using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>What a template says of diagrams.</summary>
internal static class DiagramGuidance
{
    private static readonly string[] Textual = ["ascii", "as text", "plain text", "with characters"];
    private static readonly string[] Lenient = ["preferred", "accept", "allowed", "may be an image", "images are fine", "or an image", "encourage"];

    /// <summary>Whether a template asks for diagrams as text, and does not take pictures as well.</summary>
    internal static bool AsksForText(SpecTemplate template)
    {
        var text = template.File.Source.Text;
        for (var at = AnyCase.IndexOf(text, "diagram"); at >= 0;)
        {
            var start = Math.Max(text.LastIndexOf("\n\n", at, StringComparison.Ordinal), 0);
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            var paragraph = text[start..(end < 0 ? text.Length : end)];
            if (Textual.Any(word => AnyCase.Holds(paragraph, word)))
                return !Lenient.Any(word => AnyCase.Holds(paragraph, word));
            at = end < 0 ? -1 : AnyCase.IndexOf(text, "diagram", end);
        }

        return false;
    }
}
