using SpecTools.Markdown;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Makes the text of a new spec from its template by editing it: what is not filled in stays as the template has it, byte
/// for byte, guidance and licence included.
/// </summary>
internal sealed class NewSpecPlanner
{
    private readonly NewSpecOptions options;
    private readonly SpecFile template;
    private readonly string name;
    private readonly NewSpecTitle title;
    private readonly SpecReaders readers;
    private readonly AuthorField? authors;
    private readonly List<WantedPerson> people;

    private NewSpecPlanner(NewSpecOptions options, SpecFile template, SpecReaders readers)
    {
        this.options = options;
        this.template = template;
        this.readers = readers;
        name = SpecName.Check(options.Name);
        title = NewSpecTitle.Of(name, options.Title, template.Spec.Title);
        CheckArguments();
        authors = AssigneeForm.Find(template.Source, template.Spec) is null ? AuthorField.Of(template) : null;
        people = authors is null ? [] : [.. options.Assignees.SelectMany(person => WantedPerson.Read(person, []))];
    }

    /// <summary>
    /// The texts of the new spec, in the template's encoding and with its line endings: the spec's and that of the file of
    /// metadata beside it, if the template has one. Writes nothing.
    /// </summary>
    /// <param name="options">What the spec is made of.</param>
    /// <param name="path">The absolute path that it gets.</param>
    /// <param name="template">The template.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="readers">The readers of formats; each called only where there is something to read.</param>
    /// <exception cref="SpecException">
    /// The name, the title, the address or a person cannot be written as it is given, or the template has no place for people.
    /// </exception>
    internal static (SourceText Text, SourceText? Companion) Plan(
        NewSpecOptions options, string path, SpecTemplate template, SpecSettings settings, SpecReaders readers) =>
        new NewSpecPlanner(options, template.File, readers).Plan(path, settings.LaunchpadProject);

    private (SourceText Text, SourceText? Companion) Plan(string path, string? project)
    {
        var draft = new Draft(template.Source, template.Companion);
        new PreamblePlanner(options, name, title.Heading, project, template, draft).Plan();
        new SectionsPlanner(authors is null ? options : options with { Assignees = [] }, template.Spec, draft).Plan();
        new NewMetadataPlanner(template, draft).Plan(title, people);
        var result = draft.Edited().WithPath(path);
        var companion = draft.Companion?.Edited().WithPath(Path.Join(Path.GetDirectoryName(path), KepFile.Name));
        CheckResult(result, companion);
        return (result, companion);
    }

    private void CheckArguments()
    {
        CheckLine(title.Title, "title");
        foreach (var person in options.Assignees)
            CheckLine(person, "assignee");
        foreach (var person in options.Contributors)
            CheckLine(person, "contributor");
        if (options.BlueprintUrl is { } url && !IsAddress(url))
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid,
                $"'{url}' is no web address. Give the blueprint's whole address, as in 'https://blueprints.launchpad.net/nova/+spec/awesome-thing'.");
        }
    }

    private static void CheckLine(string value, string what)
    {
        if (value.Trim().Length == 0 || value.Any(char.IsControl) || value.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0)
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"The {what} '{value}' must be one line of text.");
    }

    private static bool IsAddress(string url)
    {
        foreach (var address in WebAddress.In(url, new TextSpan(0, url.Length)))
            return address.Span == new TextSpan(0, url.Length);
        return false;
    }

    // What was made must read as it was meant: a title such as '====' would fall apart.
    private void CheckResult(SourceText result, SourceText? companion)
    {
        var place = new SpecPlace(result.Path, [], null, SpecStatus.Unknown, "", default, companion);
        var spec = SpecReader.Read(result, template.Spec.Format, readers.Markdown, place, readers.Yaml).Spec;
        if (spec.Title is null || (template.Rst is not null && spec.Title != RstPlainText.OfInline(title.Heading)))
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid,
                $"The title '{title.Title}' would not be read as a title: in this markup it means something else. Choose other words.");
        }

        if (!spec.AllSections().Select(section => section.SectionPath).SequenceEqual(template.Spec.AllSections().Select(section => section.SectionPath)))
        {
            throw new SpecException(
                SpecErrorKind.EditRefused,
                $"The new spec would not have the sections of the template '{template.Spec.Path}'; nothing was written. Choose a plainer title or other people.",
                template.Spec.Path);
        }

        if (!people.TrueForAll(person => spec.PrimaryAssignee.Any(person.IsMetBy)))
        {
            throw new SpecException(
                SpecErrorKind.EditRefused,
                $"The assignees would not be read from the field '{authors!.Entry.Name}' of the template '{template.Spec.Path}'; nothing was written. Leave them out.",
                template.Spec.Path);
        }
    }
}

/// <summary>The readers of the formats that specs are written in.</summary>
/// <param name="Markdown">The reader of Markdown; called only for Markdown.</param>
/// <param name="Yaml">The reader of YAML; called only for YAML.</param>
internal sealed record SpecReaders(Func<IMarkdownReader> Markdown, Func<IYamlReader> Yaml);
