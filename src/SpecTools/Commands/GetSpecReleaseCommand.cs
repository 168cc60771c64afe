using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Paths;
using SpecTools.Repositories;

namespace SpecTools.Commands;

/// <summary>Lists the releases of a repository.</summary>
[Cmdlet(VerbsCommon.Get, "SpecRelease", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecRelease))]
public sealed class GetSpecReleaseCommand : SpecCommand
{
    /// <summary>Repositories or folders in them, wildcards allowed. Without any it is the current folder.</summary>
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath]
    public string[] Path { get; set; } = ["."];

    /// <summary>Repositories or folders whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The names of the releases, wildcards allowed; without it all of them.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (var folder in new PathResolver(this).ResolveFiles(ParameterSetName, Path, LiteralPath))
            WriteOutcomes(Engine.Releases(folder, Name), WriteObject);
    });
}
