using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>The paths that a reStructuredText document names, in no order.</summary>
internal static class RstPaths
{
    // Without one of these, or a relative address, a document names no path and need not be walked through.
    private static readonly string[] Signs = ["image::", "figure::", "include::", "toctree::", ":file:", ":doc:", ":download:"];

    /// <summary>Reads the paths.</summary>
    internal static IEnumerable<PathReference> Read(RstDocument document) =>
        MayNameAny(document.Source.Text) ? document.DescendantsAndSelf().SelectMany(node => Of(node, document.Source)) : [];

    private static bool MayNameAny(string text) => Array.Exists(Signs, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))
        || HasEmbeddedPath(text) || HasTargetPath(text);

    private static bool HasEmbeddedPath(string text)
    {
        for (var close = text.IndexOf(">`", StringComparison.Ordinal); close > 0; close = text.IndexOf(">`", close + 2, StringComparison.Ordinal))
        {
            var open = text.LastIndexOf('<', close - 1, Math.Min(close, 2000));
            if (open >= 0 && !text.AsSpan(open, close - open).Contains("://", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // ".. _name: path", ".. __: path", "__ path", and those whose path stands in the next line.
    private static bool HasTargetPath(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart();
            var isTarget = start.StartsWith(".. _", StringComparison.Ordinal) || start.StartsWith("__ ", StringComparison.Ordinal);
            if (isTarget && !start.Contains("://", StringComparison.Ordinal) && start.TrimEnd()[^1] != '_')
                return true;
        }

        return false;
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

    private static bool MayHaveLink(ReadOnlySpan<char> text) => text.Contains(">`", StringComparison.Ordinal)
        || text.Contains(":doc:", StringComparison.OrdinalIgnoreCase) || text.Contains(":download:", StringComparison.OrdinalIgnoreCase);

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
