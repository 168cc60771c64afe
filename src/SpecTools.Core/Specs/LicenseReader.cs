using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Reads under which licence a spec stands: from the statement before its first section.</summary>
internal static class LicenseReader
{
    // What the usual statements say, and the identifiers that SPDX gives those licences.
    private static readonly (string Words, string Identifier)[] Known =
    [
        ("creative commons attribution 3.0", "CC-BY-3.0"),
        ("creativecommons.org/licenses/by/3.0", "CC-BY-3.0"),
        ("creative commons attribution 4.0", "CC-BY-4.0"),
        ("creativecommons.org/licenses/by/4.0", "CC-BY-4.0"),
        ("creativecommons.org/publicdomain/zero", "CC0-1.0"),
        ("apache license, version 2.0", "Apache-2.0"),
        ("apache.org/licenses/license-2.0", "Apache-2.0"),
        ("opensource.org/licenses/mit", "MIT"),
        ("mit license", "MIT"),
    ];

    /// <summary>
    /// The licence's SPDX identifier; for one that is not known, the statement's own words; null where there is no statement.
    /// </summary>
    internal static string? Read(SourceText source, ParsedDocument document) => Find(source, document)?.License;

    /// <summary>The first statement of a licence, or null where there is none.</summary>
    internal static LicenseStatement? Find(SourceText source, ParsedDocument document)
    {
        foreach (var statement in Statements(source, document))
        {
            if (statement.License is not null)
                return statement;
        }

        return null;
    }

    private static IEnumerable<LicenseStatement> Statements(SourceText source, ParsedDocument document)
    {
        foreach (var (span, isHidden) in Candidates(document))
        {
            var words = Words(source.AsSpan(span));
            if (AnyCase.Holds(words, "licen"))
                yield return new LicenseStatement(span, words, IdentifierOf(words) ?? Stated(words), isHidden);
        }
    }

    private static string? IdentifierOf(string words)
    {
        foreach (var (known, identifier) in Known)
        {
            if (AnyCase.Holds(words, known))
                return identifier;
        }

        return null;
    }

    // Comments, and the statement that was meant to be one, in the part before the first section.
    private static IEnumerable<(TextSpan Span, bool IsHidden)> Candidates(ParsedDocument document)
    {
        if (document.Rst is { } rst)
            return Candidates(rst, depth: 0);
        return document.Markdown?.Blocks
            .TakeWhile(block => block.Kind != MarkdownBlockKind.Heading || block.Level == 1)
            .Where(block => block.Kind is MarkdownBlockKind.Comment or MarkdownBlockKind.Paragraph)
            .Select(block => (block.Span, block.Kind == MarkdownBlockKind.Comment)) ?? [];
    }

    private static IEnumerable<(TextSpan Span, bool IsHidden)> Candidates(RstNode parent, int depth)
    {
        foreach (var node in parent.Children)
        {
            switch (node.Kind)
            {
                case RstNodeKind.Comment or RstNodeKind.Paragraph or RstNodeKind.BlockQuote or RstNodeKind.LiteralBlock or RstNodeKind.DefinitionList:
                case RstNodeKind.Directive when node is RstDirective { Name: "code-block" or "code" or "sourcecode" }:
                    yield return (node.Span, node.Kind == RstNodeKind.Comment);
                    break;
                case RstNodeKind.Section when depth == 0:
                    foreach (var below in Candidates(node, depth + 1))
                        yield return below;
                    yield break;
                case RstNodeKind.Section:
                    yield break;
            }
        }
    }

    private static string? Stated(string words)
    {
        const string Spdx = "SPDX-License-Identifier:";
        var at = AnyCase.IndexOf(words, Spdx);
        if (at >= 0)
            return words[(at + Spdx.Length)..].Trim().Split(' ')[0];
        at = AnyCase.IndexOf(words, "licensed under");
        return at < 0 ? null : words[at..].Trim('.', ' ');
    }

    private static string Words(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A statement of a licence.</summary>
/// <param name="Span">The block that it is.</param>
/// <param name="Words">Its words as they are written, with single blanks between them.</param>
/// <param name="License">The licence's SPDX identifier, or the statement's own words; null where it states none.</param>
/// <param name="IsHidden">Whether it is a comment.</param>
internal sealed record LicenseStatement(TextSpan Span, string Words, string? License, bool IsHidden);
