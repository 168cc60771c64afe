using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Adds a section to specs.</summary>
[Cmdlet(VerbsCommon.Add, "SpecSection", DefaultParameterSetName = ParameterSets.InputObject, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class AddSpecSectionCommand : SpecAdditionCommand
{
    /// <summary>The title; of a section of the template the title or the path.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [ValidateNotNullOrEmpty]
    [NotAPath(Paths = PathLikeness.Existence)]
    [ArgumentCompleter(typeof(SectionTitleCompleter))]
    public string Title { get; set; } = "";

    /// <summary>What it says, in the markup of the file. Lines of an array are joined.</summary>
    [Parameter]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[] Body { get; set; } = ["None"];

    /// <summary>The section that it comes behind, by title or path; without it the template's place.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SectionTitleCompleter))]
    public string? After { get; set; }

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit() =>
        new SectionAddition(Title, string.Join('\n', Body), After is null ? null : SectionAddress.Of(After));
}
