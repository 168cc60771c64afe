using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>Leads targets that name other targets to where those lead, and their references with them.</summary>
internal sealed class IndirectHyperlinks
{
    private readonly ReferenceTables tables;
    private readonly Replacements replacements = new();
    private readonly HashSet<string> namesDone = new(StringComparer.Ordinal);

    private IndirectHyperlinks(ReferenceTables tables)
    {
        this.tables = tables;
    }

    internal static void Apply(ReferenceTables tables)
    {
        var transform = new IndirectHyperlinks(tables);
        foreach (var target in tables.IndirectTargets)
        {
            if (!tables.IsResolved(target))
                transform.ResolveChain(target);
            transform.ResolveReferences(target);
        }

        transform.replacements.Apply();
    }

    // Follows the targets to one that leads somewhere, then goes back and leads each of them there.
    private void ResolveChain(RstNode first)
    {
        var chain = new Stack<RstNode>();
        var open = new HashSet<RstNode>();
        for (var target = first; ;)
        {
            if (!open.Add(target))
            {
                Fail(target, "forming a circular reference");
                break;
            }

            chain.Push(target);
            if (NextOf(target) is not { Kind: RstNodeKind.Target } next || tables.IsResolved(next) || next["refname"] is null)
                break;
            target = next;
        }

        while (chain.TryPop(out var target))
            Resolve(target);
    }

    private RstNode? NextOf(RstNode target) => IdNamedBy(target) is { } id ? tables.Ids[id] : null;

    private string? IdNamedBy(RstNode target) =>
        target["refname"] is { } name ? tables.NameIds.GetValueOrDefault(name) : target["refid"];

    private void Resolve(RstNode target)
    {
        var id = IdNamedBy(target);
        var next = NextOf(target);
        if (next is not null)
            tables.SetReferenced(next, name: null, id);
        if (next?["refuri"] is { } uri)
        {
            target.Set("refuri", uri);
            target.Remove("refid");
        }
        else if (next?["refid"] is { } further)
        {
            tables.Lead(target, further);
        }
        else if (next?["ids"] is not null)
        {
            tables.Lead(target, id!);
        }
        else
        {
            var isShared = target["refname"] is { } name && tables.NameIds.ContainsKey(name);
            Fail(target, isShared ? "which is a duplicate, and cannot be used as a unique reference" : "which does not exist");
            return;
        }

        target.Remove("refname");
        tables.SetResolved(target);
    }

    private void Fail(RstNode target, string why)
    {
        var names = NodeNames.Of(target);
        var message = tables.Report(
            RstFault.UnresolvedIndirectTarget,
            $"Indirect hyperlink target \"{(names.Length > 0 ? names[0] : Identifiers.FirstOf(target))}\" refers to target \"{target["refname"]}\", {why}.",
            target,
            target.Line);
        tables.Ids.Assign(message);
        foreach (var name in names)
            FailAll(tables.ByName[name], message);
        foreach (var id in Identifiers.Of(target))
            FailAll(tables.ById[id], message);
        tables.SetResolved(target);
    }

    private void FailAll(IReadOnlyList<RstNode> references, RstSystemMessage message)
    {
        foreach (var reference in references)
        {
            if (!replacements.Contains(reference))
                replacements.Replace(reference, tables.Problematic(reference, message));
        }
    }

    private void ResolveReferences(RstNode first)
    {
        var open = new Stack<RstNode>();
        open.Push(first);
        while (open.TryPop(out var target))
        {
            if (target["refid"] is null && target["refuri"] is null)
                continue;
            foreach (var name in NodeNames.Of(target))
            {
                var references = tables.ByName[name];
                if (references.Count > 0)
                    tables.SetReferenced(target, name, id: null);
                if (namesDone.Add(name))
                    LeadAll(target, references, open);
            }

            foreach (var id in Identifiers.Of(target))
            {
                var references = tables.ById[id];
                if (references.Count > 0)
                    tables.SetReferenced(target, name: null, id);
                LeadAll(target, [.. references], open);
            }
        }
    }

    private void LeadAll(RstNode target, IReadOnlyList<RstNode> references, Stack<RstNode> open)
    {
        var id = target["refid"];
        var uri = target["refuri"];
        foreach (var reference in references)
        {
            if (tables.IsResolved(reference))
                continue;
            reference.Remove("refname");
            reference.Remove("refid");
            if (id is not null)
                tables.Lead(reference, id);
            else
                reference.Set("refuri", uri!);
            tables.SetResolved(reference);
            if (reference.Kind == RstNodeKind.Target)
                open.Push(reference);
        }
    }
}
