using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Repositories;

namespace SpecTools.Commands;

/// <summary>Opens a release: makes all that the one before it has.</summary>
[Cmdlet(VerbsCommon.New, "SpecRelease", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SpecRelease))]
public sealed class NewSpecReleaseCommand : SpecCommand
{
    /// <summary>The new release's name, as its folder is to be called.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The release that it takes after; without it the newest.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string? From { get; set; }

    /// <summary>The second name that indexes give the release, as in <c>2026.2 Hibiscus</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? CodeName { get; set; }

    /// <summary>A folder of the repository; without it the current one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (new PathResolver(this).ResolveLiteral(Path) is not { } folder)
            return;
        try
        {
            Open(folder);
        }
        catch (SpecException error)
        {
            // One name that will not do is no reason to leave out the other rows of the pipeline.
            WriteError(error);
        }
    });

    private void Open(string folder)
    {
        var plan = Engine.PlanRelease(new NewReleaseOptions { Name = Name, Folder = folder, From = From, CodeName = CodeName });
        var what = $"Open the release '{plan.Name}' after '{plan.From}'";
        if (ApplyChanges(plan.Changes, what, what + "?"))
            WriteOutcomes(Engine.MadeRelease(plan), WriteObject);
    }
}
