using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Gives sections another text.</summary>
[Cmdlet(VerbsCommon.Set, "SpecSection", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class SetSpecSectionCommand : SpecPartCommand
{
    /// <summary>Files, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.Path)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath]
    public string[] Path { get; set; } = [];

    /// <summary>Files whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Sections, as Get-SpecSection writes them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public SpecSection[] InputObject { get; set; } = [];

    /// <summary>The section: its title or its path.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path)]
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SectionTitleCompleter))]
    public string Title { get; set; } = "";

    /// <summary>The text, in the markup of the file. Lines of an array are joined.</summary>
    [Parameter(Mandatory = true)]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[] Body { get; set; } = [];

    /// <summary>Whether the text comes behind what is there.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var body = string.Join('\n', Body);
        if (ParameterSetName == ParameterSets.InputObject)
        {
            foreach (var section in InputObject)
                Take(section.Path, new SectionBodyEdit(SectionAddress.Of(section), body, Append));
            return;
        }

        var resolver = new PathResolver(this);
        var paths = ParameterSetName == ParameterSets.LiteralPath
            ? LiteralPath.Select(resolver.ResolveLiteral).OfType<string>()
            : Path.SelectMany(path => resolver.ResolvePattern(path, out _));
        foreach (var path in paths)
            Take(path, new SectionBodyEdit(SectionAddress.Of(Title), body, Append));
    });
}
