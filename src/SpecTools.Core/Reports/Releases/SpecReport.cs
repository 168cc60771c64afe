using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>What a report on specs says, whatever it is written in.</summary>
public sealed class SpecReport
{
    internal SpecReport()
    {
    }

    /// <summary>What the report is called: the name of the repository, or what the user asked for.</summary>
    public required string Title { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The numbers of all specs together.</summary>
    public required SpecMeasurement Measurement { get; init; }

    /// <summary>The specs, by release, the newest first, then by status and name.</summary>
    public required SpecList<ReportedSpec> Specs { get; init; }
}
