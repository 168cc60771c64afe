using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>The paths that a reStructuredText document names, in no order.</summary>
internal static class RstPaths
{
    // Without one of these, or a relative address, a document names no path and need not be walked through.
    private static readonly string[] Directives = ["image", "figure", "include", "toctree", "csv-table", "raw"];

    private static readonly string[] Roles = [":doc:`", ":download:`"];

    /// <summary>Reads the paths.</summary>
    internal static IEnumerable<PathReference> Read(RstDocument document) =>
        MayNameAny(document.Source.Text) ? document.DescendantsAndSelf().SelectMany(node => Of(node, document.Source)) : [];

    private static bool MayNameAny(string text) => Array.Exists(Roles, role => AnyCase.Holds(text, role))
        || Has(text, "::", IsDirective) || Has(text, ">`_", IsEmbeddedPath) || Has(text, ".. _", IsTargetPath) || Has(text, "\n__ ", IsTargetPath);

    private static bool Has(string text, string sign, Func<string, int, bool> isOne)
    {
        for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + sign.Length, StringComparison.Ordinal))
        {
            if (isOne(text, at))
                return true;
        }

        return false;
    }

    private static bool IsDirective(string text, int colons) =>
        Array.Exists(Directives, name => text.AsSpan(0, colons).EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsEmbeddedPath(string text, int close)
    {
        const int longest = 2000;
        var open = text.LastIndexOf('<', close, Math.Min(close + 1, longest));
        return open >= 0 && !text.AsSpan(open, close - open).Contains("://", StringComparison.Ordinal);
    }

    // ".. _name: path", ".. __: path" and "__ path", and those whose path stands in the next line.
    private static bool IsTargetPath(string text, int start)
    {
        var rest = text.AsSpan(start + 1);
        var line = rest[..(rest.IndexOfAny('\n', '\r') is >= 0 and var end ? end : rest.Length)].TrimEnd();
        return !line.Contains("://", StringComparison.Ordinal) && !line.EndsWith("_");
    }

    private static IEnumerable<PathReference> Of(RstNode node, SourceText source) => node switch
    {
        RstDirective directive => OfDirective(directive),
        { Kind: RstNodeKind.Target } => node["refuri"] is { } uri ? [Within(source, node.Span, uri, PathUse.Address)] : [],
        RstTextNode text when MayHaveLink(source.AsSpan(text.Span)) => text.Inlines
            .SelectMany(inline => inline.DescendantsAndSelf())
            .SelectMany(inline => OfInline(inline, source)),
        _ => [],
    };

    private static bool MayHaveLink(ReadOnlySpan<char> text) => text.Contains(">`_", StringComparison.Ordinal)
        || AnyCase.Holds(text, ":doc:") || AnyCase.Holds(text, ":download:");

    private static IEnumerable<PathReference> OfInline(RstNode node, SourceText source)
    {
        if (node.Kind == RstNodeKind.Reference && node["refuri"] is { } uri && source.AsSpan(node.Span).Contains('<'))
            yield return Within(source, node.Span, uri, PathUse.Address);
        else if (node.Kind == RstNodeKind.Inline && node["target"] is { } target && node["role"]?.ToLowerInvariant() is "doc" or "download")
            yield return Within(source, node.Span, target, node["role"]!.Equals("doc", StringComparison.OrdinalIgnoreCase) ? PathUse.Document : PathUse.File);
    }

    private static IEnumerable<PathReference> OfDirective(RstDirective directive)
    {
        switch (directive.Name.ToLowerInvariant())
        {
            case "image" or "figure" or "include" or "literalinclude":
                foreach (var argument in directive.ArgumentFragments.Take(1))
                    yield return Of(argument, PathUse.File);
                break;
            case "toctree":
                foreach (var entry in TocTree.EntriesOf(directive))
                    yield return new PathReference(entry.Target, entry.Span, PathUse.Entry);
                break;
        }

        foreach (var option in directive.Options)
        {
            if (option.Name.Equals("file", StringComparison.OrdinalIgnoreCase))
                yield return Of(option.Fragment, PathUse.File);
            else if (option.Name.Equals("target", StringComparison.OrdinalIgnoreCase) && !option.Value.EndsWith('_'))
                yield return Of(option.Fragment, PathUse.Address);
        }
    }

    private static PathReference Of(RstFragment fragment, PathUse use)
    {
        var trimmed = fragment.Trim();
        return new PathReference(trimmed.Text, trimmed.Span, use);
    }

    // The last of it in the markup: what stands before is the text that people read.
    private static PathReference Within(SourceText source, TextSpan span, string target, PathUse use)
    {
        var at = source.AsSpan(span).LastIndexOf(target, StringComparison.Ordinal);
        return new PathReference(target, at < 0 ? span : new TextSpan(span.Start + at, target.Length), use);
    }
}
