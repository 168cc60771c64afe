using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Plans what stands above the first section of a new spec: the title, the blueprint's address, the introduction.</summary>
/// <param name="options">What the spec is made of.</param>
/// <param name="name">The spec's name.</param>
/// <param name="title">The spec's title.</param>
/// <param name="project">The project on Launchpad whose blueprints are linked; null for that of the template.</param>
/// <param name="template">The template, read as a spec.</param>
/// <param name="draft">The edits of the template's text.</param>
internal sealed class PreamblePlanner(NewSpecOptions options, string name, string title, string? project, SpecFile template, Draft draft)
{
    private readonly SourceText source = draft.Source;
    private readonly Outline outline = template.Outline;
    private readonly OutlineSection? heading = DocumentTitle.Find(template.Outline).Title;

    internal void Plan()
    {
        if (heading is not null)
            draft.Add(HeadingWriter.Retitle(template, heading, title));

        var preamble = heading?.Body ?? outline.Opening;
        var blocks = BlocksOf(preamble);
        var address = Preamble.FindAddress(source, preamble);
        var url = options.BlueprintUrl ?? (address is { } example ? UrlLike(example.Url) : null);
        var isPlaced = address is not null || (options.Minimal && blocks.Count > 0);
        PlanInsertion(isPlaced ? null : url);
        if (options.Minimal)
        {
            PlanMinimal(preamble, blocks, address, url ?? address?.Url);
        }
        else if (address is { } place && url is not null)
        {
            draft.Replace(place.Span, url);
            PlanWithoutInstruction(blocks, place);
        }
    }

    // Labels of the first section are its own.
    private static List<ContentBlock> BlocksOf(SectionBody preamble)
    {
        var end = preamble.LabelsStart ?? int.MaxValue;
        return [.. preamble.Blocks().Where(block => block.Span.Start < end)];
    }

    // The example's name gives way to the spec's, its project to that of the settings; where the address has no name to give, the example stays.
    private string? UrlLike(string example)
    {
        var blueprint = BlueprintAddress.Read(example, 1);
        if (blueprint.Kind != BlueprintKind.LaunchpadBlueprint)
            return null;
        var end = example.IndexOf("/+spec/", StringComparison.Ordinal);
        var start = project is null ? end : example.LastIndexOf('/', end - 1) + 1;
        return example[..start] + project + "/+spec/" + name;
    }

    // What the template has no line for goes before the rest of the preamble.
    private void PlanInsertion(string? url)
    {
        if (heading is null)
            draft.Insert(TitlePlace(), HeadingWriter.NewTitle(template, title) + (url is null ? "" : url + draft.NewLine + draft.NewLine));
        else if (url is not null)
            draft.InsertParagraph(source.LastLineOf(heading.HeadingSpan).NextStart, url);
    }

    // Before the first block that is seen, behind the licence.
    private int TitlePlace()
    {
        foreach (var block in outline.Opening.Blocks())
            return source.LineAt(block.Span.Start).Start;
        return outline.Sections.Count > 0 ? outline.Sections[0].HeadingSpan.Start : source.Text.Length;
    }

    // The address is there, so that nobody needs to be told to put it there.
    private void PlanWithoutInstruction(List<ContentBlock> blocks, WebAddress address)
    {
        var at = blocks.FindIndex(block => block.Span.Contains(address.Span.Start));
        if (at > 0 && Preamble.IsInstruction(blocks[at - 1].Text))
            draft.Remove(blocks[at - 1].Span.Start, blocks[at].Span.Start);
    }

    // The address and the paragraph that asks for an introduction.
    private void PlanMinimal(SectionBody preamble, List<ContentBlock> blocks, WebAddress? address, string? url)
    {
        var kept = new List<string>();
        if (url is not null)
            kept.Add(url);
        if (Preamble.FindIntroduction(source, preamble, address) is { } introduction)
            kept.Add(source.Slice(introduction.Span));
        if (blocks.Count > 0)
            draft.Replace(TextSpan.FromBounds(blocks[0].Span.Start, blocks[^1].Span.End), string.Join(draft.NewLine + draft.NewLine, kept));
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
                draft.Remove(node.Span.Start, draft.NextContent(node.Span.End));
        }
    }

    private static bool IsLicence(string comment) =>
        AnyCase.Holds(comment, "licen") || AnyCase.Holds(comment, "copyright");
}
