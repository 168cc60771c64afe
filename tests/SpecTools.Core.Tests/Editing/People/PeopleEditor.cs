using SpecTools.Adapters;
using SpecTools.Editing;
using SpecTools.Operations;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Tests.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>Edits specs in memory, with the same checks as those of files.</summary>
internal static class PeopleEditor
{
    private static readonly TemplateLibrary Library = new(() => new MarkdigReader());
    private static readonly SpecSettings Settings = new();

    internal static SpecFile Read(SourceText source) => Read(source, KepFile.Beside(source.Path));

    internal static SpecFile Read(SourceText source, SourceText? companion) => SpecReader.Read(
        source, SpecFormats.Of(source.Path), () => new MarkdigReader(), SpecText.Place(source.Path) with { Companion = companion }, () => new YamlDotNetReader());

    internal static SpecFile Rst(string text) => Read(SourceText.FromString(text, "/specs/a-spec.rst"));

    /// <summary>Edits a spec.</summary>
    /// <exception cref="SpecException">The edit is refused.</exception>
    internal static SpecFile Apply(SpecFile file, SpecEdit edit)
    {
        var template = new Lazy<SpecTemplate>(() => Library.Get(new TemplatePlace("openstack", null), Settings));
        var after = SpecEditor.Make(edit, new EditContext(file, template, Settings, Force: false), Read);
        Assert.Equal(file.Source.EncodingName, after.Source.EncodingName);
        Assert.Equal(file.Companion?.EncodingName, after.Companion?.EncodingName);
        return after;
    }

    /// <summary>The text of a spec after an edit.</summary>
    internal static string Edited(string text, SpecEdit edit) => Apply(Rst(text), edit).Source.Text;

    /// <summary>What a spec says its people are.</summary>
    internal static AssigneeEdit AsItIs(Spec spec) => new()
    {
        Primary = Written(spec.PrimaryAssignee),
        Contributors = Written(spec.Contributors),
    };

    private static string[] Written(SpecList<SpecPerson> people) => people.Count == 0 ? ["None"] : [.. people.Select(person => person.FullText)];
}
