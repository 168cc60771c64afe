using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>The root of a document's tree, as it is right after parsing: titles not promoted, references not resolved.</summary>
public sealed class RstDocument : RstNode
{
    internal RstDocument(SourceText source, RstDialect dialect)
        : base(RstNodeKind.Document, new TextSpan(0, source.Text.Length), 1)
    {
        Source = source;
        Dialect = dialect;
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Source { get; }

    /// <summary>The dialect it was parsed in.</summary>
    public RstDialect Dialect { get; }

    /// <summary>Parses a text. Never fails: what is no correct markup becomes system messages in the tree.</summary>
    /// <param name="source">The text.</param>
    /// <param name="dialect">The directives and roles that are known.</param>
    public static RstDocument Parse(SourceText source, RstDialect dialect = RstDialect.Sphinx) =>
        Parsing.BlockParser.ParseDocument(source, dialect);

    /// <summary>
    /// The whole tree that docutils has right after parsing: inline elements in their texts, the nodes that directives
    /// leave behind, the names of targets, and every message in its place. References are not resolved.
    /// </summary>
    public RstDocument WithInlines() => Assembly.TreeAssembler.Assemble(this);

    /// <summary>
    /// The whole tree after docutils' transforms: title and bibliographic fields in their places, substitutions put in,
    /// footnotes numbered, references resolved; what cannot be resolved has become messages.
    /// </summary>
    public RstDocument Resolved() => Transforms.Resolver.Resolve(this);

    /// <summary>All sections in the order of the text.</summary>
    public IEnumerable<RstSection> Sections() => SectionsOf(this);

    // Sections stand only in sections and the document, so that nothing else needs to be looked into.
    private static IEnumerable<RstSection> SectionsOf(RstNode parent)
    {
        foreach (var child in parent.Children)
        {
            if (child is not RstSection section)
                continue;
            yield return section;
            foreach (var below in SectionsOf(section))
                yield return below;
        }
    }
}
