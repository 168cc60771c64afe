namespace SpecTools.Specs;

/// <summary>
/// The name of a release, in the true order of releases: first the names of the alphabet (<c>juno</c>, <c>kilo</c>…
/// <c>zed</c>), then the years (<c>2023.1</c>, <c>2023.2</c>…), any number of digits compared as numbers. A name of the
/// second round through the alphabet stands beside its number: <c>bobcat</c> beside <c>2023.2</c>.
/// </summary>
public sealed class ReleaseName : IComparable, IComparable<ReleaseName>, IEquatable<ReleaseName>
{
    // What decides the order.
    private readonly string key;

    internal ReleaseName(string name)
    {
        Name = name;
        key = ReleaseSeries.NumberOf(name);
    }

    /// <summary>The name as it is written in the repository.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public int CompareTo(ReleaseName? other) => other switch
    {
        null => 1,
        _ when Compare(key, other.key) is not 0 and var order => order,
        _ => string.Compare(Name, other.Name, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Compares with another release or with a release's name.</summary>
    /// <param name="obj">A <see cref="ReleaseName"/> or a string.</param>
    /// <exception cref="ArgumentException">The other is neither.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ReleaseName other => CompareTo(other),
        string name => CompareTo(new ReleaseName(name)),
        _ => throw new ArgumentException("A release compares with releases and with their names.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(ReleaseName? other) => other is not null && IsNamed(other.Name);

    /// <summary>Whether the other is a release, or the name of one, of this name; case does not matter.</summary>
    /// <param name="obj">A <see cref="ReleaseName"/> or a string.</param>
    public override bool Equals(object? obj) => obj switch
    {
        ReleaseName other => Equals(other),
        string name => IsNamed(name),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <summary>The release's name.</summary>
    public override string ToString() => Name;

    private bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    // Runs of digits compare as numbers, and letters come before digits.
    private static int Compare(string left, string right)
    {
        int l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            var leftDigit = char.IsAsciiDigit(left[l]);
            if (leftDigit != char.IsAsciiDigit(right[r]))
                return leftDigit ? 1 : -1;
            int order;
            if (leftDigit)
            {
                order = CompareNumbers(TakeDigits(left, ref l), TakeDigits(right, ref r));
            }
            else
            {
                order = char.ToLowerInvariant(left[l]).CompareTo(char.ToLowerInvariant(right[r]));
                l++;
                r++;
            }

            if (order != 0)
                return order;
        }

        return (left.Length - l).CompareTo(right.Length - r);
    }

    private static ReadOnlySpan<char> TakeDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text.AsSpan(start, at - start).TrimStart('0');
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);

    /// <summary>Whether two releases are the same.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ReleaseName? left, ReleaseName? right) => Equals(left, right);

    /// <summary>Whether two releases differ.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ReleaseName? left, ReleaseName? right) => !Equals(left, right);

    /// <summary>Whether one release comes before another.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ReleaseName? left, ReleaseName? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether one release comes after another.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ReleaseName? left, ReleaseName? right) => right < left;

    /// <summary>Whether one release does not come after another.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ReleaseName? left, ReleaseName? right) => !(left > right);

    /// <summary>Whether one release does not come before another.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ReleaseName? left, ReleaseName? right) => !(left < right);
}
