using System.ComponentModel;
using System.Diagnostics;
using System.Management.Automation;
using System.Text;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>Shows specs as pages in the browser.</summary>
[Cmdlet(VerbsCommon.Show, "Spec", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(FileInfo))]
public sealed class ShowSpecCommand : SpecHtmlCommand
{
    /// <summary>Whether the file of each page is written to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void Take(SpecHtml page)
    {
        // A folder of its own, as a predictable name among everybody's files could be somebody else's.
        var folder = Directory.CreateTempSubdirectory("spectools-");
        var file = new FileInfo(System.IO.Path.Join(folder.FullName, System.IO.Path.GetFileNameWithoutExtension(page.Path) + ".html"));
        SpecEngine.WriteFile(file.FullName, stream => stream.Write(Encoding.UTF8.GetBytes(page.Html)), mayReplace: true);
        try
        {
            using var browser = System.Diagnostics.Process.Start(new ProcessStartInfo(file.FullName) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            WriteError(new SpecException(
                SpecErrorKind.BrowserNotFound, $"No browser could be started for '{page.Path}'. Open '{file.FullName}' yourself.", page.Path, fault));
            return;
        }

        if (PassThru)
            WriteObject(file);
    }
}
