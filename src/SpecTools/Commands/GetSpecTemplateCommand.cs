using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Commands;

/// <summary>Finds templates: those in force, and those that SpecTools brings along.</summary>
[Cmdlet(VerbsCommon.Get, "SpecTemplate", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecTemplate))]
public sealed class GetSpecTemplateCommand : SpecFolderCommand
{
    /// <summary>Specs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public Spec[] InputObject { get; set; } = [];

    /// <summary>The names of built-in templates, wildcards allowed, or files that are templates.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.Name)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Whether all built-in templates are listed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.ListAvailable)]
    public SwitchParameter ListAvailable { get; set; }

    /// <summary>The version: today's, or the one that was in force when the spec was first committed to git.</summary>
    [Parameter(ParameterSetName = ParameterSets.Path)]
    [Parameter(ParameterSetName = ParameterSets.LiteralPath)]
    [Parameter(ParameterSetName = ParameterSets.InputObject)]
    public TemplateAsOf AsOf { get; set; }

    /// <summary>The preset to use instead of the configuration's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PresetCompleter))]
    public string? Preset { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var options = new ReadOptions { TemplateAsOf = AsOf, Preset = Preset };
        if (ParameterSetName is ParameterSets.Name or ParameterSets.ListAvailable)
        {
            var names = Name.Select(name => new PathResolver(this).ResolveTemplate(name)!).ToArray();
            WriteOutcomes(Engine.Templates(names, SessionState.Path.CurrentFileSystemLocation.ProviderPath, options), WriteObject);
            return;
        }

        WriteOutcomes(Places().Select(path => Engine.TemplateInForce(path, options, StopToken)), WriteObject);
    });

    private protected override IEnumerable<string> Places() => ParameterSetName == ParameterSets.InputObject
        ? InputObject.Select(spec => spec.Path)
        : base.Places();
}
