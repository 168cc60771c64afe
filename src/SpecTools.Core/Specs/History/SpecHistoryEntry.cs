namespace SpecTools.Specs;

/// <summary>A row of the table in the section History: what became of the spec in a release.</summary>
public sealed class SpecHistoryEntry
{
    internal SpecHistoryEntry(string release, string description, int line)
    {
        Release = release;
        Description = description;
        Line = line;
    }

    /// <summary>The release as the table calls it: <c>2023.1 Antelope</c>.</summary>
    public string Release { get; }

    /// <summary>What the table says of it: <c>Introduced</c>. Empty where it says nothing.</summary>
    public string Description { get; }

    /// <summary>The number of the line that the row begins in.</summary>
    public int Line { get; }

    /// <summary>The release.</summary>
    public override string ToString() => Release;
}
