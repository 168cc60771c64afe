using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>A template as a schema: the sections that a spec of its kind has, in their order.</summary>
public sealed class SpecTemplate
{
    private readonly Lazy<TemplateGuidance> guidance;

    internal SpecTemplate(string name, string? path, SpecFile file, IList<TemplateSection> sections)
    {
        Name = name;
        Path = path;
        File = file;
        Sections = new SpecList<TemplateSection>(sections);
        guidance = new Lazy<TemplateGuidance>(() => new TemplateGuidance(file));
    }

    /// <summary>
    /// The name of a built-in template, or the path of the template's file; for an old version with <c>@</c> and its
    /// identifier in git behind it.
    /// </summary>
    public string Name { get; }

    /// <summary>The absolute path of the template's file; null for a built-in one.</summary>
    public string? Path { get; }

    /// <summary>Whether the template came with SpecTools.</summary>
    public bool IsBuiltIn => Path is null;

    /// <summary>The markup that the template is written in, and so are the specs that are made from it.</summary>
    public SpecFormat Format => File.Spec.Format;

    /// <summary>The number of sections at all levels.</summary>
    public int SectionCount => AllSections().Count();

    /// <summary>The sections of the first level.</summary>
    public SpecList<TemplateSection> Sections { get; }

    /// <summary>The template itself, read as a spec.</summary>
    internal SpecFile File { get; }

    /// <summary>What the template says to authors.</summary>
    internal TemplateGuidance Guidance => guidance.Value;

    /// <summary>All sections at all levels, in the order of the text.</summary>
    public IEnumerable<TemplateSection> AllSections() => Sections.SelectMany(section => section.WithDescendants());

    /// <summary>The template's name.</summary>
    public override string ToString() => Name;
}
