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
    private readonly string title;

    private NewSpecPlanner(NewSpecOptions options, SpecFile template)
    {
        this.options = options;
        this.template = template;
        name = SpecName.Check(options.Name);
        title = (options.Title ?? SpecName.ToTitle(name)).Trim();
    }

    /// <summary>The new spec's path and text, in the template's encoding and with its line endings. Writes nothing.</summary>
    /// <param name="options">What the spec is made of.</param>
    /// <param name="template">The template.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="markdown">The reader of Markdown; called only where the template is Markdown.</param>
    /// <exception cref="SpecException">
    /// The name, the title, the address or a person cannot be written as it is given, or the template has no place for people.
    /// </exception>
    internal static SourceText Plan(NewSpecOptions options, SpecTemplate template, SpecSettings settings, Func<IMarkdownReader> markdown)
    {
        var planner = new NewSpecPlanner(options, template.File);
        planner.CheckArguments();
        return planner.Plan(settings.LaunchpadProject, markdown);
    }

    private SourceText Plan(string? project, Func<IMarkdownReader> markdown)
    {
        var draft = new Draft(template.Source);
        new PreamblePlanner(options, name, title, project, template, draft).Plan();
        new SectionsPlanner(options, template.Spec, draft).Plan();
        var path = Path.Combine(options.Folder, name + SpecFormats.ExtensionOf(template.Spec.Format));
        var result = draft.Edited().WithPath(path);
        CheckResult(result, markdown);
        return result;
    }

    private void CheckArguments()
    {
        CheckLine(title, "title");
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
    private void CheckResult(SourceText result, Func<IMarkdownReader> markdown)
    {
        var place = new SpecPlace(result.Path, [], null, SpecStatus.Unknown, "", default);
        var spec = SpecReader.Read(result, template.Spec.Format, markdown, place).Spec;
        if (spec.Title is null || (template.Rst is not null && spec.Title != RstPlainText.OfInline(title)))
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid,
                $"The title '{title}' would not be read as a title: in this markup it means something else. Choose other words.");
        }

        if (!spec.AllSections().Select(section => section.SectionPath).SequenceEqual(template.Spec.AllSections().Select(section => section.SectionPath)))
        {
            throw new SpecException(
                SpecErrorKind.EditRefused,
                $"The new spec would not have the sections of the template '{template.Spec.Path}'; nothing was written. Choose a plainer title or other people.",
                template.Spec.Path);
        }
    }
}
