namespace SpecTools.Templates;

/// <summary>How a section of a template was found in a spec.</summary>
internal enum SectionFit
{
    /// <summary>Not at all.</summary>
    Missing,

    /// <summary>At its depth, with its very title.</summary>
    Same,

    /// <summary>At its depth, with a title that differs in case, number, punctuation or plural, or by a slip of the pen.</summary>
    Spelling,

    /// <summary>At its depth there is a section of another title just where it belongs: probably renamed.</summary>
    InPlace,

    /// <summary>With its title, but below another section.</summary>
    Elsewhere,
}
