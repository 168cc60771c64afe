using System.Text;
using SpecTools.Specs;

namespace SpecTools.Operations;

/// <summary>Writes the front matter of Markdown as the fields that reStructuredText has in its place.</summary>
internal static class MetadataFields
{
    /// <summary>The fields of a Markdown spec's own front matter, with a blank line behind them; empty where it has none.</summary>
    internal static string Of(SpecFile file)
    {
        if (file.Markdown?.FrontMatter is null)
            return "";
        var fields = new StringBuilder();
        foreach (var (name, value) in file.Spec.Metadata)
            fields.Append(CultureFree($":{name.Replace(":", "\\:", StringComparison.Ordinal)}: {OneLine(value)}").TrimEnd()).Append('\n');
        return fields.Length == 0 ? "" : fields.Append('\n').ToString();
    }

    private static string OneLine(object? value) => value is null ? "" : value.ToString()!.ReplaceLineEndings(" ").Trim();

    private static string CultureFree(FormattableString text) => FormattableString.Invariant(text);
}
