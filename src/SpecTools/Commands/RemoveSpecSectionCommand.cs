using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Removes sections with all that is below them.</summary>
[Cmdlet(VerbsCommon.Remove, "SpecSection", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Spec))]
public sealed class RemoveSpecSectionCommand : SpecSectionPartCommand
{
    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit(SectionAddress section) => new SectionRemoval(section);
}
