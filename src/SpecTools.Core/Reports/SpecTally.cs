using System.Globalization;

namespace SpecTools.Reports;

/// <summary>How many specs have something in common.</summary>
public sealed class SpecTally
{
    internal SpecTally(string name, int count)
    {
        Name = name;
        Count = count;
    }

    /// <summary>What they have in common.</summary>
    public string Name { get; }

    /// <summary>The number of specs.</summary>
    public int Count { get; }

    /// <summary>Both: <c>Approved (12)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Count})");
}
