using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A value of a YAML text.</summary>
public abstract record YamlNode
{
    /// <summary>
    /// Where the value stands in the text, with its quotes or brackets, and with the anchor or tag before it; an alias is where
    /// the alias stands. Where there is no value it is the place where one would be.
    /// </summary>
    public TextSpan Span { get; init; }
}

/// <summary>A single value. YAML's numbers, dates and truth values are kept as they are written.</summary>
/// <param name="Text">The characters; null where YAML says that there is no value (nothing at all, <c>~</c>, <c>null</c>).</param>
public sealed record YamlScalar(string? Text) : YamlNode;

/// <summary>A list of values.</summary>
/// <param name="Items">The values in the order of the text.</param>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items) : YamlNode;

/// <summary>Values with names.</summary>
/// <param name="Pairs">The names and their values in the order of the text. A name may come twice.</param>
public sealed record YamlMapping(IReadOnlyList<KeyValuePair<string, YamlNode>> Pairs) : YamlNode;
