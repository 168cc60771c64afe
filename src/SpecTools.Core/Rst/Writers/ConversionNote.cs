namespace SpecTools.Rst.Writers;

/// <summary>Something that the other markup has no equivalent for, and how it was kept.</summary>
/// <param name="Line">The line of the original in which it begins, counted from 1.</param>
/// <param name="Message">What it is and how it was kept, in a sentence.</param>
public sealed record ConversionNote(int Line, string Message);
