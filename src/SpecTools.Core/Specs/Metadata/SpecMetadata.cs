using System.Collections.ObjectModel;

namespace SpecTools.Specs;

/// <summary>
/// What a spec says of itself outside its text, by name: the front matter of Markdown, the <c>kep.yaml</c> beside it, or the
/// fields above the first section of reStructuredText. Names keep their order and their case, which does not count when a
/// value is asked for. A value is a <see cref="string"/> as it is written, a <see cref="SpecList{T}"/> of values, another
/// <see cref="SpecMetadata"/>, or null where a name has no value.
/// </summary>
public sealed class SpecMetadata : ReadOnlyDictionary<string, object?>
{
    internal static new SpecMetadata Empty { get; } = new(new Dictionary<string, object?>());

    private SpecMetadata(Dictionary<string, object?> values)
        : base(values)
    {
    }

    /// <summary>Takes names and their values; of a name that comes again, the first counts.</summary>
    internal static SpecMetadata Of(IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        // Nothing is ever removed, so it is enumerated in the order in which it was filled.
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in pairs)
            values.TryAdd(name, value);
        return values.Count == 0 ? Empty : new SpecMetadata(values);
    }

    /// <summary>The names and values as one would write them on a line: <c>status: implemented; stage: stable</c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(pair => $"{pair.Key}: {pair.Value}"));
}
