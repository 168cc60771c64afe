using System.Management.Automation;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>Turns specs into pages of HTML, each complete in itself.</summary>
[Cmdlet(VerbsData.ConvertTo, "SpecHtml", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(string))]
public sealed class ConvertToSpecHtmlCommand : SpecHtmlCommand
{
    /// <inheritdoc/>
    private protected override void Take(SpecHtml page) => WriteText(page.Html, page.Path);
}
