using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>Gives references the addresses of the targets that have their names.</summary>
internal static class ExternalTargets
{
    internal static void Apply(ReferenceTables tables)
    {
        if (tables.Targets.Count == 0)
            return;
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in tables.Document.DescendantsAndSelf())
        {
            if (target.Kind != RstNodeKind.Target || target["refuri"] is not { } uri)
                continue;
            foreach (var name in NodeNames.Of(target))
            {
                var references = tables.ByName[name];
                if (references.Count > 0)
                    tables.SetReferenced(target, name, id: null);
                if (!done.Add(name))
                    continue;
                foreach (var reference in references)
                {
                    if (tables.IsResolved(reference))
                        continue;
                    reference.Remove("refname");
                    reference.Set("refuri", uri);
                    tables.SetResolved(reference);
                }
            }
        }
    }
}
