namespace SpecTools.Rst;

/// <summary>What the last characters of a paragraph are.</summary>
internal enum ParagraphEnd : byte
{
    /// <summary>Text like the rest.</summary>
    Text,

    /// <summary>Two colons after text: a literal block follows, and one colon stays.</summary>
    DropColon,

    /// <summary>Two colons after white space: a literal block follows, and no colon stays.</summary>
    DropColons,

    /// <summary>Two colons and nothing else: a literal block follows, and no paragraph stays.</summary>
    OnlyColons,
}
