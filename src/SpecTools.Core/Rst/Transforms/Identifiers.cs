using System.Globalization;
using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>The identifiers of a document's nodes: made of the first name that makes one, or of the element's name and a number.</summary>
internal sealed class Identifiers
{
    private readonly Dictionary<string, RstNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);

    /// <summary>The node that has an identifier now.</summary>
    internal RstNode this[string id]
    {
        get => nodes[id];
        set => nodes[id] = value;
    }

    /// <summary>The identifiers of a node, in order.</summary>
    internal static string[] Of(RstNode node) => node["ids"]?.Split(' ') ?? [];

    /// <summary>The first identifier of a node, or null where it has none.</summary>
    internal static string? FirstOf(RstNode node) => node["ids"] is not { } ids ? null
        : ids.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? ids[..end] : ids;

    /// <summary>Gives a node an identifier if it has none.</summary>
    /// <param name="node">The node.</param>
    /// <param name="names">The node's names, those it shares with others too.</param>
    internal string Assign(RstNode node, params IReadOnlyList<string> names)
    {
        if (FirstOf(node) is { } known)
            return known;
        var id = New(node, names);
        node.Set("ids", id);
        nodes.Add(id, node);
        return id;
    }

    private string New(RstNode node, IReadOnlyList<string> names)
    {
        var prefix = node.Kind.TagName().Replace('_', '-') + "-";
        foreach (var name in names)
        {
            var id = OptionValues.Identifier(name);
            if (id.Length == 0)
                continue;
            if (!nodes.ContainsKey(id))
                return id;
            prefix = id + "-";
        }

        var number = counters.GetValueOrDefault(prefix);
        string numbered;
        do
            numbered = prefix + (++number).ToString(CultureInfo.InvariantCulture);
        while (nodes.ContainsKey(numbered));
        counters[prefix] = number;
        return numbered;
    }
}
