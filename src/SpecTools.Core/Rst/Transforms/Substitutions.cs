using SpecTools.Rst.Assembly;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Transforms;

/// <summary>Puts what substitutions are defined as in the place of the references to them.</summary>
internal sealed class Substitutions
{
    // docutils' limit of what one definition may hold.
    private const int LongestText = 10_000;

    // Definitions that hold each other many times over could fill any memory; no honest document comes near this.
    private const int MostCopies = 100_000;

    private readonly ReferenceTables tables;
    private readonly ChildLists children = new();
    private readonly Queue<RstNode> references = [];
    private readonly Dictionary<string, RstNode> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> namesIgnoringCase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> usedBy = new(StringComparer.Ordinal);
    private readonly Dictionary<RstNode, RstNode> origins = [];
    private readonly HashSet<RstNode> circular = [];
    private int copies;

    private Substitutions(ReferenceTables tables)
    {
        this.tables = tables;
    }

    internal static void Apply(ReferenceTables tables)
    {
        if (!tables.HasSubstitutions)
            return;
        var transform = new Substitutions(tables);
        foreach (var node in tables.Document.DescendantsAndSelf())
            transform.Note(node);
        while (transform.references.TryDequeue(out var reference))
            transform.Resolve(reference);
        transform.children.Apply();
    }

    private void Note(RstNode node)
    {
        if (node.Kind == RstNodeKind.SubstitutionReference)
            references.Enqueue(node);
        if (node.Kind != RstNodeKind.SubstitutionDefinition)
            return;

        // The last definition of a name counts.
        foreach (var name in (List<string>)[.. NodeNames.Of(node), .. NodeNames.SharedOf(node)])
        {
            definitions[name] = node;
            namesIgnoringCase[ReferenceNames.Normalize(name)] = name;
        }
    }

    private void Resolve(RstNode reference)
    {
        var name = reference["refname"]!;
        if (KeyOf(name) is not { } key)
        {
            Fail(reference, reference, RstFault.UndefinedSubstitution, $"Undefined substitution referenced: \"{name}\".");
            return;
        }

        var definition = definitions[key];
        if (copies > MostCopies || IsTooLong(definition))
        {
            Fail(reference, null, RstFault.SubstitutionTooLong, $"Substitution definition \"{key}\" exceeds the line-length-limit.");
            return;
        }

        Trim(reference, definition);
        var nested = new List<RstNode>();
        var content = children.Of(definition).ToList().ConvertAll(child => Copy(child, reference.Line, nested));
        if (NoteNested(nested, key, reference))
        {
            children.Replace(reference, content);
            NoteReferences(content);
        }
        else
        {
            FailCircular(reference, name);
        }
    }

    private string? KeyOf(string name) =>
        definitions.ContainsKey(name) ? name : namesIgnoringCase.GetValueOrDefault(ReferenceNames.Normalize(name));

    private bool IsTooLong(RstNode definition)
    {
        var left = LongestText;
        TakeText(definition, ref left);
        return left < 0;
    }

    private void TakeText(RstNode node, ref int left)
    {
        left -= node is RstText text ? Text.CodePoints.Count(text.Text) : node.Kind == RstNodeKind.Image ? node["alt"]?.Length ?? 0 : 0;
        foreach (var child in children.Of(node))
        {
            if (left < 0)
                return;
            TakeText(child, ref left);
        }
    }

    private void Trim(RstNode reference, RstNode definition)
    {
        var place = children.PlaceOf(reference);
        if (definition["ltrim"] is not null && place.Previous?.Value is RstText before)
            children.Replace(before, new RstText(before.Text.TrimEnd(), before.Span, before.Line, before.Escaped.TrimEnd().ToString()));
        if (definition["rtrim"] is not null && place.Next?.Value is RstText behind)
            children.Replace(behind, new RstText(behind.Text.TrimStart(), behind.Span, behind.Line, behind.Escaped.TrimStart().ToString()));
    }

    // Faults in what is put in are faults of the line that it is put in.
    private RstNode Copy(RstNode node, int line, List<RstNode> nested)
    {
        copies++;
        if (node is RstText text)
            return new RstText(text.Text, text.Span, line, text.Escaped.ToString());
        var copy = node is RstReference { Raw: var raw } ? new RstReference(node.Kind, raw, node.Span, line) : new RstNode(node.Kind, node.Span, line);
        copy.CopyAttributes(node);
        if (copy.Kind == RstNodeKind.SubstitutionReference)
            nested.Add(copy);
        foreach (var child in children.Of(node))
            copy.Add(Copy(child, line, nested));
        return copy;
    }

    // Whether none of the references in what is put in closes a circle.
    private bool NoteNested(List<RstNode> nested, string key, RstNode reference)
    {
        foreach (var inner in nested)
        {
            if (namesIgnoringCase.TryGetValue(ReferenceNames.Normalize(inner["refname"]!), out var name))
            {
                if (!usedBy.TryGetValue(name, out var users))
                    usedBy.Add(name, users = new HashSet<string>(StringComparer.Ordinal));
                if (users.Contains(name))
                    return false;
                users.Add(key);
            }

            origins[inner] = reference;
        }

        // What is not put in has no place to be resolved in.
        nested.ForEach(references.Enqueue);
        return true;
    }

    private void NoteReferences(List<RstNode> content)
    {
        foreach (var node in content)
        {
            if (node.Kind is RstNodeKind.Reference or RstNodeKind.FootnoteReference or RstNodeKind.CitationReference && node["refname"] is { } name)
                tables.ByName.Add(name, node);
        }
    }

    private void FailCircular(RstNode reference, string name)
    {
        if (reference.Parent is { Kind: RstNodeKind.SubstitutionDefinition } definition)
        {
            if (!circular.Add(definition))
                return;
            var message = new RstSystemMessage(
                RstFault.CircularSubstitution, "Circular substitution definition detected.", definition.Span, definition.Line);
            Replacements.KeepIdentity(definition, message);
            children.Replace(definition, message);
            return;
        }

        var origin = reference;
        while (origins.TryGetValue(origin, out var outer))
            origin = outer;
        Fail(reference, origin, RstFault.CircularSubstitution, $"Circular substitution definition referenced: \"{name}\".");
    }

    private void Fail(RstNode reference, RstNode? about, RstFault fault, string text)
    {
        var message = tables.Report(
            fault, text, reference, about is null ? 0 : FaultLine.Of(about, tables.Document), reference["refname"]);
        children.Replace(reference, tables.Problematic(reference, message));
    }
}
