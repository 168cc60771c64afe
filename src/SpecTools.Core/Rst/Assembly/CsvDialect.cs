namespace SpecTools.Rst.Assembly;

/// <summary>How the fields of a CSV table are parted and quoted.</summary>
/// <param name="Delimiter">Stands between fields.</param>
/// <param name="Quote">Stands around a field.</param>
/// <param name="Escape">Stands before a character that is meant as it is; null where a quote is doubled instead.</param>
/// <param name="KeepsSpace">Whether white space after a delimiter belongs to the field.</param>
internal readonly record struct CsvDialect(char Delimiter, char Quote, char? Escape, bool KeepsSpace)
{
    /// <summary>The dialect of the <c>header</c> option.</summary>
    internal static CsvDialect Header { get; } = new(',', '"', '\\', KeepsSpace: false);

    /// <summary>The dialect that a directive's options make.</summary>
    internal static CsvDialect Of(DirectiveOptions options) => new(
        options["delim"]?[0] ?? ',', options["quote"]?[0] ?? '"', options["escape"]?[0], options.Has("keepspace"));
}
