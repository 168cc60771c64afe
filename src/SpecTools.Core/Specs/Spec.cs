namespace SpecTools.Specs;

/// <summary>A spec as it was when it was read. Nothing in it changes, and nothing that is done to it changes the file.</summary>
public sealed class Spec
{
    internal Spec()
    {
    }

    /// <summary>The absolute path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>The absolute paths of symbolic links by which the file was reached too.</summary>
    public required SpecList<string> Aliases { get; init; }

    /// <summary>The file's name without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>The document's title without markup, or null where it has none.</summary>
    public required string? Title { get; init; }

    /// <summary>The markup that the spec is written in.</summary>
    public required SpecFormat Format { get; init; }

    /// <summary>The link to where the work is tracked, or null where there is none.</summary>
    public required SpecBlueprint? Blueprint { get; init; }

    /// <summary>The paragraph that says what the spec is about, without markup, or null where there is none.</summary>
    public required string? Introduction { get; init; }

    /// <summary>The release that the spec is written for, or null where nothing says.</summary>
    public required ReleaseName? Release { get; init; }

    /// <summary>Where the spec is in its life.</summary>
    public required SpecStatus Status { get; init; }

    /// <summary>The sections of the first level, the document's title not among them.</summary>
    public required SpecList<SpecSection> Sections { get; init; }

    /// <summary>The template in force: its path, or the name of a built-in one.</summary>
    public required string Template { get; init; }

    /// <summary>The number of lines.</summary>
    public required int LineCount { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The encoding's name: <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>…</summary>
    public required string Encoding { get; init; }

    /// <summary>The line ending in use: <c>LF</c>, <c>CRLF</c>, <c>CR</c>, <c>Mixed</c> or <c>None</c>.</summary>
    public required Text.LineBreak NewLine { get; init; }

    /// <summary>When the file was last written, in local time.</summary>
    public required DateTime LastWriteTime { get; init; }

    /// <summary>All sections at all levels, in the order of the text.</summary>
    public IEnumerable<SpecSection> AllSections() => Sections.SelectMany(section => section.WithDescendants());

    /// <summary>The spec's name.</summary>
    public override string ToString() => Name;
}
