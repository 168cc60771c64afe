namespace SpecTools.Operations;

/// <summary>A spec as a page of HTML.</summary>
/// <param name="Path">The absolute path of the spec.</param>
/// <param name="Html">The page, complete in itself; lines end in a line feed.</param>
public sealed record SpecHtml(string Path, string Html);
