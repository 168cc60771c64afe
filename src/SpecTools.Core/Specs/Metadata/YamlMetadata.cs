using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Reads the names and values of a YAML text, as many as can be read.</summary>
/// <param name="yaml">The reader of YAML; called only for text that is not blank.</param>
internal sealed class YamlMetadata(Func<IYamlReader> yaml)
{
    /// <summary>Text beyond this many characters is no metadata; the longest that was seen has 8,000.</summary>
    private const int LongestText = 200_000;

    /// <summary>The names and values in the order of the text.</summary>
    /// <param name="source">A file.</param>
    /// <param name="span">The YAML in it.</param>
    internal IEnumerable<MetadataEntry> Read(SourceText source, TextSpan span)
    {
        var text = source.Slice(span);
        if (span.Length > LongestText || string.IsNullOrWhiteSpace(text))
            return [];
        return yaml().Read(text) switch
        {
            YamlMapping mapping => Entries(source, mapping, span.Start),
            null => Split(source, span).SelectMany(entry => ReadEntry(source, entry)),
            _ => [],
        };
    }

    /// <summary>A value as <see cref="SpecMetadata"/> has it.</summary>
    internal static object? ValueOf(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => new SpecList<object?>([.. sequence.Items.Select(ValueOf)]),
        YamlMapping mapping => SpecMetadata.Of(Named(mapping).Select(pair => KeyValuePair.Create(pair.Key, ValueOf(pair.Value)))),
        _ => null,
    };

    // One bad value must not cost the others: where the whole is no YAML, each entry is read by itself.
    private IEnumerable<MetadataEntry> ReadEntry(SourceText source, List<TextSpan> lines)
    {
        var all = TextSpan.FromBounds(lines[0].Start, lines[^1].End);
        if (yaml().Read(source.Slice(all)) is YamlMapping mapping)
            return Entries(source, mapping, all.Start);
        var colon = source.AsSpan(lines[0]).IndexOf(':');
        if (colon <= 0)
            return [];
        var name = source.Slice(new TextSpan(lines[0].Start, colon)).Trim();
        var value = Raw(source, TextSpan.FromBounds(lines[0].Start + colon + 1, lines[0].End));
        if (lines.Count == 1)
            return [new(source, name, value)];
        var items = lines.Skip(1).Select(line => Raw(source, line)).ToList();
        if (value.Text!.Length > 0 || !items.TrueForAll(item => item.Text!.StartsWith("- ", StringComparison.Ordinal)))
            return [];
        items = items.ConvertAll(item => Raw(source, TextSpan.FromBounds(item.Span.Start + 2, item.Span.End)));
        return [new(source, name, new YamlSequence(items) { Span = TextSpan.FromBounds(items[0].Span.Start, items[^1].Span.End) })];
    }

    // The text as it is written, without the blanks around it.
    private static YamlScalar Raw(SourceText source, TextSpan span)
    {
        var text = source.AsSpan(span);
        var start = span.Start + text.Length - text.TrimStart().Length;
        var trimmed = new TextSpan(start, text.Trim().Length);
        return new YamlScalar(source.Slice(trimmed)) { Span = trimmed };
    }

    // An entry begins at the margin with anything but an item, a bracket or a comment.
    private static List<List<TextSpan>> Split(SourceText source, TextSpan span)
    {
        var entries = new List<List<TextSpan>>();
        for (var start = span.Start; start < span.End;)
        {
            var length = source.Text.AsSpan(start, span.End - start).IndexOfAny('\n', '\r');
            var line = length < 0 ? TextSpan.FromBounds(start, span.End) : new TextSpan(start, length);
            start = line.End + 1;
            var text = source.AsSpan(line);
            if (text.IsWhiteSpace() || text.TrimStart()[0] == '#')
                continue;
            if (!char.IsWhiteSpace(text[0]) && text[0] is not ('-' or ']' or '}'))
                entries.Add([line]);
            else if (entries.Count > 0)
                entries[^1].Add(line);
        }

        return entries;
    }

    private static IEnumerable<KeyValuePair<string, YamlNode>> Named(YamlMapping mapping) => mapping.Pairs.Where(pair => pair.Key.Length > 0);

    private static IEnumerable<MetadataEntry> Entries(SourceText source, YamlMapping mapping, int offset) =>
        Named(mapping).Select(pair => new MetadataEntry(source, pair.Key, Moved(pair.Value, offset)));

    private static YamlNode Moved(YamlNode node, int by)
    {
        if (by == 0)
            return node;
        var span = node.Span with { Start = node.Span.Start + by };
        return node switch
        {
            YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(item => Moved(item, by))]) { Span = span },
            YamlMapping mapping => new YamlMapping([.. mapping.Pairs.Select(pair => KeyValuePair.Create(pair.Key, Moved(pair.Value, by)))]) { Span = span },
            _ => node with { Span = span },
        };
    }
}
