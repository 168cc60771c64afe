using SpecTools.Editing;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>How a finding can be mended. Edits are planned when somebody asks for them, so that a test pays nothing for them.</summary>
internal sealed class SpecFix
{
    private readonly Func<IReadOnlyList<TextEdit>> plan;

    private SpecFix(Func<IReadOnlyList<TextEdit>> plan, bool keepsTree)
    {
        this.plan = plan;
        KeepsTree = keepsTree;
    }

    /// <summary>
    /// Whether the document says the same afterwards: its tree is equal but for white space in running text. A fix that
    /// turns out to change more is not applied.
    /// </summary>
    internal bool KeepsTree { get; }

    /// <summary>The name that the file is to have, with its ending; null where it keeps its own.</summary>
    internal string? NewName { get; private init; }

    /// <summary>Plans what is changed in other files; null where nothing is.</summary>
    internal Action<PendingChanges>? OtherFiles { get; private init; }

    /// <summary>A fix that changes what the document says.</summary>
    /// <param name="plan">Plans the edits; none where this finding cannot be mended after all.</param>
    internal static SpecFix Change(Func<IReadOnlyList<TextEdit>> plan) => new(plan, keepsTree: false);

    /// <summary>A fix that changes how the document is written, and nothing of what it says.</summary>
    /// <param name="plan">Plans the edits; none where this finding cannot be mended after all.</param>
    internal static SpecFix Restyle(Func<IReadOnlyList<TextEdit>> plan) => new(plan, keepsTree: true);

    /// <summary>A fix of one edit that changes how the document is written, and nothing of what it says.</summary>
    /// <param name="span">What is replaced.</param>
    /// <param name="text">What stands there afterwards.</param>
    internal static SpecFix Restyle(TextSpan span, string text) => new(() => [new TextEdit(span, text)], keepsTree: true);

    /// <summary>Gives the file another name.</summary>
    /// <param name="name">The name with its ending.</param>
    internal static SpecFix Rename(string name) => new(() => [], keepsTree: true) { NewName = name };

    /// <summary>Changes other files, once the spec's own text is done.</summary>
    /// <param name="plan">Plans the changes on top of those that are planned already; it may throw a <see cref="SpecException"/>.</param>
    internal static SpecFix Elsewhere(Action<PendingChanges> plan) => new(() => [], keepsTree: true) { OtherFiles = plan };

    /// <summary>The edits of the spec's text, in its own offsets.</summary>
    internal IReadOnlyList<TextEdit> Plan() => plan();
}
