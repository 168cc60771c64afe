using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>Gives references the identifiers of the inline targets that have their names.</summary>
internal static class InternalTargets
{
    internal static void Apply(ReferenceTables tables)
    {
        if (tables.Targets.Count == 0)
            return;
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in tables.Document.DescendantsAndSelf())
        {
            if (target.Kind != RstNodeKind.Target || target["refuri"] is not null || target["refid"] is not null)
                continue;
            foreach (var name in NodeNames.Of(target))
            {
                var references = tables.ByName[name];
                if (references.Count > 0)
                    tables.SetReferenced(target, name, id: null);
                if (done.Add(name))
                    Lead(tables, references, tables.NameIds.GetValueOrDefault(name));
            }
        }
    }

    private static void Lead(ReferenceTables tables, IReadOnlyList<RstNode> references, string? id)
    {
        foreach (var reference in references)
        {
            if (tables.IsResolved(reference))
                continue;
            if (id is not null)
            {
                reference.Remove("refname");
                reference.Set("refid", id);
            }

            tables.SetResolved(reference);
        }
    }
}
