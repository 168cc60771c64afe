using SpecTools.Specs;
using SpecTools.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SpecTools.Adapters;

/// <summary>Reads YAML with YamlDotNet's parser alone: no types are looked up, nothing is made of the text but text.</summary>
public sealed class YamlDotNetReader : IYamlReader
{
    /// <summary>How deep values may stand inside each other.</summary>
    internal const int MaximumDepth = 50;

    /// <inheritdoc/>
    public YamlNode? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
            {
            }

            return parser.Current is null or StreamEnd ? null : new TreeBuilder(parser, text.Length).Build(depth: 0).Node;
        }
        catch (Exception fault) when (fault is YamlException or ArgumentException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // A node and the number of characters and nodes in it, those that its aliases repeat included.
    private readonly record struct Built(YamlNode Node, long Size);

    private sealed class TreeBuilder(Parser parser, int textLength)
    {
        private readonly Dictionary<string, Built> anchors = new(StringComparer.Ordinal);

        // Without aliases a text of some length never comes near this; with them it cannot grow beyond.
        private readonly long maximumSize = (4L * textLength) + 100;

        // Builds the value at whose first event the parser stands, and leaves it at its last.
        internal Built Build(int depth)
        {
            if (depth == MaximumDepth)
                throw new YamlException("The values are nested too deep.");
            var anchor = parser.Current is NodeEvent { Anchor.IsEmpty: false } node ? node.Anchor.Value : null;
            var built = parser.Current switch
            {
                Scalar scalar => new Built(new YamlScalar(TextOf(scalar)) { Span = Span(scalar, scalar) }, scalar.Value.Length + 1),
                AnchorAlias alias when anchors.TryGetValue(alias.Value.Value, out var known) => known with { Node = known.Node with { Span = Span(alias, alias) } },
                SequenceStart => BuildSequence(depth),
                MappingStart => BuildMapping(depth),
                _ => throw new YamlException("A value is missing, or an alias stands for none."),
            };
            if (anchor is not null)
                anchors[anchor] = built;
            return built;
        }

        private Built BuildSequence(int depth)
        {
            var start = parser.Current!;
            var items = new List<YamlNode>();
            var size = 1L;
            while (Next() is not SequenceEnd)
                items.Add(Add(Build(depth + 1), ref size));
            return new Built(new YamlSequence(items) { Span = Span(start, items.Count > 0 ? items[^1] : null) }, size);
        }

        private Built BuildMapping(int depth)
        {
            var start = parser.Current!;
            var pairs = new List<KeyValuePair<string, YamlNode>>();
            YamlNode? last = null;
            var size = 1L;
            while (Next() is not MappingEnd)
            {
                var name = Add(Build(depth + 1), ref size) as YamlScalar;
                Next();
                var value = last = Add(Build(depth + 1), ref size);
                if (name is not null)
                    pairs.Add(new(name.Text ?? "", value));
            }

            return new Built(new YamlMapping(pairs) { Span = Span(start, last) }, size);
        }

        private YamlNode Add(Built built, ref long size)
        {
            size += built.Size;
            return size <= maximumSize ? built.Node : throw new YamlException("The aliases repeat too much.");
        }

        private static TextSpan Span(ParsingEvent first, ParsingEvent last) =>
            TextSpan.FromBounds((int)first.Start.Index, (int)last.End.Index);

        // The parser ends what has brackets before the closing one, and other values where the next one begins.
        private TextSpan Span(ParsingEvent first, YamlNode? last)
        {
            var (start, end) = ((int)first.Start.Index, (int)parser.Current!.Start.Index);
            if (first is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow })
                return TextSpan.FromBounds(start, end + 1);
            return TextSpan.FromBounds(start, Math.Max(start, last?.Span.End ?? end));
        }

        private ParsingEvent Next() =>
            parser.MoveNext() ? parser.Current! : throw new YamlException("The text ends too early.");

        private static string? TextOf(Scalar scalar) =>
            scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL" ? null : scalar.Value;
    }
}
