using System.Management.Automation;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>Turns specs into pages of HTML, each complete in itself.</summary>
[Cmdlet(VerbsData.ConvertTo, "SpecHtml", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(string))]
public sealed class ConvertToSpecHtmlCommand : SpecHtmlCommand
{
    /// <inheritdoc/>
    private protected override void Take(SpecHtml page)
    {
        // A text has no place for a path, so that PowerShell's own properties carry it.
        var result = new PSObject(page.Html);
        result.Properties.Add(new PSNoteProperty("Path", page.Path));
        result.Properties.Add(new PSAliasProperty("PSPath", "Path"));
        WriteObject(result);
    }
}
