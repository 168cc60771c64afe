using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Adds a link to the section References of specs.</summary>
[Cmdlet(VerbsCommon.Add, "SpecReference", DefaultParameterSetName = ParameterSets.InputObject, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class AddSpecReferenceCommand : SpecAdditionCommand
{
    /// <summary>Where it leads.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [Alias("Target")]
    [ValidateNotNullOrEmpty]
    [NotAPath(Paths = PathLikeness.Never)]
    public string Url { get; set; } = "";

    /// <summary>What a reader sees of it; without it the address itself.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Text { get; set; }

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit() => new ReferenceAddition(Url, Text);
}
