using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>Tells by a file's name, and by what lies beside it, whose proposal it is. It counts where nobody named a preset.</summary>
internal static class PresetOfFile
{
    /// <summary>The preset that a file is written for, or null where it shows none.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    internal static string? Find(string path)
    {
        if (SpecFormats.Of(path) != SpecFormat.Markdown)
            return null;
        if (KepFile.IsBeside(path))
            return "kep";
        return IsPowerShellName(Path.GetFileName(path.AsSpan())) ? "powershell-rfc" : null;
    }

    // RFC0034-Some-Title.md: four digits, or four letters N until there is a number.
    private static bool IsPowerShellName(ReadOnlySpan<char> name) =>
        name is ['R', 'F', 'C', var first, var second, var third, var fourth, '-', ..]
        && IsDigit(first) && IsDigit(second) && IsDigit(third) && IsDigit(fourth);

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character == 'N';
}
