using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>
/// Adds work items behind the last one, in its form: an item of its list, a line of its kind, a paragraph behind a paragraph.
/// A section that says nothing gets a list with bullets. An item that is there already is not added again.
/// </summary>
/// <param name="Texts">What is to be done, in the markup of the file; each is an item.</param>
public sealed record WorkItemAddition(IReadOnlyList<string> Texts) : SpecEdit
{
    private List<string> expected = [];
    private string? path;
    private bool makesSection;

    /// <inheritdoc/>
    public override string Description => "add the work items";

    /// <inheritdoc/>
    internal override bool ChangesOutline => makesSection;

    internal override void Plan(Draft draft, EditContext context)
    {
        var file = context.File;
        var known = file.Spec.WorkItems.Select(item => item.Text).ToHashSet(StringComparer.Ordinal);
        var texts = Texts.Select(text => SectionBodyEdit.Trim(text)).Where(text => known.Add(ReadAs(file, text))).ToList();
        expected = [.. texts.Select(text => ReadAs(file, text))];
        if (texts.Count == 0)
            return;
        if (texts.Exists(text => text.Length == 0))
            throw Refused(file, "A work item says what is to be done.");
        if (file.Spec.WorkItems.LastOrDefault() is { } last)
        {
            path = last.SectionPath;
            AddBehind(draft, file, last, texts);
        }
        else if (WorkSections.Find(DocumentTitle.Find(file.Outline).Sections).FirstOrDefault() is { Section: { } section })
        {
            AddTo(draft, file, file.Spec.AllSections().First(own => own.HeadingSpan == section.HeadingSpan), texts);
        }
        else
        {
            makesSection = true;
            if (MissingHome.Make(draft, context, WorkSections.IsWorkItems, Bullets(draft, file, texts)) is { } fault)
                throw Refused(file, fault);
        }
    }

    internal override bool MayChange(SpecSection section) => section.SectionPath == path;

    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var wanted = before.Spec.WorkItems.Select(item => item.Text).Concat(expected);
        return wanted.SequenceEqual(after.Spec.WorkItems.Select(item => item.Text))
            ? null
            : "what it says would not be read as one more work item behind the others";
    }

    private void AddBehind(Draft draft, SpecFile file, WorkItem last, List<string> texts)
    {
        var place = ItemPlace.Find(file, last.Span);
        var source = file.Source;
        switch (place?.Block.Kind)
        {
            case ContentBlockKind.ListItem:
                place.AddToList(draft, _ => texts);
                break;
            case ContentBlockKind.Paragraph when ItemList.OfLines(source, place.Block) is { } lines:
                draft.Insert(lines.End, lines.Written(texts, draft.NewLine, isApart: false));
                break;
            case ContentBlockKind.Paragraph:
                var span = ItemList.Trimmed(source, place.Block.Span);
                var below = draft.NewLine + source.Text[source.LineAt(span.Start).Start..span.Start];
                draft.Insert(span.End, string.Concat(texts.Select(text => draft.NewLine + below + text.ReplaceLineEndings(below))));
                break;
            default:
                throw Refused(file, $"Its last one, in line {last.Line}, is {NameOf(place?.Block.Kind)}: add another by hand.");
        }
    }

    // Behind what points elsewhere; in place of what says nothing.
    private void AddTo(Draft draft, SpecFile file, SpecSection section, List<string> texts)
    {
        path = section.SectionPath;
        var text = Bullets(draft, file, texts);
        if (section.BodySpan.IsEmpty)
            draft.InsertParagraph(section.BodySpan.Start, text, new SectionSpacing(file).IsTight(section.Level));
        else if (section.IsNone || NoWork.IsEmpty(section.Text.ReplaceLineEndings(" ")))
            draft.Replace(section.BodySpan, text);
        else
            draft.Insert(section.BodySpan.End, draft.NewLine + draft.NewLine + text);
    }

    private static string Bullets(Draft draft, SpecFile file, List<string> texts) => string.Join(
        draft.NewLine, texts.Select(text => (file.Rst is null ? "- " : "* ") + text.ReplaceLineEndings(draft.NewLine + "  ")));

    // As the reader of work items will have it.
    private static string ReadAs(SpecFile file, string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var end = lines.IndexOf("\n\n", StringComparison.Ordinal);
        var first = end < 0 ? lines : lines[..end];
        return WorkText.Of(file.Rst is null ? first.Replace('\n', ' ').Trim() : RstPlainText.OfInline(first), default).Text;
    }

    internal static string NameOf(ContentBlockKind? kind) => kind switch
    {
        ContentBlockKind.Row => "a row of a table",
        ContentBlockKind.Definition => "a term",
        ContentBlockKind.Field => "a field",
        ContentBlockKind.Code => "a line of code",
        _ => "a section of its own",
    };
}
