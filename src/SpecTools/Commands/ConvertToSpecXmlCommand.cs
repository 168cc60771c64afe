using System.Management.Automation;
using System.Xml;
using SpecTools.Operations;
using SpecTools.Rst;

namespace SpecTools.Commands;

/// <summary>Turns specs into XML with docutils' elements.</summary>
[Cmdlet(VerbsData.ConvertTo, "SpecXml", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(XmlDocument))]
public sealed class ConvertToSpecXmlCommand : SpecPathCommand
{
    /// <summary>The directives and roles that are known: docutils' alone, or Sphinx's and OpenStack's too.</summary>
    [Parameter]
    public RstDialect Dialect { get; set; } = RstDialect.Sphinx;

    /// <summary>Whether the tree is the one after docutils' transforms: title promoted, references resolved.</summary>
    [Parameter]
    public SwitchParameter Resolved { get; set; }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var options = new XmlOptions { Dialect = Dialect, Resolved = Resolved, ThrottleLimit = ThrottleLimit };
        var outcomes = Engine.ConvertToXml(inputs, options, StopToken);
        WriteOutcomes(new WorkProgress(this, "Converting specs").Follow(outcomes, inputs.Count), xml => WriteObject(WithPath(xml)));
    }

    // An XML document has no place for a path, so that PowerShell's own properties carry it; the name selects the view.
    private static PSObject WithPath(SpecXml xml)
    {
        var result = PSObject.AsPSObject(xml.Document);
        result.TypeNames.Insert(0, "System.Xml.XmlDocument#Spec");
        result.Properties.Add(new PSNoteProperty("Path", xml.Path));
        result.Properties.Add(new PSAliasProperty("PSPath", "Path"));
        return result;
    }
}
