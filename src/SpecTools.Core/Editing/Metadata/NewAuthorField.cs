using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The field that names people in a template's metadata, for a spec that has such metadata and not the field.</summary>
/// <param name="model">The field of the template.</param>
/// <param name="source">The file of the spec that it belongs into.</param>
/// <param name="span">The metadata in that file.</param>
internal sealed class NewAuthorField(AuthorField model, SourceText source, TextSpan span)
{
    /// <summary>The name of the field.</summary>
    internal string Name => model.Entry.Name;

    /// <summary>The file that it belongs into.</summary>
    internal SourceText Source => source;

    /// <summary>The field that a spec lacks; null where it has it, or the template does not, or there are no metadata to add it to.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="template">Its template.</param>
    internal static NewAuthorField? Of(SpecFile file, SpecTemplate template)
    {
        if (AuthorField.Of(file) is not null || AuthorField.Of(template.File) is not { } model)
            return null;
        if (model.Entry.Source == template.File.Companion)
            return file.Companion is { } beside ? new NewAuthorField(model, beside, new TextSpan(0, beside.Text.Length)) : null;
        return file.Markdown?.FrontMatter is { } span ? new NewAuthorField(model, file.Source, span) : null;
    }

    /// <summary>Plans the field: behind the one that stands before it in the template, or else at the end.</summary>
    /// <param name="people">Those whom it names.</param>
    /// <param name="spec">The metadata of the spec.</param>
    /// <param name="template">Those of the template.</param>
    /// <param name="draft">Takes the edits of the file.</param>
    internal void Plan(IReadOnlyList<WantedPerson> people, List<MetadataEntry> spec, List<MetadataEntry> template, Draft draft)
    {
        var text = Write(people.Select(person => person.Written(model.HasHandles)), draft.NewLine);
        foreach (var before in template.TakeWhile(entry => entry.Name != Name).Reverse())
        {
            var entry = spec.Find(entry => entry.Source == source && entry.Name.Equals(before.Name, StringComparison.OrdinalIgnoreCase));
            if (entry is not { Value: YamlScalar { Span.IsEmpty: false } scalar } || YamlText.Quotes(source.Slice(scalar.Span), scalar) is null)
                continue;
            draft.Insert(source.LineAt(scalar.Span.End).End, draft.NewLine + text);
            return;
        }

        var isOwnLine = span.End == 0 || source.Text[span.End - 1] is '\n' or '\r';
        draft.Insert(span.End, (isOwnLine ? "" : draft.NewLine) + text + draft.NewLine);
    }

    private string Write(IEnumerable<string> people, string newLine)
    {
        var quotes = model.Items is [{ Quotes: { } mark }, ..] ? mark : '\0';
        return model.IsList
            ? Name + ":" + string.Concat(people.Select(person => newLine + "  - " + YamlText.Write(person, quotes, isInFlow: false)))
            : Name + ": " + YamlText.Write(string.Join(", ", people), quotes, isInFlow: false);
    }
}
