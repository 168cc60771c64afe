using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>One of the things that a section Dependencies lists, before it is known what it refers to.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="text">Its words, without markup, on one line.</param>
/// <param name="label">The item above it whose words may say what it is, or null.</param>
/// <param name="mayLabel">Whether its own words may say what the items below it are.</param>
internal sealed class DependencyItem(TextSpan span, string text, DependencyItem? label, bool mayLabel)
{
    internal TextSpan Span { get; } = span;

    internal string Text { get; } = text;

    internal DependencyItem? Label { get; } = label;

    internal bool MayLabel { get; } = mayLabel;
}
