using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Loading;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Makes a new spec from a template.</summary>
[Cmdlet(VerbsCommon.New, "Spec", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Spec))]
public sealed class NewSpecCommand : SpecCommand
{
    /// <summary>The spec's name: the file's name without its ending, and by default the blueprint's.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The title; without it one made from the name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The primary assignees.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] Assignee { get; set; } = [];

    /// <summary>The other contributors.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] Contributor { get; set; } = [];

    /// <summary>The address of the blueprint; without it one as the template's example has it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? BlueprintUrl { get; set; }

    /// <summary>The folder to make it in; without it the current one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>The release whose folder it is made in; the <c>specs</c> folder is looked for from the folder upward.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string? Release { get; set; }

    /// <summary>The template: a file or the name of a built-in template; without it the one in force.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    public string? Template { get; set; }

    /// <summary>The preset to use instead of the configuration's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PresetCompleter))]
    public string? Preset { get; set; }

    /// <summary>Whether sections say <c>None</c> instead of keeping the template's guidance.</summary>
    [Parameter]
    public SwitchParameter Minimal { get; set; }

    /// <summary>Whether a file of that name is replaced.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (new PathResolver(this).ResolveLiteral(Path) is not { } folder)
            return;
        try
        {
            Make(folder);
        }
        catch (SpecException error)
        {
            // One name that will not do is no reason to leave out the other rows of the pipeline.
            WriteError(error);
        }
    });

    private void Make(string folder)
    {
        var options = new NewSpecOptions
        {
            Name = Name,
            Folder = folder,
            Release = Release,
            Title = Title,
            BlueprintUrl = BlueprintUrl,
            Assignees = Assignee,
            Contributors = Contributor,
            Minimal = Minimal,
            Template = new PathResolver(this).ResolveTemplate(Template),
            Preset = Preset,
            Force = Force,
        };
        var plan = Engine.PlanNew(options);
        var diff = plan.Changes.Diff(Adapters.TextDiffer, NameInDiff);
        var question = !File.Exists(plan.Path) ? $"Make the file '{plan.Path}'?" : $"Replace the file '{plan.Path}'?";
        if (Confirm($"Make '{plan.Path}':\n{diff}", question))
            WriteObject(Engine.CreateNew(plan, options).Spec);
    }
}
