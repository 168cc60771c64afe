using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>A section that a template has.</summary>
public sealed class TemplateSection
{
    private readonly SpecSection section;

    /// <summary>Makes a schema of a section.</summary>
    /// <param name="section">The section of the template.</param>
    /// <param name="isOptional">Whether a spec may leave the section out.</param>
    /// <param name="sections">The subsections.</param>
    internal TemplateSection(SpecSection section, bool isOptional, IList<TemplateSection> sections)
    {
        this.section = section;
        IsOptional = isOptional;
        Sections = new SpecList<TemplateSection>(sections);
    }

    /// <summary>The title.</summary>
    public string Title => section.Title;

    /// <summary>The titles from the first level down to this one, with slashes.</summary>
    public string SectionPath => section.SectionPath;

    /// <summary>The depth: 1 for a section directly below the document's title.</summary>
    public int Level => section.Level;

    /// <summary>Whether a spec may leave the section out: the template or the configuration says so.</summary>
    public bool IsOptional { get; }

    /// <summary>What the template tells an author to write here, without markup; empty where it says nothing.</summary>
    public string Prompt => section.Text;

    /// <summary>The subsections.</summary>
    public SpecList<TemplateSection> Sections { get; }

    /// <summary>The section of the template itself.</summary>
    internal SpecSection Section => section;

    /// <summary>The title as it is to be written in a spec: with the template's markup where both are of one format.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="template">The template that this section is of.</param>
    internal string TitleFor(SpecFile spec, SpecFile template) =>
        template.Spec.Format == spec.Spec.Format ? template.Source.Slice(section.TitleSpan).Trim() : section.Title;

    /// <summary>The section's title.</summary>
    public override string ToString() => Title;

    internal IEnumerable<TemplateSection> WithDescendants() =>
        Sections.SelectMany(below => below.WithDescendants()).Prepend(this);
}
