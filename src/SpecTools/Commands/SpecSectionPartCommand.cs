using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>A cmdlet that edits sections: those from the pipeline, or those of a title in files.</summary>
public abstract class SpecSectionPartCommand : SpecPartCommand
{
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
        foreach (var path in Files())
            Take(path, MakeEdit(SectionAddress.Of(Title)));
    });
}
