using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>One of the things that a section Dependencies lists, before it is known what it refers to.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="text">Its words, without markup, on one line.</param>
/// <param name="label">The item above it whose words may say what it is, or null.</param>
/// <param name="whole">The first paragraph of the list's item that it stands in, where it is not that itself; else null.</param>
/// <param name="mayLabel">Whether its own words may say what the items below it are.</param>
internal sealed class DependencyItem(TextSpan span, string text, DependencyItem? label, DependencyItem? whole, bool mayLabel)
{
    internal TextSpan Span { get; } = span;

    internal string Text { get; } = text;

    internal DependencyItem? Label { get; } = label;

    /// <summary>Whether its last character says that others follow.</summary>
    internal bool Introduces => Text.EndsWith(':') || Text.EndsWith('?');

    /// <summary>Whether it says more of another item, and is no thing of its own: <c>libvirt</c>, and below it <c>for all guests</c>.</summary>
    internal bool IsDetail { get; } = whole is not null && (whole.IsDetail || !whole.Introduces);

    internal bool MayLabel { get; } = mayLabel;
}
