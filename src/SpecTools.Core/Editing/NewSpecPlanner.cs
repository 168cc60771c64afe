using SpecTools.Markdown;
using SpecTools.Rst;
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
    private static readonly string[] Nobody = ["None"];

    private readonly NewSpecOptions options;
    private readonly SpecFile template;
    private readonly SourceText source;
    private readonly string name;
    private readonly string newLine;
    private readonly OutlineSection? heading;
    private readonly Outline outline;
    private readonly List<TextEdit> edits = [];

    private NewSpecPlanner(NewSpecOptions options, SpecTemplate template)
    {
        this.options = options;
        this.template = template.File;
        source = template.File.Source;
        name = SpecName.Check(options.Name);
        newLine = source.NewLineText;
        outline = template.File.Outline;
        heading = DocumentTitle.Find(outline).Title;
    }

    private string Title => (options.Title ?? SpecName.ToTitle(name)).Trim();

    private bool IsMarkdown => template.Spec.Format == SpecFormat.Markdown;

    /// <summary>The new spec's path and text, in the template's encoding and with its line endings. Writes nothing.</summary>
    /// <param name="options">What the spec is made of.</param>
    /// <param name="template">The template.</param>
    /// <param name="markdown">The reader of Markdown; called only where the template is Markdown.</param>
    /// <exception cref="SpecException">
    /// The name, the title, the address or a person cannot be written as it is given, or the template has no place for people.
    /// </exception>
    internal static SourceText Plan(NewSpecOptions options, SpecTemplate template, Func<IMarkdownReader> markdown)
    {
        var planner = new NewSpecPlanner(options, template);
        planner.CheckArguments();
        return planner.Plan(markdown);
    }

    private SourceText Plan(Func<IMarkdownReader> markdown)
    {
        if (heading is not null)
            edits.Add(HeadingWriter.Retitle(template, heading, Title));
        PlanPreamble();
        PlanSections();
        var path = Path.Combine(options.Folder, name + (IsMarkdown ? ".md" : ".rst"));
        var result = source.WithEdits(edits).WithPath(path);
        CheckResult(result, markdown);
        return result;
    }

    private void CheckArguments()
    {
        CheckLine(Title, "title");
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

    private void PlanPreamble()
    {
        var preamble = heading?.Body ?? outline.Opening;
        var blocks = BlocksOf(preamble);
        var address = Preamble.FindAddress(source, preamble);
        var url = options.BlueprintUrl ?? (address is { } example ? UrlLike(example.Url) : null);
        var isPlaced = address is not null || (options.Minimal && blocks.Count > 0);
        PlanInsertion(isPlaced ? null : url);
        if (options.Minimal)
        {
            PlanMinimalPreamble(preamble, blocks, address, url ?? address?.Url);
        }
        else if (address is { } place && url is not null)
        {
            edits.Add(new TextEdit(place.Span, url));
            PlanWithoutInstruction(blocks, place);
        }
    }

    // Labels of the first section are its own.
    private static List<BodyBlock> BlocksOf(SectionBody preamble)
    {
        var end = preamble.LabelsStart ?? int.MaxValue;
        return [.. preamble.Blocks().Where(block => block.Span.Start < end)];
    }

    // The example's name gives way to the spec's; where the address has no name to give, the example stays.
    private string? UrlLike(string example)
    {
        var blueprint = BlueprintAddress.Read(example, 1);
        if (blueprint.Kind != BlueprintKind.LaunchpadBlueprint)
            return null;
        var at = example.IndexOf("/+spec/", StringComparison.Ordinal) + "/+spec/".Length;
        return example[..at] + name;
    }

    // What the template has no line for goes before the rest of the preamble.
    private void PlanInsertion(string? url)
    {
        if (heading is null)
            edits.Add(new TextEdit(new TextSpan(TitlePlace(), 0), HeadingWriter.NewTitle(template, Title) + (url is null ? "" : url + newLine + newLine)));
        else if (url is not null)
            PlanParagraph(source.LastLineOf(heading.HeadingSpan).NextStart, url);
    }

    // A paragraph behind a heading, with the blank lines that it needs.
    private void PlanParagraph(int at, string text)
    {
        var before = at > 0 && source.Text[at - 1] is '\n' or '\r' ? newLine : newLine + newLine;
        var after = at < source.Text.Length && NextContent(at) == at ? newLine + newLine : newLine;
        edits.Add(new TextEdit(new TextSpan(at, 0), before + text + after));
    }

    // Before the first block that is seen, behind the licence.
    private int TitlePlace()
    {
        foreach (var block in outline.Opening.Blocks())
            return source.LineAt(block.Span.Start).Start;
        return outline.Sections.Count > 0 ? outline.Sections[0].HeadingSpan.Start : source.Text.Length;
    }

    // The address is there, so that nobody needs to be told to put it there.
    private void PlanWithoutInstruction(List<BodyBlock> blocks, WebAddress address)
    {
        var at = blocks.FindIndex(block => block.Span.Contains(address.Span.Start));
        if (at > 0 && Preamble.IsInstruction(blocks[at - 1].Text))
            edits.Add(new TextEdit(TextSpan.FromBounds(blocks[at - 1].Span.Start, blocks[at].Span.Start), ""));
    }

    // The address and the paragraph that asks for an introduction.
    private void PlanMinimalPreamble(SectionBody preamble, List<BodyBlock> blocks, WebAddress? address, string? url)
    {
        var kept = new List<string>();
        if (url is not null)
            kept.Add(url);
        if (Preamble.FindIntroduction(source, preamble, address) is { } introduction)
            kept.Add(source.Slice(introduction.Span));
        if (blocks.Count > 0)
            edits.Add(new TextEdit(TextSpan.FromBounds(blocks[0].Span.Start, blocks[^1].Span.End), string.Join(newLine + newLine, kept)));
        PlanWithoutComments();
    }

    // Of the comments before the title the licence stays; others speak to who reads the template.
    private void PlanWithoutComments()
    {
        if (template.Rst is null)
            return;
        foreach (var node in template.Rst.Children)
        {
            if (node is RstSection)
                return;
            if (node.Kind == RstNodeKind.Comment && !IsLicence(source.Slice(node.Span)))
                edits.Add(new TextEdit(TextSpan.FromBounds(node.Span.Start, NextContent(node.Span.End)), ""));
        }
    }

    private static bool IsLicence(string comment) =>
        comment.Contains("licen", StringComparison.OrdinalIgnoreCase) || comment.Contains("copyright", StringComparison.OrdinalIgnoreCase);

    // The start of the first line behind an offset that has something in it.
    private int NextContent(int from)
    {
        var rest = source.Text.AsSpan(from);
        var next = from + rest.Length - rest.TrimStart().Length;
        return next >= source.Text.Length ? next : Math.Max(from, source.LineAt(next).Start);
    }

    private void PlanSections()
    {
        var form = AssigneeForm.Find(source, template.Spec);
        if (form is null && options.Assignees.Count + options.Contributors.Count > 0)
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid,
                $"The template '{template.Spec.Path}' has no section for assignees. Leave them out, or choose another template.",
                template.Spec.Path);
        }

        if (!options.Minimal)
        {
            if (form is not null)
                PlanPeople(form);
            return;
        }

        foreach (var section in template.Spec.AllSections())
        {
            if (section == form?.Section)
                PlanBody(section, PeopleOf(form));
            else if (section.Sections.Count == 0)
                PlanBody(section, "None");
            else if (!section.BodySpan.IsEmpty)
                edits.Add(new TextEdit(TextSpan.FromBounds(section.BodySpan.Start, NextContent(section.BodySpan.End)), ""));
        }
    }

    private void PlanBody(SpecSection section, string body)
    {
        if (section.BodySpan.IsEmpty)
            PlanParagraph(section.BodySpan.Start, body);
        else
            edits.Add(new TextEdit(section.BodySpan, body));
    }

    private void PlanPeople(AssigneeForm form)
    {
        var missing = new List<string>();
        if (form.Primary is null && options.Assignees.Count > 0)
            missing.Add(AssigneeForm.Slot.New("Primary assignee:").Write(options.Assignees, newLine));
        if (form.Others is null && options.Contributors.Count > 0)
            missing.Add(AssigneeForm.Slot.New("Other contributors:").Write(options.Contributors, newLine));
        var tail = string.Concat(missing.Select(text => newLine + newLine + text));

        // A label that the template lacks follows the one that it has; where it has none they end the section.
        PlanPeople(form.Primary, options.Assignees, tail);
        PlanPeople(form.Others, options.Contributors, form.Primary is null ? tail : "");
        if (tail.Length == 0 || form.Primary is not null || form.Others is not null)
            return;
        if (form.Section.BodySpan.IsEmpty)
            PlanParagraph(form.Section.BodySpan.Start, string.Join(newLine + newLine, missing));
        else
            edits.Add(new TextEdit(new TextSpan(form.Section.BodySpan.End, 0), tail));
    }

    private void PlanPeople(AssigneeForm.Slot? slot, IReadOnlyList<string> people, string tail)
    {
        if (slot is null)
            return;
        if (people.Count > 0)
            edits.Add(new TextEdit(slot.Span, slot.Fill(people, newLine) + tail));
        else if (tail.Length > 0)
            edits.Add(new TextEdit(new TextSpan(slot.Span.End, 0), tail));
    }

    private string PeopleOf(AssigneeForm form)
    {
        var lines = new List<string>();
        AddPeople(lines, form.Primary, "Primary assignee:", options.Assignees);
        AddPeople(lines, form.Others, "Other contributors:", options.Contributors);
        return lines.Count == 0 ? "None" : string.Join(newLine + newLine, lines);
    }

    private void AddPeople(List<string> lines, AssigneeForm.Slot? slot, string label, IReadOnlyList<string> people)
    {
        if (slot is null && people.Count == 0)
            return;
        slot ??= AssigneeForm.Slot.New(label);
        lines.Add(slot.Write(people.Count > 0 ? people : Nobody, newLine));
    }

    // What was made must read as it was meant: a title such as '====' would fall apart.
    private void CheckResult(SourceText result, Func<IMarkdownReader> markdown)
    {
        var place = new SpecPlace(result.Path, [], null, SpecStatus.Unknown, "", default);
        var spec = SpecReader.Read(result, template.Spec.Format, markdown, place).Spec;
        var expected = IsMarkdown ? Title.Trim() : RstPlainText.OfInline(Title);
        if (spec.Title is null || (!IsMarkdown && spec.Title != expected))
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid,
                $"The title '{Title}' would not be read as a title: in this markup it means something else. Choose other words.");
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
