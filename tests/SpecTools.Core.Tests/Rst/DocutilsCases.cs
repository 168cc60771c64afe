using System.Text.Json;
using System.Text.RegularExpressions;
using SpecTools.Rst;
using SpecTools.Rst.Writers;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

/// <summary>docutils' own parser cases: our tree must be its tree.</summary>
public partial class DocutilsCases
{
    // How many of the cases are known to agree: all of them. It may only grow.
    private const int Agreed = 284;

    [SharedFact]
    public void Trees_are_those_of_docutils()
    {
        var differing = new List<string>();
        var count = 0;
        foreach (var path in Directory.GetFiles(Path.Combine(SharedData.Folder!, "docutils-cases"), "*.json").Order(StringComparer.Ordinal))
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var item in file.RootElement.EnumerateArray())
            {
                count++;
                if (Normalize(Tree(item.GetProperty("input").GetString()!)) != Normalize(item.GetProperty("expected").GetString()!))
                    differing.Add(item.GetProperty("id").GetString()!);
            }
        }

        Assert.True(count - differing.Count >= Agreed, $"{differing.Count} of {count} differ: {string.Join(", ", differing)}");
    }

    private static string Tree(string text)
    {
        var output = new StringWriter();
        RstPseudoXmlWriter.Write(RstDocument.Parse(SourceText.FromString(text), RstDialect.Docutils), output);
        return output.ToString();
    }

    // Without what each tool words or numbers for itself: identifiers, and the content of messages and pending nodes.
    private static string Normalize(string tree)
    {
        var result = new List<string>();
        var skipDeeperThan = int.MaxValue;
        foreach (var line in tree.TrimEnd('\n').Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            if (indent > skipDeeperThan || (skipDeeperThan < int.MaxValue && line.Trim().Length == 0))
                continue;
            skipDeeperThan = int.MaxValue;
            var normal = line;
            if (line.AsSpan(indent).StartsWith("<system_message") || line.AsSpan(indent).StartsWith("<pending"))
                skipDeeperThan = indent;
            if (line.AsSpan(indent).StartsWith("<"))
                normal = OwnAttributes().Replace(line, "");
            result.Add(normal);
        }

        return string.Join('\n', result);
    }

    [GeneratedRegex("(?<=<document.*) source=\"[^\"]*\"|(?<=<problematic.*) refid=\"[^\"]*\"| (?:ids|backrefs)=\"[^\"]*\"")]
    private static partial Regex OwnAttributes();
}
