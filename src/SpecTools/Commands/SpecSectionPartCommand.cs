using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>A cmdlet that edits sections: those from the pipeline, or those of a title in files.</summary>
public abstract class SpecSectionPartCommand : SpecPartCommand
{
    /// <summary>Files, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.Path)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath]
    public string[] Path { get; set; } = [];

    /// <summary>Files whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Sections, as Get-SpecSection writes them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public SpecSection[] InputObject { get; set; } = [];

    /// <summary>The section: its title or its path.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SectionTitleCompleter))]
    public string Title { get; set; } = "";

    /// <summary>Makes the edit of a section.</summary>
    /// <param name="section">The section.</param>
    private protected abstract SpecEdit MakeEdit(SectionAddress section);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Run(() =>
    {
        foreach (var section in InputObject)
            Take(section.Path, MakeEdit(SectionAddress.Of(section)));
        foreach (var path in new PathResolver(this).ResolveFiles(ParameterSetName, Path, LiteralPath))
            Take(path, MakeEdit(SectionAddress.Of(Title)));
    });
}
