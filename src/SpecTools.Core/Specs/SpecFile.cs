using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A spec together with the text and the tree that it was read from: what rules and edits work on.</summary>
public sealed class SpecFile
{
    private readonly ParsedDocument document;
    private readonly SpecFacts facts;

    internal SpecFile(SourceText source, ParsedDocument document, Spec spec, SpecFacts facts)
    {
        Source = source;
        this.document = document;
        Spec = spec;
        this.facts = facts;
    }

    /// <summary>The file's text.</summary>
    public SourceText Source { get; }

    /// <summary>The tree of a reStructuredText file, else null.</summary>
    public RstDocument? Rst => document.Rst;

    /// <summary>The tree of a Markdown file, else null.</summary>
    public MarkdownDocument? Markdown => document.Markdown;

    /// <summary>The headings of the tree, in either format.</summary>
    internal Outline Outline => document.Outline;

    /// <summary>The file of metadata beside it, or null.</summary>
    internal SourceText? Companion => facts.Companion;

    /// <summary>The entries of YAML that its metadata are, in the order in which they count; none in reStructuredText.</summary>
    internal List<MetadataEntry> MetadataEntries => facts.MetadataEntries;

    /// <summary>Where its people stand, those of its metadata aside.</summary>
    internal PeopleMap People => PeopleReader.Map(Source, document);

    /// <summary>Its links out of the document, and its references to footnotes.</summary>
    internal DocumentLinks Links => ReferenceReader.Links(document);

    /// <summary>Where the licence is stated, or null where it is not.</summary>
    internal LicenseStatement? License => LicenseReader.Find(Source, document);

    /// <summary>Whether it says in Sphinx's word that no list is meant to have it.</summary>
    internal bool IsOrphan => Rst is { } rst
        && rst.Children.Take(4).Any(node => node.Kind == RstNodeKind.FieldList && Source.AsSpan(node.Span).Contains(":orphan:", StringComparison.Ordinal));

    /// <summary>The paragraph that says what the spec is about, or null where there is none.</summary>
    internal ContentBlock? Introduction { get; init; }

    /// <summary>What was read from it.</summary>
    public Spec Spec { get; }
}
