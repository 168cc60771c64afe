using System.Globalization;
using System.Text;
using System.Xml;

namespace SpecTools.Help;

/// <summary>Writes help in the form that Get-Help reads.</summary>
internal sealed class MamlWriter : IDisposable
{
    private const string Maml = "http://schemas.microsoft.com/maml/2004/10";
    private const string Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private const string Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private readonly XmlWriter xml;
    private readonly string helpBase;

    internal MamlWriter(string path, string helpBase)
    {
        this.helpBase = helpBase;
        xml = XmlWriter.Create(path, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("helpItems", "http://msh");
        xml.WriteAttributeString("schema", "maml");
    }

    internal void Write(CmdletPage page, CmdletSignature signature) => Element("command", Command, () =>
    {
        xml.WriteAttributeString("xmlns", "maml", null, Maml);
        xml.WriteAttributeString("xmlns", "dev", null, Dev);
        Element("details", Command, () =>
        {
            Text("name", Command, signature.Name);
            Text("verb", Command, signature.Verb);
            Text("noun", Command, signature.Noun);
            Paragraphs(page.Synopsis.Paragraphs);
        });
        Paragraphs(page.Description.Paragraphs);
        Element("syntax", Command, () =>
        {
            foreach (var set in signature.Sets)
                Syntax(page, signature, set);
        });
        Element("parameters", Command, () =>
        {
            foreach (var parameter in signature.Parameters)
                Parameter(page, parameter, parameter.Uses.Values.MaxBy(use => use.IsMandatory)!);
        });
        Types("inputTypes", "inputType", page.Inputs);
        Types("returnValues", "returnValue", page.Outputs);
        Element("alertSet", Maml, () => Element("alert", Maml, () => Paragraphs(page.Notes.Paragraphs, wrap: false)));
        Element("examples", Command, () =>
        {
            for (var index = 0; index < page.Examples.Count; index++)
                Example(page.Examples[index], index + 1);
        });
        Element("relatedLinks", Command, () => Links(page));
    });

    public void Dispose()
    {
        xml.WriteEndElement();
        xml.Dispose();
    }

    private void Syntax(CmdletPage page, CmdletSignature signature, string set) => Element("syntaxItem", Command, () =>
    {
        Text("name", Maml, signature.Name);
        foreach (var (parameter, use) in signature.InSet(set))
            Parameter(page, parameter, use);
    });

    private void Parameter(CmdletPage page, CmdletParameter parameter, ParameterUse use) => Element("parameter", Command, () =>
    {
        xml.WriteAttributeString("required", Word(use.IsMandatory));
        xml.WriteAttributeString("variableLength", Word(parameter.Type.IsArray));
        xml.WriteAttributeString("globbing", Word(parameter.AllowsWildcards));
        xml.WriteAttributeString("pipelineInput", use.Pipeline);
        xml.WriteAttributeString("position", use.Position?.ToString(CultureInfo.InvariantCulture) ?? "named");
        xml.WriteAttributeString("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases));
        Text("name", Maml, parameter.Name);
        Paragraphs(page.Parameters.First(part => part.Title == "-" + parameter.Name).Paragraphs);
        if (parameter.Type.IsEnum)
        {
            Element("parameterValueGroup", Command, () =>
            {
                foreach (var name in Enum.GetNames(parameter.Type))
                    ParameterValue(name, isRequired: false, isList: false);
            });
        }

        if (!parameter.IsSwitch)
            ParameterValue(parameter.TypeName, isRequired: true, parameter.Type.IsArray);
        Element("type", Dev, () => Text("name", Maml, parameter.IsSwitch ? "SwitchParameter" : parameter.TypeName));
    });

    private void ParameterValue(string value, bool isRequired, bool isList) => Element("parameterValue", Command, () =>
    {
        xml.WriteAttributeString("required", Word(isRequired));
        xml.WriteAttributeString("variableLength", Word(isList));
        xml.WriteString(value);
    });

    private void Types(string list, string item, IReadOnlyList<PagePart> parts) => Element(list, Command, () =>
    {
        foreach (var part in parts)
        {
            Element(item, Command, () =>
            {
                Element("type", Dev, () => Text("name", Maml, part.Title));
                Paragraphs(part.Paragraphs);
            });
        }
    });

    private void Example(PagePart example, int number) => Element("example", Command, () =>
    {
        Text("title", Maml, string.Create(CultureInfo.InvariantCulture, $"------- Example {number}: {example.Title} -------"));
        Text("code", Dev, string.Join("\n", example.Code));
        // The empty one keeps the next example apart.
        Element("remarks", Dev, () => Paragraphs([.. example.Paragraphs, ""], wrap: false));
    });

    private void Links(CmdletPage page)
    {
        Link("Online version:", $"{helpBase}/cmdlets/{page.Name}.md");
        foreach (var link in page.RelatedLinks.Paragraphs)
            Link(link.TrimStart('-', ' '), "");
    }

    private void Link(string text, string address) => Element("navigationLink", Maml, () =>
    {
        Text("linkText", Maml, text);
        Text("uri", Maml, address);
    });

    private void Paragraphs(IReadOnlyList<string> paragraphs, bool wrap = true)
    {
        if (wrap)
            xml.WriteStartElement("description", Maml);
        foreach (var paragraph in paragraphs)
            Text("para", Maml, paragraph);
        if (wrap)
            xml.WriteEndElement();
    }

    private void Text(string name, string space, string text) => Element(name, space, () => xml.WriteString(text));

    private void Element(string name, string space, Action content)
    {
        xml.WriteStartElement(Prefix(space), name, space);
        content();
        xml.WriteEndElement();
    }

    private static string Prefix(string space) => space switch
    {
        Maml => "maml",
        Command => "command",
        _ => "dev",
    };

    private static string Word(bool value) => value ? "true" : "false";
}
