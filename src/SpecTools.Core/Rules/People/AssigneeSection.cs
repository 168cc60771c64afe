using System.Buffers;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>What a spec says in its section for assignees where nobody could be read from it.</summary>
internal static class AssigneeSection
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Whether the spec should name somebody and nobody could be read.</summary>
    internal static bool IsNobodyRead(RuleContext context)
    {
        if (context.IsTemplate || context.Spec.Status is SpecStatus.Backlog or SpecStatus.Abandoned)
            return false;
        var wanted = context.Matches.All.Find(match => !match.IsOptional && IsFor(match.Wanted.Title));
        return wanted is not null
            && !(wanted.Found is { } section && NamesSomebody(context.Source, section))
            && context.Spec.PrimaryAssignee.Count == 0 && context.Spec.Contributors.Count == 0;
    }

    /// <summary>The section for assignees, or null where the spec has none.</summary>
    internal static SpecSection? Find(RuleContext context) =>
        context.Matches.All.Find(match => match.Found is not null && IsFor(match.Wanted.Title))?.Found
        ?? context.Spec.AllSections().FirstOrDefault(section => IsFor(section.Title));

    /// <summary>The first line of the section that is neither a label nor a word for nobody; null where there is none.</summary>
    internal static ContentBlock? FirstText(RuleContext context, SpecSection section) =>
        Of(context.File.Outline.Sections, section) is { } heading
            ? heading.Body.Blocks().SelectMany(block => block.DescendantsAndSelf()).FirstOrDefault(block => SaysSomething(context, block))
            : null;

    private static bool IsFor(string title) =>
        (AnyCase.Holds(title, "assign")
            || AnyCase.Holds(title, "author")
            || AnyCase.Holds(title, "contributor"))
        && RoleLabel.Read(title) is { IsPlain: true, IsStrong: true, Role: not LabelRole.Neither };

    // Most specs have an id on a line of its own: then nobody needs to read on.
    private static bool NamesSomebody(SourceText source, SpecSection section)
    {
        if (section.BodySpan.IsEmpty)
            return false;
        var last = source.LastLineOf(section.BodySpan).Number;
        for (var number = source.LineNumberAt(section.BodySpan.Start); number <= last; number++)
        {
            var line = source.AsSpan(source.GetLine(number).Span);
            var word = line.Trim(" \t*-");
            if (word.Length > 2 && char.IsAsciiLetterLower(word[0]) && word.IndexOfAnyExcept(IdCharacters) < 0
                && (line[0] is ' ' or '*' or '-') && !Nobody.Is(word.ToString()))
            {
                return true;
            }
        }

        return false;
    }

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
