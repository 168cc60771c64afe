namespace SpecTools;

/// <summary>
/// A failure that a user can act on: its message names the file, the line where there is one, and the remedy.
/// </summary>
/// <param name="kind">The entry of the error catalogue.</param>
/// <param name="message">One or two sentences for the user.</param>
/// <param name="path">The file or folder concerned, or null.</param>
/// <param name="inner">The exception that caused this one, or null.</param>
public sealed class SpecException(SpecErrorKind kind, string message, string? path = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The entry of the error catalogue.</summary>
    public SpecErrorKind Kind { get; } = kind;

    /// <summary>The file or folder concerned, or null.</summary>
    public string? Path { get; } = path;

    /// <summary>The line concerned, counted from 1, or null.</summary>
    public int? Line { get; init; }
}
