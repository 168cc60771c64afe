using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>
/// A cmdlet that works on specs, given as paths, as files from the pipeline, or as specs. What one record of the
/// pipeline brought is finished before the next is taken: a result never waits for later input.
/// </summary>
public abstract class SpecPathCommand : SpecCommand
{
    private bool literalPathIsTyped;

    /// <summary>Files and folders, wildcards allowed. Without any path or input it is the current folder.</summary>
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath(ExpandsReleases = true)]
    public virtual string[]? Path { get; set; }

    /// <summary>Files and folders whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Specs, whose files are read as they are now.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public virtual Spec[] InputObject { get; set; } = [];

    /// <summary>Whether folders are searched with all folders below them.</summary>
    [Parameter]
    [Alias("r")]
    public SwitchParameter Recurse { get; set; }

    /// <summary>How many files are worked on at once; without it one for each core.</summary>
    [Parameter]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        literalPathIsTyped = MyInvocation.BoundParameters.ContainsKey(nameof(LiteralPath));
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Run(() =>
    {
        var inputs = FindInputs();
        if (inputs.Count > 0)
            Process(inputs);
    });

    /// <summary>Works on the files that one record of the pipeline brought.</summary>
    /// <param name="inputs">The files, and the errors of searching for them.</param>
    private protected abstract void Process(IReadOnlyList<Outcome<SpecInput>> inputs);

    /// <summary>Reads the files, on all cores, results in order.</summary>
    /// <param name="inputs">The files.</param>
    private protected IEnumerable<Outcome<SpecFile>> ReadSpecs(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var outcomes = Engine.Read(inputs, new ReadOptions { ThrottleLimit = ThrottleLimit }, StopToken);
        return new WorkProgress(this, "Reading specs").Follow(outcomes, inputs.Count);
    }

    /// <summary>Writes an error for each section that was asked for and that no spec has.</summary>
    /// <param name="filter">The sections, or null where none was asked for.</param>
    private protected void WriteNeverFound(SectionFilter? filter)
    {
        // That some specs lack a section is what people ask about; that none has it is more likely a misspelt title.
        foreach (var title in filter?.NeverFound ?? [])
        {
            WriteError(new SpecException(
                SpecErrorKind.SectionNotFound, $"No spec that was read has a section '{title}'.", title));
        }
    }

    /// <summary>Writes a text that was made of a file.</summary>
    private protected void WriteText(string text, string path)
    {
        // A text has no place for a path, so that PowerShell's own properties carry it.
        var result = new PSObject(text);
        result.Properties.Add(new PSNoteProperty("Path", path));
        result.Properties.Add(new PSAliasProperty("PSPath", "Path"));
        WriteObject(result);
    }

    /// <summary>Finds the files that one record of the pipeline brought, and the errors of searching for them.</summary>
    private protected virtual IReadOnlyList<Outcome<SpecInput>> FindInputs()
    {
        var finder = new InputFinder(this, Engine, Recurse);
        switch (ParameterSetName)
        {
            case ParameterSets.InputObject:
                finder.AddSpecs(InputObject);
                break;
            case ParameterSets.LiteralPath:
                finder.AddLiterals(LiteralPath, literalPathIsTyped);
                break;
            default:
                finder.AddPatterns(Path ?? ["."]);
                break;
        }

        return finder.Found;
    }
}
