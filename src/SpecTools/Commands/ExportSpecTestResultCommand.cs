using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Commands;

/// <summary>Writes what testing specs came to into a file for other programs.</summary>
[Cmdlet(VerbsData.Export, "SpecTestResult", SupportsShouldProcess = true)]
[OutputType(typeof(SpecTestResult))]
public sealed class ExportSpecTestResultCommand : SpecCommand
{
    private readonly MemoryStream bytes = new();
    private TestReportWriter? writer;
    private string? file;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Results, as Test-Spec writes them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public SpecTestResult[] InputObject { get; set; } = [];

    /// <summary>The format; without it the one that the file's ending names.</summary>
    [Parameter]
    public SpecTestFormat Format { get; set; }

    /// <summary>Whether a file that is there already is left as it is, which is an error.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Whether the results are written to the pipeline too.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Run(() =>
    {
        file = new PathResolver(this).ResolveLiteral(Path);
        if (file is null)
            return;
        var format = MyInvocation.BoundParameters.ContainsKey(nameof(Format)) ? Format : TestReportWriter.FormatOf(file);
        writer = TestReportWriter.Create(format, bytes, SessionState.Path.CurrentFileSystemLocation.ProviderPath);
    });

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var result in InputObject)
        {
            writer?.Write(result);
            if (PassThru)
                WriteObject(result);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() =>
    {
        if (writer is null || !ShouldProcess(file, "Export-SpecTestResult"))
            return;
        writer.Complete();
        SpecEngine.WriteFile(file!, bytes.WriteTo, mayReplace: !NoClobber);
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            writer?.Dispose();
            bytes.Dispose();
        }

        base.Dispose(disposing);
    }
}
