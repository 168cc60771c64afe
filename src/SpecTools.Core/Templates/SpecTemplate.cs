using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>A template as a schema: the sections that a spec of its kind has, in their order.</summary>
public sealed class SpecTemplate
{
    internal SpecTemplate(string name, string? path, SpecFile file, IReadOnlyList<TemplateSection> sections)
    {
        Name = name;
        Path = path;
        File = file;
        Sections = sections;
    }

    /// <summary>The name of a built-in template, or the path of the template's file.</summary>
    public string Name { get; }

    /// <summary>The absolute path of the template's file; null for a built-in one.</summary>
    public string? Path { get; }

    /// <summary>The template itself, read as a spec.</summary>
    public SpecFile File { get; }

    /// <summary>The sections of the first level.</summary>
    public IReadOnlyList<TemplateSection> Sections { get; }

    /// <summary>The template's name.</summary>
    public override string ToString() => Name;
}

/// <summary>A section that a template has.</summary>
/// <param name="Title">The title.</param>
/// <param name="SectionPath">The titles from the first level down to this one, with slashes.</param>
/// <param name="Level">The depth: 1 for a section directly below the document's title.</param>
/// <param name="IsOptional">Whether a spec may leave the section out.</param>
/// <param name="Sections">The subsections.</param>
public sealed record TemplateSection(
    string Title, string SectionPath, int Level, bool IsOptional, IReadOnlyList<TemplateSection> Sections);
