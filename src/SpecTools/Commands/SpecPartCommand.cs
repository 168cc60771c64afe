using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Operations;
using SpecTools.Paths;

namespace SpecTools.Commands;

/// <summary>
/// A cmdlet that edits parts of specs, such as sections. Consecutive parts of one file form one edit: one question, one
/// writing. So the last file's edit is made when the input goes on to another file, or ends.
/// </summary>
public abstract class SpecPartCommand : SpecCommand
{
    private readonly List<SpecEdit> edits = [];
    private string? file;

    /// <summary>Files, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath(LeavesParts = true)]
    public string[] Path { get; set; } = [];

    /// <summary>Files whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Whether each spec is written to the pipeline as it reads afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Whether a part is changed although it no longer reads as it did when it was read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The absolute paths of the files that are named; none where parts come from the pipeline.</summary>
    private protected IEnumerable<string> Files() => new PathResolver(this).ResolveFiles(ParameterSetName, Path, LiteralPath);

    /// <summary>Takes an edit of a part.</summary>
    /// <param name="path">The absolute path of its file.</param>
    /// <param name="edit">The edit.</param>
    private protected void Take(string path, SpecEdit edit)
    {
        if (path != file)
            Flush();
        file = path;
        edits.Add(edit);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(Flush);

    private void Flush()
    {
        if (file is not null && edits.Count > 0)
            WriteOutcomes([Engine.PlanEdit(file, [.. edits], new EditOptions { Force = Force }, StopToken)], plan => Apply(plan, PassThru));
        edits.Clear();
    }
}
