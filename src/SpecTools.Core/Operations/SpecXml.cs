using System.Xml;

namespace SpecTools.Operations;

/// <summary>The document tree of a spec as XML with docutils' elements.</summary>
/// <param name="Path">The absolute path of the spec; the root element's <c>source</c> has it too.</param>
/// <param name="Document">The tree.</param>
public sealed record SpecXml(string Path, XmlDocument Document);
