using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Names those who work on specs.</summary>
[Cmdlet(VerbsCommon.Set, "SpecAssignee", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class SetSpecAssigneeCommand : SpecEditCommand
{
    /// <summary>Those who lead the work, in place of those who did.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[]? Primary { get; set; }

    /// <summary>Those who take part in it, in place of those who did.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[]? Contributor { get; set; }

    /// <summary>Those who take part in it beside the others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] AddContributor { get; set; } = [];

    /// <summary>Those who take part in it no longer: an id, a name or an e-mail address each.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] RemoveContributor { get; set; } = [];

    /// <summary>Whether those go whom no other parameter names.</summary>
    [Parameter]
    public SwitchParameter Clear { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Run(() =>
    {
        base.BeginProcessing();
        string[] people = [nameof(Primary), nameof(Contributor), nameof(AddContributor), nameof(RemoveContributor), nameof(Clear)];
        if (!MyInvocation.ExpectingInput && !Array.Exists(people, MyInvocation.BoundParameters.ContainsKey))
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid, "Say who works on the spec: -Primary, -Contributor, -AddContributor, -RemoveContributor or -Clear.");
        }
    });

    /// <inheritdoc/>
    private protected override SpecEdit MakeEdit() => new AssigneeEdit
    {
        Primary = Given(Primary),
        Contributors = Given(Contributor),
        AddContributors = AddContributor,
        RemoveContributors = RemoveContributor,
        Clear = Clear,
    };

    // An empty cell of a CSV file says nothing; an empty array says that there is nobody.
    private static string[]? Given(string[]? people) =>
        people is null || (people.Length > 0 && Array.TrueForAll(people, string.IsNullOrWhiteSpace)) ? null : people;
}
