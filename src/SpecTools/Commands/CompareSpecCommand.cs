using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Loading;
using SpecTools.Paths;
using SpecTools.Reports;

namespace SpecTools.Commands;

/// <summary>Compares specs by section and by line.</summary>
[Cmdlet(VerbsData.Compare, "Spec", DefaultParameterSetName = FilesSet)]
[OutputType(typeof(SpecComparison))]
public sealed class CompareSpecCommand : SpecCommand
{
    private const string FilesSet = "Files";
    private const string RevisionSet = "Revision";
    private const string LiteralRevisionSet = "RevisionLiteralPath";
    private const string ReleaseSet = "Release";
    private const string LiteralReleaseSet = "ReleaseLiteralPath";

    /// <summary>The earlier spec.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = FilesSet)]
    [ValidateNotNullOrEmpty]
    public string ReferencePath { get; set; } = "";

    /// <summary>The later spec.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = FilesSet)]
    [ValidateNotNullOrEmpty]
    public string DifferencePath { get; set; } = "";

    /// <summary>Specs, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = RevisionSet, ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ReleaseSet, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath]
    public string[] Path { get; set; } = [];

    /// <summary>Specs whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralRevisionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = LiteralReleaseSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The commit, branch or tag to compare with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RevisionSet)]
    [Parameter(Mandatory = true, ParameterSetName = LiteralRevisionSet)]
    [ValidateNotNullOrEmpty]
    public string Revision { get; set; } = "";

    /// <summary>The release whose spec of the same name to compare with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ReleaseSet)]
    [Parameter(Mandatory = true, ParameterSetName = LiteralReleaseSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string Release { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var resolver = new PathResolver(this);
        if (ParameterSetName == FilesSet)
        {
            if (resolver.ResolveLiteral(ReferencePath) is { } reference && resolver.ResolveLiteral(DifferencePath) is { } difference)
                Write(() => Engine.Compare(reference, difference, Adapters.TextDiffer, NameInDiff));
            return;
        }

        var set = ParameterSetName is LiteralRevisionSet or LiteralReleaseSet ? ParameterSets.LiteralPath : ParameterSets.Path;
        foreach (var path in resolver.ResolveFiles(set, Path, LiteralPath))
        {
            Write(() => ParameterSetName is RevisionSet or LiteralRevisionSet
                ? Engine.CompareRevision(path, Revision, Adapters.TextDiffer, NameInDiff, StopToken)
                : Engine.CompareRelease(path, Release, Adapters.TextDiffer, NameInDiff));
        }
    });

    private void Write(Func<SpecComparison> compare)
    {
        SpecComparison comparison;
        try
        {
            comparison = compare();
        }
        catch (SpecException error)
        {
            WriteError(error);
            return;
        }

        WriteObject(comparison);
    }
}
