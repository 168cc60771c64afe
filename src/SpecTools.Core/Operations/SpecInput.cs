namespace SpecTools.Operations;

/// <summary>A file to work on.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="IsNamed">
/// Whether a person named this very file. A named file is read whatever it is; one that a search found is passed over
/// when it is a template, an index, or has no section.
/// </param>
public sealed record SpecInput(string Path, bool IsNamed);
