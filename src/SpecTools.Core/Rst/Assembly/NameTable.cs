using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Assembly;

/// <summary>
/// The names of a document's targets. An explicit name wins over an implicit one; of two equal ones neither is left.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RstNode> substitutions = new(StringComparer.Ordinal);

    /// <summary>Whether a name is taken.</summary>
    internal bool Contains(string name) => entries.ContainsKey(name);

    /// <summary>Notes a name of a node; gives the fault if it was taken.</summary>
    /// <param name="node">The node; a name that it loses moves to <c>dupnames</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="isExplicit">Whether the name was written as a name, not taken from a title.</param>
    /// <param name="first">The node that was the first to have the name explicitly; null where none was.</param>
    internal RstFault? Note(RstNode node, string name, bool isExplicit, out RstNode? first)
    {
        first = null;
        if (entries.TryGetValue(name, out var old))
        {
            first = old.First;
            return Replace(node, name, old, isExplicit);
        }

        entries.Add(name, new Entry(node, isExplicit ? node : null));
        return null;
    }

    /// <summary>Notes a substitution definition; whether its name was taken.</summary>
    internal bool NoteSubstitution(RstNode node)
    {
        var name = NodeNames.Of(node)[0];
        var isTaken = substitutions.TryGetValue(name, out var old);
        if (isTaken)
            NodeNames.MakeDuplicate(old!, name);
        substitutions[name] = node;
        return isTaken;
    }

    private RstFault? Replace(RstNode node, string name, Entry old, bool isExplicit)
    {
        if (isExplicit && old.First is not null)
        {
            // Two targets that lead to one address do no harm.
            var isSame = old.Node is not null && node["refuri"] is { } uri && old.Node["refuri"] == uri && old.Node["names"] is not null;
            if (!isSame && old.Node is not null)
            {
                NodeNames.MakeDuplicate(old.Node, name);
                entries[name] = old with { Node = null };
            }

            NodeNames.MakeDuplicate(node, name);
            return isSame ? RstFault.RepeatedTarget : RstFault.DuplicateTarget;
        }

        if (isExplicit)
        {
            entries[name] = new Entry(node, node);
            if (old.Node is null)
                return null;
            NodeNames.MakeDuplicate(old.Node, name);
            return RstFault.DuplicateImplicitTarget;
        }

        if (old.Node is not null && old.First is null)
        {
            NodeNames.MakeDuplicate(old.Node, name);
            entries[name] = new Entry(null, null);
        }

        NodeNames.MakeDuplicate(node, name);
        return RstFault.DuplicateImplicitTarget;
    }

    // The node that has the name, unless several want it; and the first that was given it explicitly.
    private readonly record struct Entry(RstNode? Node, RstNode? First);
}

/// <summary>The names of a node, which its attributes hold in docutils' spelling.</summary>
internal static class NodeNames
{
    internal static string[] Of(RstNode node) => Split(node["names"]);

    /// <summary>The names of a node that another node has too.</summary>
    internal static string[] SharedOf(RstNode node) => Split(node["dupnames"]);

    private static string[] Split(string? text)
    {
        if (text is null)
            return [];
        if (text.AsSpan().IndexOfAny(' ', '\\') < 0)
            return [text];
        var names = new List<string>();
        var name = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                name.Append(text[++i]);
            }
            else if (text[i] == ' ')
            {
                names.Add(name.ToString());
                name.Clear();
            }
            else
            {
                name.Append(text[i]);
            }
        }

        names.Add(name.ToString());
        return [.. names];
    }

    internal static void Add(RstNode node, string name) =>
        node.Set("names", node["names"] is { } names ? $"{names} {ReferenceNames.InList(name)}" : ReferenceNames.InList(name));

    /// <summary>Moves a name to those that lead nowhere because another node has them too.</summary>
    internal static void MakeDuplicate(RstNode node, string name)
    {
        List<string> names = [.. Of(node)];
        if (!names.Remove(name))
            return;
        node.Remove("names");
        foreach (var left in names)
            Add(node, left);
        var listed = ReferenceNames.InList(name);
        node.Set("dupnames", node["dupnames"] is { } others ? $"{others} {listed}" : listed);
    }
}
