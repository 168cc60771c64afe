using System.Management.Automation;
using SpecTools.Specs;

namespace SpecTools.Formatting;

/// <summary>
/// Lets sections from a file or another session be edited; since they know how they read then, an edit still notices when
/// their file has changed.
/// </summary>
public sealed class SpecSectionConverter : DeserializedConverter<SpecSection>
{
    private protected override SpecSection Restore(PSObject value) =>
        new(Text(value, "Title"), Get<int>(value, "Line"), Text(value, "Body"), Text(value, "Text"))
        {
            Path = Text(value, "Path"),
            SectionPath = Text(value, "SectionPath"),
            Level = Get<int>(value, "Level"),
            EndLine = Get<int>(value, "EndLine"),
            IsNone = Get<bool>(value, "IsNone"),
            IsEmpty = Get<bool>(value, "IsEmpty"),
            Sections = new SpecList<SpecSection>(List<SpecSection>(value, "Sections")),
        };
}
