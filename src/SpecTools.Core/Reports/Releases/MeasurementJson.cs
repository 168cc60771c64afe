using System.Text.Json;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>The numbers of specs as a JSON object.</summary>
internal static class MeasurementJson
{
    internal static void Write(Utf8JsonWriter json, SpecMeasurement measurement)
    {
        json.WriteStartObject();
        json.WriteNumber("specCount", measurement.SpecCount);
        json.WriteStartArray("byRelease");
        foreach (var release in measurement.ByRelease)
            Write(json, release);
        json.WriteEndArray();
        Write(json, "byStatus", measurement.ByStatus);
        Write(json, "byAssignee", measurement.ByAssignee);
        Write(json, "byBlueprintKind", measurement.ByBlueprintKind);
        json.WriteStartArray("bySection");
        foreach (var section in measurement.BySection)
            Write(json, section);
        json.WriteEndArray();
        json.WriteNumber("withoutAssigneeCount", measurement.WithoutAssigneeCount);
        json.WriteNumber("withoutBlueprintCount", measurement.WithoutBlueprintCount);
        json.WriteNumber("sectionCount", measurement.SectionCount);
        json.WriteNumber("noneCount", measurement.NoneCount);
        json.WriteNumber("emptyCount", measurement.EmptyCount);
        Write(json, "byRule", measurement.ByRule);
        json.WriteNumber("findingCount", measurement.FindingCount);
        json.WriteNumber("failedCount", measurement.FailedCount);
        json.WriteNumber("carriedOverCount", measurement.CarriedOverCount);
        Write(json, "byReleasesToImplement", measurement.ByReleasesToImplement);
        if (measurement.MedianDaysToImplement is { } days)
            json.WriteNumber("medianDaysToImplement", days);
        else
            json.WriteNull("medianDaysToImplement");
        json.WriteNumber("lineCount", measurement.LineCount);
        json.WriteNumber("wordCount", measurement.WordCount);
        json.WriteNumber("length", measurement.Length);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SpecList<SpecTally> tallies)
    {
        json.WriteStartArray(name);
        foreach (var tally in tallies)
        {
            json.WriteStartObject();
            json.WriteString("name", tally.Name);
            json.WriteNumber("count", tally.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReleaseMeasure release)
    {
        json.WriteStartObject();
        json.WriteString("release", release.Release?.Name);
        json.WriteNumber("specCount", release.SpecCount);
        json.WriteNumber("approvedCount", release.ApprovedCount);
        json.WriteNumber("implementedCount", release.ImplementedCount);
        json.WriteNumber("carriedOverCount", release.CarriedOverCount);
        json.WriteNumber("backlogCount", release.BacklogCount);
        json.WriteNumber("abandonedCount", release.AbandonedCount);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SectionMeasure section)
    {
        json.WriteStartObject();
        json.WriteString("title", section.Title);
        json.WriteNumber("sectionCount", section.SectionCount);
        json.WriteNumber("noneCount", section.NoneCount);
        json.WriteNumber("emptyCount", section.EmptyCount);
        json.WriteEndObject();
    }
}
