using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Gives sections another text.</summary>
[Cmdlet(VerbsCommon.Set, "SpecSection", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class SetSpecSectionCommand : SpecSectionPartCommand
{
    /// <summary>The text, in the markup of the file. Lines of an array are joined.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject)]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[] Body { get; set; } = [];

    /// <summary>Whether the text comes behind what is there.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit(SectionAddress section) => new SectionBodyEdit(section, string.Join('\n', Body), Append);
}
