using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>What a word of a suppression comment asks for.</summary>
internal enum SuppressionVerb
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>Findings from the comment on are not reported, to the end of its section.</summary>
    Disable,

    /// <summary>They are not reported anywhere in the file.</summary>
    DisableFile,

    /// <summary>They are reported again from the comment on.</summary>
    Enable,
}

/// <summary>One thing that a suppression comment says: <c>SPEC301</c> in <c>disable=SPEC301,SPEC501</c>.</summary>
/// <param name="verb">What is asked for.</param>
/// <param name="name">The rules by identifier or name, wildcards allowed; where the verb is unknown, the verb.</param>
/// <param name="span">Where the name stands.</param>
/// <param name="comment">The whole comment.</param>
internal sealed class SuppressionWord(SuppressionVerb verb, string name, TextSpan span, TextSpan comment)
{
    internal SuppressionVerb Verb { get; } = verb;

    internal string Name { get; } = name;

    internal TextSpan Span { get; } = span;

    internal TextSpan Comment { get; } = comment;

    /// <summary>Why it has no effect whatever the rules find; null where it may have one.</summary>
    internal string? Needless { get; set; }

    /// <summary>Whether it kept a finding from being reported.</summary>
    internal bool IsUsed { get; set; }
}
