using System.Management.Automation;
using SpecTools.Paths;

namespace SpecTools.Commands;

/// <summary>A cmdlet that asks about places: specs, folders or repositories, of which none is opened for it.</summary>
public abstract class SpecFolderCommand : SpecCommand
{
    /// <summary>Files and folders, wildcards allowed. Without any it is the current folder.</summary>
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath]
    public string[] Path { get; set; } = ["."];

    /// <summary>Files and folders whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The absolute paths of what is named.</summary>
    private protected virtual IEnumerable<string> Places() => new PathResolver(this).ResolveFiles(ParameterSetName, Path, LiteralPath);
}
