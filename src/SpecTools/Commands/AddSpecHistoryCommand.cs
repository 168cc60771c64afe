using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Adds a row to the history of specs.</summary>
[Cmdlet(VerbsCommon.Add, "SpecHistory", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class AddSpecHistoryCommand : SpecEditCommand
{
    /// <summary>The release, on one line.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Release { get; set; } = "";

    /// <summary>What became of the spec in that release: one paragraph in the markup of the file.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Description { get; set; } = "";

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit() => new HistoryAddition(Release, Description);
}
