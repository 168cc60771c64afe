using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Specs;

/// <summary>Reads specs that a test has written.</summary>
internal static class SpecText
{
    internal static Spec Rst(string text, string path = "/specs/a-spec.rst") => File(SourceText.FromString(text, path)).Spec;

    internal static Spec Markdown(string text, string path = "/specs/a-spec.md") =>
        File(SourceText.FromString(text, path), SpecFormat.Markdown).Spec;

    internal static SpecFile File(SourceText source, SpecFormat format = SpecFormat.Rst) =>
        SpecReader.Read(source, format, () => new PlainMarkdownReader(), Place(source.Path));

    internal static SpecPlace Place(string path) =>
        new(path, [], new ReleaseName("kilo"), SpecStatus.Approved, "openstack", new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Local));

    /// <summary>The section paths with their levels, one a line.</summary>
    internal static string Outline(Spec spec) =>
        string.Join("\n", spec.AllSections().Select(section => $"{section.Level} {section.SectionPath}"));

    internal static SpecSection Section(Spec spec, string title) => spec.AllSections().Single(section => section.Title == title);
}
