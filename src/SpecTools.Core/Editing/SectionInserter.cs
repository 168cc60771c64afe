using System.Text;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Inserts sections that a spec lacks where its template has them: behind the nearest section before it in the template
/// that the spec has, with all that is below that one; else before the next; else below its parent. A section whose
/// subsections stand below another one, because its heading is lost, comes back above them.
/// </summary>
internal sealed class SectionInserter
{
    private const string Nothing = "None";

    private readonly SpecFile file;
    private readonly SpecTemplate template;
    private readonly SectionMatches matches;
    private readonly HeadingStyles styles;
    private readonly HeadingStyles templateStyles;
    private readonly SectionSpacing spacing;
    private readonly string newLine;
    private readonly List<SpecSection> sections;
    private readonly SortedDictionary<int, StringBuilder> insertions = [];

    // The one section that is asked for, and what it says; null where all that are missing are.
    private readonly TemplateSection? only;
    private readonly string? onlyBody;

    // Whether sections above the one that is asked for are made too.
    private bool withParents;

    private SectionInserter(SpecFile file, SpecTemplate template, SectionMatches matches, TemplateSection? only = null, string? onlyBody = null)
    {
        this.only = only;
        this.onlyBody = onlyBody;
        this.file = file;
        this.template = template;
        this.matches = matches;
        styles = new HeadingStyles(file);
        templateStyles = new HeadingStyles(template.File);
        spacing = new SectionSpacing(file);
        newLine = file.Source.NewLineText;
        sections = [.. file.Spec.AllSections()];
    }

    /// <summary>
    /// The edits that insert all sections that are missing and not optional, each with the body <c>None</c>; a section
    /// that holds only subsections in the template holds only those. Empty where the spec is too far from the template to
    /// tell a place: it has no title, or its sections are at other levels.
    /// </summary>
    /// <param name="file">The spec.</param>
    /// <param name="template">The template.</param>
    /// <param name="matches">The spec held against the template.</param>
    internal static IReadOnlyList<TextEdit> Plan(SpecFile file, SpecTemplate template, SectionMatches matches)
    {
        if (file.Spec.Title is null || matches.AsTitle is not null || matches.AreLevelsShifted)
            return [];
        var inserter = new SectionInserter(file, template, matches);
        return inserter.PlanAmong(matches.TopLevel, null, 1) ? inserter.Edits() : [];
    }

    /// <summary>
    /// The edits that insert one section of the template, optional or not, at its place; empty where the spec has no place
    /// for it: the section that it belongs to is missing and not to be made, or the spec is too far from the template to tell.
    /// </summary>
    /// <param name="file">The spec.</param>
    /// <param name="template">The template.</param>
    /// <param name="matches">The spec held against the template.</param>
    /// <param name="wanted">The template's section.</param>
    /// <param name="body">What it says; its subsections say <c>None</c>.</param>
    /// <param name="withParents">Whether the sections that it belongs to are made where they are missing, with nothing else in them.</param>
    internal static IReadOnlyList<TextEdit> Plan(
        SpecFile file, SpecTemplate template, SectionMatches matches, TemplateSection wanted, string body, bool withParents = false)
    {
        if (file.Spec.Title is null || matches.AsTitle is not null || matches.AreLevelsShifted)
            return [];
        var inserter = new SectionInserter(file, template, matches, wanted, body) { withParents = withParents };
        return inserter.PlanAmong(matches.TopLevel, null, 1) ? inserter.Edits() : [];
    }

    /// <summary>The edit that inserts a section behind another one and all that is below that, at its level.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="after">The other section.</param>
    /// <param name="title">The title as it is written.</param>
    /// <param name="body">What it says; empty for a heading alone.</param>
    internal static TextEdit PlanAfter(SpecFile file, SpecSection after, string title, string body)
    {
        var spacing = new SectionSpacing(file);
        var newLine = file.Source.NewLineText;
        var text = new StringBuilder().Insert(0, newLine, spacing.Above(after.Level));
        text.Append(new HeadingStyles(file).Write(title, after.Level, after, null));
        if (body.Length > 0)
            text.Append(spacing.IsTight(after.Level) ? newLine : newLine + newLine).Append(body);
        var place = file.Source.LineAt(EndOf(after.WithDescendants().Last())).End;
        return new TextEdit(new TextSpan(place, 0), Framed(file.Source, place, text.ToString()));
    }

    private IReadOnlyList<TextEdit> Edits() =>
        [.. insertions.Select(insertion => new TextEdit(new TextSpan(insertion.Key, 0), Framed(file.Source, insertion.Key, insertion.Value.ToString())))];

    // All that is missing among the sections of one parent; false where one of them has no place.
    private bool PlanAmong(List<SectionMatch> siblings, SpecSection? parent, int level)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            var match = siblings[i];
            if (match.Found is { } found)
            {
                if (!PlanAmong(match.Below, found, found.Level + 1))
                    return false;
            }
            else if (IsAsked(match) && !PlanMissing(siblings, i, parent, level))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAsked(SectionMatch match) => only is null ? !match.IsOptional : match.Wanted == only || IsParent(match.Wanted);

