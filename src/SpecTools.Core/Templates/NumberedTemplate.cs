using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>
/// The template of proposals that have numbers, which has a placeholder for its own: <c>0000-template.md</c>,
/// <c>RFCNNNN-New-RFC-Template.md</c>, or the folder <c>NNNN-kep-template</c> with its <c>README.md</c>.
/// </summary>
internal static class NumberedTemplate
{
    private static readonly string[] Placeholders = ["NNNN", "0000", "XXXX"];

    /// <summary>The path of the template in a folder, the first by name where there are several; null where there is none.</summary>
    /// <param name="folder">The absolute path of the folder; it need not exist.</param>
    internal static string? In(string folder)
    {
        try
        {
            return !Directory.Exists(folder) ? null : Directory.EnumerateFileSystemEntries(folder)
                .Where(path => IsOne(Path.GetFileName(path.AsSpan())))
                .Select(path => Directory.Exists(path) ? Path.Join(path, KepFile.TextName) : path)
                .Where(path => SpecFormats.IsKnown(path) && SpecFormats.Of(path) == SpecFormat.Markdown && File.Exists(path))
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder above a spec that may be entered, but not listed, has nothing to offer.
            return null;
        }
    }

    private static bool IsOne(ReadOnlySpan<char> name)
    {
        if (!TemplateNames.IsOne(name))
            return false;
        var end = name.IndexOfAny('-', '_');
        var number = name[..end];
        return number.Length >= 4 && Placeholders.AsSpan().Contains(number[^4..].ToString());
    }
}
