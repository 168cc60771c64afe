using System.Globalization;
using System.Text;
using System.Xml;
using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>
/// JUnit's XML as CI systems read it: a suite of one test case for each spec. A case fails where its spec has not passed;
/// the findings of one that has stand in its output.
/// </summary>
internal sealed class JunitWriter(Stream output, string baseFolder) : TestReportWriter(baseFolder)
{
    private readonly List<Action<XmlWriter>> cases = [];
    private int failures;
    private int errors;

    public override void Write(SpecTestResult result)
    {
        var (passed, name, findings) = (result.Passed, NameOf(result.Path), Findings(result));
        var rule = result.Diagnostics.Count == 0 ? "" : result.Diagnostics.MaxBy(diagnostic => diagnostic.Severity)!.RuleId;
        failures += passed ? 0 : 1;
        cases.Add(xml => WriteCase(xml, name, () =>
        {
            if (!passed)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Count(result.ErrorCount, result.WarningCount));
                xml.WriteAttributeString("type", rule);
                xml.WriteString(findings);
                xml.WriteEndElement();
            }
            else if (findings.Length > 0)
            {
                xml.WriteElementString("system-out", findings);
            }
        }));
    }

    public override void Write(SpecException failure)
    {
        errors++;
        var name = failure.Path is null ? "spec" : NameOf(failure.Path);
        cases.Add(xml => WriteCase(xml, name, () =>
        {
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", Writable(failure.Message));
            xml.WriteAttributeString("type", failure.Kind.ToString());
            xml.WriteEndElement();
        }));
    }

    public override void Complete()
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartElement("testsuites");
        WriteCounts(xml);
        xml.WriteStartElement("testsuite");
        WriteCounts(xml);
        foreach (var write in cases)
            write(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteCounts(XmlWriter xml)
    {
        xml.WriteAttributeString("name", "SpecTools");
        xml.WriteAttributeString("tests", cases.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", "0");
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteCase(XmlWriter xml, string path, Action write)
    {
        var slash = path.LastIndexOf('/');
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Writable(slash < 0 ? "." : path[..slash]));
        xml.WriteAttributeString("name", Writable(path[(slash + 1)..]));
        xml.WriteAttributeString("file", Writable(path));
        xml.WriteAttributeString("time", "0");
        write();
        xml.WriteEndElement();
    }

    private static string Findings(SpecTestResult result) => string.Concat(result.Diagnostics.Select(diagnostic => string.Create(
        CultureInfo.InvariantCulture,
        $"{diagnostic.Line}:{diagnostic.Column}: {diagnostic.RuleId} {Writable(diagnostic.Message)}\n")));

    private static string Count(int errors, int warnings) =>
        string.Create(CultureInfo.InvariantCulture, $"errors: {errors}, warnings: {warnings}");

    // XML has no way to write some characters, such as an escape or half of a pair.
    private static string Writable(string text)
    {
        var isFine = true;
        for (var i = 0; i < text.Length && isFine; i++)
            isFine = XmlConvert.IsXmlChar(text[i]) || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i++]));
        if (isFine)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                result.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                result.Append(text, i++, 2);
            else
                result.Append('\uFFFD');
        }

        return result.ToString();
    }
}
