using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Adds a row to the history of specs.</summary>
[Cmdlet(VerbsCommon.Add, "SpecHistory", DefaultParameterSetName = ParameterSets.InputObject, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class AddSpecHistoryCommand : SpecAdditionCommand
{
    /// <summary>The release, on one line.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [ValidateNotNullOrEmpty]
    [NotAPath(Paths = PathLikeness.Existence)]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string Release { get; set; } = "";

    /// <summary>What became of the spec in that release: one paragraph in the markup of the file.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.InputObject)]
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [ValidateNotNullOrEmpty]
    public string Description { get; set; } = "";

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit() => new HistoryAddition(Release, Description);
}
