using System.Globalization;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>How many specs a release has, and how far they have come.</summary>
public sealed class ReleaseMeasure
{
    internal ReleaseMeasure(ReleaseName? release, IReadOnlyCollection<SpecStatus> statuses)
    {
        Release = release;
        SpecCount = statuses.Count;
        ApprovedCount = statuses.Count(status => status == SpecStatus.Approved);
        ImplementedCount = statuses.Count(status => status == SpecStatus.Implemented);
        BacklogCount = statuses.Count(status => status == SpecStatus.Backlog);
        AbandonedCount = statuses.Count(status => status == SpecStatus.Abandoned);
    }

    /// <summary>The release, or null for the specs that are for none.</summary>
    public ReleaseName? Release { get; }

    /// <summary>The number of specs.</summary>
    public int SpecCount { get; }

    /// <summary>How many are approved and not implemented.</summary>
    public int ApprovedCount { get; }

    /// <summary>How many are implemented.</summary>
    public int ImplementedCount { get; }

    /// <summary>How many are in the backlog.</summary>
    public int BacklogCount { get; }

    /// <summary>How many were given up.</summary>
    public int AbandonedCount { get; }

    /// <summary>How many were not implemented in the release and are proposed again for a later one.</summary>
    public int CarriedOverCount { get; internal init; }

    /// <summary>The release and the number of specs: <c>2026.2 (12)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Release?.Name ?? "none"} ({SpecCount})");
}
