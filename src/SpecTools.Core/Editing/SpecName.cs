using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The name of a spec: what its file is called, and its blueprint.</summary>
internal static class SpecName
{
    private const int MaximumLength = 200;

    private static readonly string[] Endings = [".rst", ".md"];

    // Windows gives these to devices, whatever ending follows.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>The name without the ending of a spec's file, where somebody gave it one.</summary>
    /// <exception cref="SpecException"><see cref="SpecErrorKind.NameNotValid"/>: no file and no blueprint can be called so.</exception>
    internal static string Check(string name)
    {
        var bare = name;
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                bare = name[..^ending.Length];
        }

        if (Fault(bare) is { } fault)
        {
            throw new SpecException(
                SpecErrorKind.NameNotValid,
                $"'{Printable.Line(name)}' cannot be a spec's name: {fault}. Use letters, digits, '-', '_' and '.', as in 'awesome-thing'.");
        }

        return bare;
    }

    /// <summary>Whether a spec can be called so.</summary>
    internal static bool IsValid(string name) => Fault(name) is null;

    /// <summary>A title made of a name: <c>Awesome thing</c> of <c>awesome-thing</c>.</summary>
    internal static string ToTitle(string name)
    {
        var words = string.Join(' ', name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? Fault(string name)
    {
        if (name.Length == 0)
            return "it is empty";
        if (name.Length > MaximumLength)
            return $"it is longer than {MaximumLength} characters";
        if (name[0] is '-' or '.')
            return $"it begins with '{name[0]}'";
        if (name[^1] == '.')
            return "it ends with '.'";
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.'))
                return char.IsControl(character) ? "it has a control character" : $"it has '{character}'";
        }

        return IsDevice(name) ? "Windows has a device of that name" : null;
    }

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].ToLowerInvariant();
        return Devices.Contains(stem)
            || (stem.Length == 4 && char.IsAsciiDigit(stem[3]) && stem[..3] is "com" or "lpt");
    }
}