    private bool IsParent(TemplateSection section) => withParents && section != only && section.WithDescendants().Any(below => below == only);

    private bool PlanMissing(List<SectionMatch> siblings, int index, SpecSection? parent, int level)
    {
        var match = siblings[index];
        var orphans = match.Below.FindAll(below => below.Found is not null);
        if (orphans.Count == 0)
        {
            Insert(PlaceOf(siblings, index, parent), match, Neighbour(siblings, index), level, withSubsections: true);
            return true;
        }

        if (!AreOrphans(match, orphans, level))
            return false;
        Insert(EndBefore(orphans[0].Found!), match, Neighbour(siblings, index), level, withSubsections: false);
        return PlanAmong(match.Below, null, level + 1);
    }

    // The last subsections of one section, at the depth where they belong: a heading before them makes them right.
    private bool AreOrphans(SectionMatch match, List<SectionMatch> orphans, int level)
    {
        var first = orphans[0].Found!;
        var holder = sections.Find(section => section.Level == level && section.Sections.IndexOf(first) >= 0);
        return holder is not null
            && holder.Sections.Skip(holder.Sections.IndexOf(first)).All(section => matches.Of(section) is not { } own || own.Parent == match)
            && orphans.TrueForAll(orphan => holder.Sections.IndexOf(orphan.Found!) >= 0);
    }

    private int PlaceOf(List<SectionMatch> siblings, int index, SpecSection? parent)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (IsInPlace(siblings[i]))
                return EndOf(siblings[i].Found!.WithDescendants().Last());
        }

        for (var i = index + 1; i < siblings.Count; i++)
        {
            if (IsInPlace(siblings[i]))
                return EndBefore(siblings[i].Found!);
        }

        if (parent is not null)
            return EndOf(parent);
        return sections.Count > 0 ? EndOf(sections[^1]) : file.Source.Text.AsSpan().TrimEnd().Length;
    }

    // A child of a lost heading is where it belongs as soon as that is back.
    private static bool IsInPlace(SectionMatch match) => match.Found is not null
        && (match.Fit != SectionFit.Elsewhere || match.Parent is { Fit: SectionFit.Missing });

    private static SpecSection? Neighbour(List<SectionMatch> siblings, int index)
    {
        for (var distance = 1; distance < siblings.Count; distance++)
        {
            if (index >= distance && IsInPlace(siblings[index - distance]))
                return siblings[index - distance].Found;
            if (index + distance < siblings.Count && IsInPlace(siblings[index + distance]))
                return siblings[index + distance].Found;
        }

        return null;
    }

    // Labels of the next heading are behind it.
    private static int EndOf(SpecSection section) => section.BodySpan.IsEmpty ? section.HeadingSpan.End : section.BodySpan.End;

    private int EndBefore(SpecSection section)
    {
        var index = sections.IndexOf(section);
        if (index > 0)
            return EndOf(sections[index - 1]);
        var body = DocumentTitle.Find(file.Outline).Title?.Body ?? file.Outline.Opening;
        return file.Source.Text.AsSpan(0, body.LabelsStart ?? section.HeadingSpan.Start).TrimEnd().Length;
    }

    private void Insert(int at, SectionMatch match, SpecSection? like, int level, bool withSubsections)
    {
        var place = at == 0 ? 0 : file.Source.LineAt(at).End;
        if (!insertions.TryGetValue(place, out var text))
            insertions.Add(place, text = new StringBuilder());
        Write(text, match.Wanted, like, level, withSubsections);
    }

    private void Write(StringBuilder text, TemplateSection wanted, SpecSection? like, int level, bool withSubsections)
    {
        if (text.Length > 0)
            text.Append(newLine);
        text.Insert(text.Length, newLine, spacing.Above(level));
        var isParent = IsParent(wanted);
        var below = withSubsections ? wanted.Sections.Where(section => isParent ? section == only || IsParent(section) : !section.IsOptional).ToList() : [];
        var own = templateStyles.Of(wanted.Section);
        text.Append(styles.Write(wanted.TitleFor(file, template.File), level, like, own));
        if ((withSubsections && below.Count == 0) || !wanted.Section.BodySpan.IsEmpty)
            text.Append(spacing.IsTight(level) ? newLine : newLine + newLine).Append(BodyOf(wanted));
        foreach (var section in below)
            Write(text, section, null, level + 1, withSubsections: true);
    }

    private string BodyOf(TemplateSection wanted) => wanted == only ? onlyBody! : Nothing;

    // The text begins with the blank lines above its heading; one comes behind where the file goes on.
    private static string Framed(SourceText source, int at, string text)
    {
        var newLine = source.NewLineText;
        if (at == 0)
            return text.TrimStart('\r', '\n') + newLine + newLine;
        var next = source.LineAt(at).NextStart;
        var isCrowded = next < source.Text.Length && !source.AsSpan(source.LineAt(next).Span).IsWhiteSpace();
        return newLine + text + (isCrowded ? newLine : "");
    }
}
