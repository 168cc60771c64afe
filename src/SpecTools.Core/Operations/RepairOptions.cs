namespace SpecTools.Operations;

/// <summary>How specs are repaired: what the chosen rules find and can mend is mended.</summary>
public sealed record RepairOptions : TestOptions;
