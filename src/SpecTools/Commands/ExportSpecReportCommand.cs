using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Reports;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Writes a report on specs into a file. Files are gathered first, and then read and tested on all cores.</summary>
[Cmdlet(VerbsData.Export, "SpecReport", SupportsShouldProcess = true, DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecReport))]
public sealed class ExportSpecReportCommand : SpecCommand
{
    private InputFinder? finder;
    private string? file;
    private SpecReportFormat format;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Files and folders of specs, wildcards allowed. Without any, and without input, it is the current folder.</summary>
    [Parameter(Position = 1, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath]
    public string[]? SpecPath { get; set; }

    /// <summary>Specs, whose files are read as they are now.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public Spec[] InputObject { get; set; } = [];

    /// <summary>The format; without it the one that the file's ending names.</summary>
    [Parameter]
    public SpecReportFormat Format { get; set; }

    /// <summary>What the report is called; without it the name of the repository.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Whether folders are searched with all folders below them.</summary>
    [Parameter]
    [Alias("r")]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Whether a file that is there already is left as it is, which is an error.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Whether the report is written to the pipeline too, as an object.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How many files are worked on at once; without it one for each core.</summary>
    [Parameter]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Run(() =>
    {
        file = new PathResolver(this).ResolveLiteral(Path);
        if (file is null)
            return;
        format = MyInvocation.BoundParameters.ContainsKey(nameof(Format)) ? Format : SpecReportWriter.FormatOf(file);
        finder = new InputFinder(this, Engine, Recurse);
    });

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (ParameterSetName == ParameterSets.InputObject)
            finder?.AddSpecs(InputObject);
        else
            finder?.AddPatterns(SpecPath ?? ["."]);
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() =>
    {
        if (finder is null)
            return;
        var builder = new SpecReportBuilder();
        var entries = Engine.ReportOn(finder.Found, new TestOptions { ThrottleLimit = ThrottleLimit }, StopToken);
        WriteOutcomes(new WorkProgress(this, "Reading specs").Follow(entries, finder.Found.Count), builder.Add);
        var report = builder.Build(Title);
        if (ShouldProcess(file, "Export-SpecReport"))
            SpecEngine.WriteFile(file!, stream => SpecReportWriter.Write(report, format, stream), mayReplace: !NoClobber);
        if (PassThru)
            WriteObject(report);
    });
}
