namespace SpecTools.Specs;

/// <summary>What stands between a heading and the next one, in either format.</summary>
internal abstract class SectionBody
{
    /// <summary>
    /// The number of characters that a reader of the rendered document would see something of; comments and link targets
    /// are nothing to see.
    /// </summary>
    internal abstract int ContentLength { get; }

    /// <summary>
    /// The offset at which labels for the next heading begin (<c>.. _name:</c>), or null where there are none. They stand
    /// behind this body and belong to what follows.
    /// </summary>
    internal abstract int? LabelsStart { get; }

    /// <summary>The blocks that can be seen, in order.</summary>
    internal abstract IEnumerable<ContentBlock> Blocks();

    /// <summary>The text without markup: a line for each paragraph or item, a blank line between blocks.</summary>
    internal abstract string Text();
}
