namespace SpecTools.Specs;

/// <summary>Reads the names and values of a YAML text, as many as can be read.</summary>
/// <param name="yaml">The reader of YAML; called only for text that is not blank.</param>
internal sealed class YamlMetadata(Func<IYamlReader> yaml)
{
    /// <summary>Text beyond this many characters is no metadata; the longest that was seen has 8,000.</summary>
    private const int LongestText = 200_000;

    /// <summary>The names and values in the order of the text.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Read(string text)
    {
        if (text.Length > LongestText || string.IsNullOrWhiteSpace(text))
            return [];
        return yaml().Read(text) switch
        {
            YamlMapping mapping => Values(mapping),
            null => Entries(text).SelectMany(ReadEntry),
            _ => [],
        };
    }

    // One bad value must not cost the others: where the whole is no YAML, each entry is read by itself.
    private IEnumerable<KeyValuePair<string, object?>> ReadEntry(List<string> lines)
    {
        if (yaml().Read(string.Join('\n', lines)) is YamlMapping mapping)
            return Values(mapping);
        var colon = lines[0].IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return [];
        var (name, value) = (lines[0][..colon].Trim(), lines[0][(colon + 1)..].Trim());
        if (lines.Count == 1)
            return [new(name, value)];
        var rest = lines.Skip(1).Select(line => line.Trim()).ToList();
        return value.Length == 0 && rest.TrueForAll(line => line.StartsWith("- ", StringComparison.Ordinal))
            ? [new(name, new SpecList<object?>([.. rest.Select(line => line[2..].Trim())]))]
            : [];
    }

    // An entry begins at the margin with anything but an item, a bracket or a comment.
    private static List<List<string>> Entries(string text)
    {
        var entries = new List<List<string>>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
                continue;
            if (!char.IsWhiteSpace(line[0]) && line[0] is not ('-' or ']' or '}'))
                entries.Add([line]);
            else if (entries.Count > 0)
                entries[^1].Add(line);
        }

        return entries;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Values(YamlMapping mapping) =>
        mapping.Pairs.Where(pair => pair.Key.Length > 0).Select(pair => KeyValuePair.Create(pair.Key, ValueOf(pair.Value)));

    private static object? ValueOf(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => new SpecList<object?>([.. sequence.Items.Select(ValueOf)]),
        YamlMapping mapping => SpecMetadata.Of(Values(mapping)),
        _ => null,
    };
}
