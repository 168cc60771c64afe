using System.Globalization;

namespace SpecTools.Reports;

/// <summary>How often specs have a section of one title, and how often it says nothing.</summary>
public sealed class SectionMeasure
{
    internal SectionMeasure(string title, int sectionCount, int noneCount, int emptyCount)
    {
        Title = title;
        SectionCount = sectionCount;
        NoneCount = noneCount;
        EmptyCount = emptyCount;
    }

    /// <summary>The title, as it is written most often.</summary>
    public string Title { get; }

    /// <summary>The number of sections of that title, differences in case, number and plural aside.</summary>
    public int SectionCount { get; }

    /// <summary>How many say <c>None</c> or its like.</summary>
    public int NoneCount { get; }

    /// <summary>How many are empty.</summary>
    public int EmptyCount { get; }

    /// <summary>The share that says <c>None</c>, from 0 to 1.</summary>
    public double NoneShare => SectionCount == 0 ? 0 : (double)NoneCount / SectionCount;

    /// <summary>The title and the number of sections: <c>Security impact (12)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title} ({SectionCount})");
}
