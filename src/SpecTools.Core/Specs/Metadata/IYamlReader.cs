namespace SpecTools.Specs;

/// <summary>Reads YAML as a tree of texts.</summary>
public interface IYamlReader
{
    /// <summary>
    /// Reads the first document of a text. What the tree holds, with all that its aliases repeat, is bounded by the length of the
    /// text; so is the time it takes.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The document's value; null where there is none, or where the text is no YAML or beyond the bounds.</returns>
    YamlNode? Read(string text);
}
