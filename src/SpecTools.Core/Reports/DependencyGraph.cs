using System.Globalization;
using System.Text;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>
/// What specs depend on, as a graph: a node for each spec that depends on something or that something depends on, and an
/// edge to each spec, blueprint, bug, story and change that a spec depends on. What is no file of the repository is drawn
/// with broken lines. Other dependencies, such as libraries, are left out.
/// </summary>
public sealed class DependencyGraph
{
    private const char Unprintable = '\uFFFD';

    private readonly List<Node> nodes = [];
    private readonly Dictionary<(string Name, bool IsResolved), int> numbers = [];
    private readonly List<(int From, int To)> edges = [];
    private readonly HashSet<(int From, int To)> known = [];

    /// <summary>Adds what a spec depends on.</summary>
    /// <param name="spec">The spec.</param>
    public void Add(Spec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var own = SpecNames.Of(spec.Path);
        foreach (var dependency in spec.Dependencies)
        {
            if (dependency.Kind == SpecDependencyKind.Other || dependency.Name is null)
                continue;
            var isResolved = dependency.ResolvedPath is not null;
            var name = isResolved ? SpecNames.Of(dependency.ResolvedPath!) : NameOf(dependency);

            // A spec that was proposed again may depend on itself of an earlier release.
            if (isResolved && name == own)
                continue;
            var edge = (NumberOf(own, isResolved: true), NumberOf(name, isResolved));
            if (known.Add(edge))
                edges.Add(edge);
        }
    }

    /// <summary>The graph as text, with line feeds between its lines.</summary>
    /// <param name="format">The language.</param>
    public string Write(SpecGraphFormat format) => format == SpecGraphFormat.Dot ? WriteDot() : WriteMermaid();

    private static string NameOf(SpecDependency dependency) => dependency.Kind switch
    {
        SpecDependencyKind.Bug or SpecDependencyKind.Story or SpecDependencyKind.Change =>
            $"{dependency.Kind.ToString().ToLowerInvariant()} {dependency.Name}",
        _ => dependency.Project is { } project ? $"{project}/{dependency.Name}" : dependency.Name!,
    };

    private int NumberOf(string name, bool isResolved)
    {
        if (!numbers.TryGetValue((name, isResolved), out var number))
        {
            numbers.Add((name, isResolved), number = nodes.Count);
            nodes.Add(new Node(name, isResolved));
        }

        return number;
    }

    private string WriteMermaid()
    {
        var text = new StringBuilder("graph LR\n");
        for (var i = 0; i < nodes.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"    n{i}[\"{Mermaid(nodes[i].Name)}\"]{(nodes[i].IsResolved ? "" : ":::unresolved")}\n");
        foreach (var (from, to) in edges)
            text.Append(CultureInfo.InvariantCulture, $"    n{from} {(nodes[to].IsResolved ? "-->" : "-.->")} n{to}\n");
        return text.Append("    classDef unresolved stroke-dasharray: 5 5").ToString();
    }

    private string WriteDot()
    {
        var text = new StringBuilder("digraph specs {\n    rankdir=LR;\n    node [shape=box];\n");
        for (var i = 0; i < nodes.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"    n{i} [label=\"{Dot(nodes[i].Name)}\"{(nodes[i].IsResolved ? "" : ", style=dashed")}];\n");
        foreach (var (from, to) in edges)
            text.Append(CultureInfo.InvariantCulture, $"    n{from} -> n{to}{(nodes[to].IsResolved ? "" : " [style=dashed]")};\n");
        return text.Append('}').ToString();
    }

    // Between quotation marks Mermaid knows entities only, and reads some of HTML and Markdown.
    private static string Mermaid(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '-' or '_' or '.' or '/' or ' ' or ':' or ',' or '+')
                text.Append(character);
            else if (char.IsControl(character))
                text.Append(Unprintable);
            else
                text.Append(CultureInfo.InvariantCulture, $"#{(int)character};");
        }

        return text.ToString();
    }

    private static string Dot(string name) => string.Concat(name.Select(character => char.IsControl(character) ? Unprintable : character))
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);

    private sealed record Node(string Name, bool IsResolved);
}
