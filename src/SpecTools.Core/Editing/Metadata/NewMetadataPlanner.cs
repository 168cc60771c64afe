using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Plans the metadata of a new spec: its title, its number and its people, where the template has fields for them.</summary>
/// <param name="template">The template.</param>
/// <param name="draft">The edits of the template's text and of the file of metadata beside it.</param>
internal sealed class NewMetadataPlanner(SpecFile template, Draft draft)
{
    private readonly List<MetadataEntry> entries = template.MetadataEntries;

    /// <summary>Plans all fields.</summary>
    /// <param name="title">The title and the number.</param>
    /// <param name="people">Those to be named; none leaves what the template has.</param>
    /// <exception cref="SpecException">The field for the people is written in a way that is not known.</exception>
    internal void Plan(NewSpecTitle title, IReadOnlyList<WantedPerson> people)
    {
        Fill("title", title.Title);
        if (title.Number is not null)
            Fill("kep-number", title.Number);
        if (people.Count == 0)
            return;
        var field = AuthorField.Of(template)!;
        if (new AuthorPlanner(field, draft.Of(field.Entry.Source)).Plan(people, nobody: null) is { } fault)
            throw new SpecException(SpecErrorKind.EditRefused, fault + ". Write it as a text or a list of texts in the template.", template.Spec.Path);
    }

    private void Fill(string name, string text)
    {
        var entry = entries.Find(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (entry is not { Value: YamlScalar { Span.IsEmpty: false } scalar } || YamlText.Quotes(entry.Source.Slice(scalar.Span), scalar) is not { } quotes)
            return;

        // A number stays one.
        var isNumber = quotes == '\0' && text.All(char.IsAsciiDigit);
        draft.Of(entry.Source).Replace(scalar.Span, isNumber ? text : YamlText.Write(text, quotes, isInFlow: false));
    }
}
