namespace SpecTools.Operations;

/// <summary>What came of one input: a value, an error, or the reason for which it was passed over.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Path">The path concerned.</param>
/// <param name="Value">The value; null where there is an error or a reason.</param>
/// <param name="Error">What went wrong, or null.</param>
/// <param name="Skipped">Why the file is no spec, or null.</param>
public sealed record Outcome<T>(string Path, T? Value, SpecException? Error, string? Skipped)
    where T : class
{
    /// <summary>Whether the file was passed over only because nothing in it has changed.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>A value.</summary>
    /// <param name="path">The path concerned.</param>
    /// <param name="value">The value.</param>
    public static Outcome<T> Of(string path, T value) => new(path, value, null, null);

    /// <summary>An error.</summary>
    /// <param name="path">The path concerned.</param>
    /// <param name="error">What went wrong.</param>
    public static Outcome<T> Failed(string path, SpecException error) => new(path, null, error, null);

    /// <summary>A file that is no spec.</summary>
    /// <param name="path">The path concerned.</param>
    /// <param name="reason">Why it is none.</param>
    public static Outcome<T> Passed(string path, string reason) => new(path, null, null, reason);

    /// <summary>The same with something made of the value.</summary>
    /// <param name="make">Makes it.</param>
    internal Outcome<TOther> Select<TOther>(Func<T, TOther> make)
        where TOther : class => new(Path, Value is null ? null : make(Value), Error, Skipped) { IsUnchanged = IsUnchanged };
}
