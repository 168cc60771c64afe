namespace SpecTools.Specs;

/// <summary>How well a section's title fits the one that is looked for; a greater value fits better.</summary>
internal enum TitleFit
{
    /// <summary>It is another title.</summary>
    None,

    /// <summary>It is the same but for a slip of the pen: <c>Refrences</c>.</summary>
    Slip,

    /// <summary>It differs in what people vary; see <see cref="SectionTitle.KeyOf"/>.</summary>
    Variant,

    /// <summary>It is the very title, but for case.</summary>
    Same,
}
