using System.Collections.ObjectModel;

namespace SpecTools.Specs;

/// <summary>A read-only list that prints its items, so that exported rows can be read.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class SpecList<T> : ReadOnlyCollection<T>
{
    internal static new SpecList<T> Empty { get; } = new([]);

    internal SpecList(IList<T> items)
        : base(items)
    {
    }

    /// <summary>The items, with a comma and a space between them.</summary>
    public override string ToString() => string.Join(", ", this);
}
