using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>What a spec says in its section for assignees where nobody could be read from it.</summary>
internal static class AssigneeSection
{
    /// <summary>Whether the spec should name somebody and nobody could be read.</summary>
    internal static bool IsNobodyRead(RuleContext context) =>
        !context.IsTemplate && context.Spec.Status is not (SpecStatus.Backlog or SpecStatus.Abandoned)
        && context.Matches.All.Exists(match => !match.IsOptional && IsFor(match.Wanted.Title))
        && context.Spec.PrimaryAssignee.Count == 0 && context.Spec.Contributors.Count == 0;

    /// <summary>The section for assignees, or null where the spec has none.</summary>
    internal static SpecSection? Find(Spec spec) => spec.AllSections().FirstOrDefault(section => IsFor(section.Title));

    /// <summary>The first line of the section that is neither a label nor a word for nobody; null where there is none.</summary>
    internal static ContentBlock? FirstText(RuleContext context, SpecSection section) =>
        Of(context.File.Outline.Sections, section) is { } heading
            ? heading.Body.Blocks().SelectMany(block => block.DescendantsAndSelf()).FirstOrDefault(block => SaysSomething(context, block))
            : null;

    private static bool IsFor(string title) => RoleLabel.Read(title) is { IsPlain: true, IsStrong: true, Role: not LabelRole.Neither };

    private static bool SaysSomething(RuleContext context, ContentBlock block)
    {
        if (block.Kind is not (ContentBlockKind.Paragraph or ContentBlockKind.Definition or ContentBlockKind.Field or ContentBlockKind.Code)
            || context.Template.Guidance.Has(context.Source, block.Span))
        {
            return false;
        }

        foreach (var span in block.Lines)
        {
            var line = context.Source.Slice(span).Trim();
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var rest = colon > 0 && RoleLabel.Read(line[..colon]) is not null ? line[(colon + 2)..] : line;
            if (RoleLabel.Read(rest) is null && !Nobody.IsPlaceholder(rest))
                return true;
        }

        return false;
    }

    private static OutlineSection? Of(List<OutlineSection> headings, SpecSection section)
    {
        foreach (var heading in headings)
        {
            if (heading.HeadingSpan == section.HeadingSpan)
                return heading;
            if (Of(heading.Sections, section) is { } below)
                return below;
        }

        return null;
    }
}
