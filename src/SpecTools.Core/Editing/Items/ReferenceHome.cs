using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The section for links, with what stands in it.</summary>
/// <param name="File">The spec.</param>
/// <param name="Section">The section.</param>
internal sealed record ReferenceHome(SpecFile File, SpecSection Section)
{
    /// <summary>The section's blocks.</summary>
    internal OutlineSection Body { get; } = ItemPlace.SectionOf(File, Section);

    /// <summary>The links that stand in its own text, pictures aside.</summary>
    internal IReadOnlyList<SpecReference> References { get; } =
        [.. File.Spec.References.Where(reference => Section.BodySpan.Contains(reference.Span.Start) && reference.Kind != SpecReferenceKind.Image)];

    /// <summary>Where that stands which a reader of the page sees; null for nothing.</summary>
    internal TextSpan? Visible => Body.Body.Blocks().Where(block => !IsDefinition(block)).ToList() is [var first, ..] blocks
        ? TextSpan.FromBounds(File.Source.LineAt(first.Span.Start).Start, ItemList.Trimmed(File.Source, blocks[^1].Span).End)
        : null;

    /// <summary>The section for links of a spec; null where it has none.</summary>
    internal static ReferenceHome? Find(SpecFile file)
    {
        var section = new SectionFilter(["References"]).Select(file.Spec).LastOrDefault()
            ?? file.Spec.AllSections().LastOrDefault(section => IsReferences(section.Title));
        return section is null ? null : new ReferenceHome(file, section);
    }

    /// <summary>Whether a title is that of the section for links.</summary>
    internal static bool IsReferences(string title) => SectionTitle.KeyOf(title) is "reference" or "link" or "reference link";

    /// <summary>The definitions in the section that lead to an address: <c>.. _name: https://example.org/</c>.</summary>
    internal IEnumerable<TextSpan> DefinitionsOf(string target) => Definitions(File, target).Where(span => Section.BodySpan.Contains(span.Start));

    /// <summary>Whether a block is a definition, which no reader of the page sees.</summary>
    internal bool IsDefinition(ContentBlock block) => block.Kind == ContentBlockKind.Other
        && File.Source.AsSpan(block.Span) is var text && (File.Rst is null ? text.StartsWith("[") : IsTarget(text));

    /// <summary>Whether a text begins with the definition of a target.</summary>
    internal static bool IsTarget(ReadOnlySpan<char> text) => text.StartsWith(".. _") || text.StartsWith("__ ");

    /// <summary>The definitions in a spec that lead to an address.</summary>
    internal static IEnumerable<TextSpan> Definitions(SpecFile file, string target) => file.Rst is { } rst
        ? rst.Resolved().DescendantsAndSelf()
            .Where(node => node.Kind == RstNodeKind.Target && node["refuri"] == target && IsTarget(file.Source.AsSpan(node.Span)))
            .Select(node => node.Span)
        : file.Markdown!.LinkDefinitions.Where(definition => definition.Target == target).Select(definition => definition.Span);
}
