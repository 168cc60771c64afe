using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Reports;

/// <summary>What a report needs of one spec. It holds no part of the spec's text but what the report shows.</summary>
public sealed class SpecReportEntry
{
    internal SpecReportEntry(Spec spec, SpecFigures figures, SpecSettings settings, ReportCommons commons)
    {
        Figures = figures;
        (var root, RepositoryName) = commons.RepositoryOf(spec.Path, settings);
        Spec = new ReportedSpec
        {
            Path = spec.Path,
            ShownPath = System.IO.Path.GetRelativePath(root.Path, spec.Path).Replace(System.IO.Path.DirectorySeparatorChar, '/'),
            Name = spec.Name,
            Title = spec.Title,
            Release = spec.Release,
            Status = spec.Status,
            PrimaryAssignee = spec.PrimaryAssignee,
            Contributors = spec.Contributors,
            Blueprint = spec.Blueprint,
            Introduction = spec.Introduction,
            WorkItemCount = spec.WorkItems.Count,
            LineCount = spec.LineCount,
            Sections = new([.. spec.AllSections().Select(commons.Of)]),
            Passed = figures.Result.Passed,
            Diagnostics = figures.Result.Diagnostics,
        };
    }

    /// <summary>The absolute path of the spec.</summary>
    public string Path => Spec.Path;

    internal ReportedSpec Spec { get; }

    internal SpecFigures Figures { get; }

    internal string RepositoryName { get; }
}
