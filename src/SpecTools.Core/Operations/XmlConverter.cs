using SpecTools.Rst;
using SpecTools.Rst.Writers;

namespace SpecTools.Operations;

/// <summary>Turns specs into docutils' XML.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the conversion.</param>
internal sealed class XmlConverter(Workshop workshop, XmlOptions options)
{
    private readonly SpecLoader loader = new(workshop, options);

    /// <summary>Converts a spec. Markdown that a search found is passed over.</summary>
    /// <exception cref="SpecException">The file or its configuration cannot be read, or it is Markdown that somebody named.</exception>
    internal Outcome<SpecXml> Convert(FileToRead file)
    {
        var read = loader.Read(file);
        if (read.Value is not { } spec)
            return new Outcome<SpecXml>(file.Path, null, read.Error, read.Skipped);
        if (spec.Rst is not { } tree)
            return NoTree(file);
        if (tree.Dialect != options.Dialect)
            tree = RstDocument.Parse(spec.Source, options.Dialect);
        return Outcome<SpecXml>.Of(file.Path, new SpecXml(file.Path, RstXmlWriter.ToXmlDocument(tree, options.Resolved)));
    }

    private static Outcome<SpecXml> NoTree(FileToRead file) => file.IsNamed
        ? Outcome<SpecXml>.Failed(file.Path, new SpecException(
            SpecErrorKind.FormatNotSupported,
            $"'{file.Path}' is Markdown; docutils' XML is a form of reStructuredText documents, so give a .rst file.",
            file.Path))
        : Outcome<SpecXml>.Passed(file.Path, "it is Markdown, which has no tree of docutils");
}
