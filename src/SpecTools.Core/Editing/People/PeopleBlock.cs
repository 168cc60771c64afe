using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Writes people where there are none yet: below a label that has none, or with a label of their own.</summary>
/// <param name="layout">The people as they are arranged.</param>
/// <param name="draft">Takes the edits.</param>
internal sealed class PeopleBlock(PeopleLayout layout, Draft draft)
{
    private const string Marks = "*`_:|-+";

    private readonly SourceText source = draft.Source;

    /// <summary>Writes people below a label or behind it.</summary>
    internal void FillLabel(PeopleMark label, IReadOnlyList<WantedPerson> people)
    {
        var span = PersonPlace.SpanOf(label.Line);
        var line = source.LineAt(span.Start);
        var texts = people.Select(person => person.Text).ToList();
        var isField = label.Around is [.., { Kind: ContentBlockKind.Field }];
        if (isField || layout.Groups.Exists(group => group.Rows is [var row] && group.FollowsLabel(source, row)))
        {
            draft.Insert(source.Text.AsSpan(0, line.End).TrimEnd().Length, " " + string.Join(", ", texts));
            return;
        }

        var (lead, prefix) = Below(label);
        draft.Insert(line.End, string.Concat(texts.Select((text, index) => (index == 0 ? lead : draft.NewLine) + prefix + text)));
    }

    /// <summary>Writes people with a label like the one of other people, beside those.</summary>
    /// <returns>Whether there are such people.</returns>
    internal bool AddLike(string label, LabelRole role, IReadOnlyList<WantedPerson> people)
    {
        var others = layout.Groups.FindAll(group => group.Role != role && group.Role != LabelRole.Neither && group.HasWrittenLabel && group.IsForAll && group.Rows.Count > 0);
        var like = role == LabelRole.Primary ? others.FirstOrDefault() : others.LastOrDefault();
        if (like is null || Form(like, label.TrimEnd(':'), [.. people.Select(person => person.Text)]) is not { } text)
            return false;
        var start = source.LineAt(PersonPlace.SpanOf(like.Label!.Line).Start).Start;
        var gap = IsLoose(like) ? draft.NewLine + draft.NewLine : draft.NewLine;
        if (role == LabelRole.Primary)
            draft.Insert(start, text + gap);
        else
            draft.Insert(EndOf(like), gap + text);
        return true;
    }

    /// <summary>The end of the last line of a group.</summary>
    internal int EndOf(PeopleGroup group)
    {
        var end = group.Nobody.Select(mark => source.LineAt(PersonPlace.SpanOf(mark.Line).End).End).Append(group.Rows[^1].End).Max();

        // What else is set in below the label belongs to it.
        if (group.HasWrittenLabel && group.Label!.Around is [.., { Kind: ContentBlockKind.Definition or ContentBlockKind.Field } block])
            end = Math.Max(end, EndOf(block));
        return end;
    }

    /// <summary>The end of a block, blank lines behind it aside.</summary>
    internal int EndOf(ContentBlock block) => source.Text.AsSpan(0, block.Span.End).TrimEnd().Length;

    // The label with its people, in the form of another group; null where that form cannot be told.
    private string? Form(PeopleGroup like, string label, List<string> people)
    {
        var old = PersonPlace.SpanOf(like.Label!.Line.Trimmed());
        var line = source.LineAt(old.Start);
        var row = like.Rows[0];
        var before = source.Slice(TextSpan.FromBounds(line.Start, old.Start));
        if (row.Table is not null || row.Start < old.End || before.Any(character => !char.IsWhiteSpace(character) && !IsMark(character)))
            return null;
        var between = source.Slice(TextSpan.FromBounds(old.End, row.Start));

        // A row may go on in the next line.
        var last = row.Entries[^1].Span.End;
        var behind = source.AsSpan(TextSpan.FromBounds(last, source.LineAt(last).End)).TrimEnd();
        if (between.Any(character => !char.IsWhiteSpace(character) && !IsMark(character)) || behind.Length > 0)
            return null;
        var join = like.IsInline(source) || like.FollowsLabel(source, row) ? ", " : draft.NewLine + row.Prefix;
        return ListMarker.Next(before) + label + between + string.Join(join, people);
    }

    private static bool IsMark(char character) => Marks.Contains(character, StringComparison.Ordinal) || char.IsAsciiDigit(character) || character == '.';

    // Items, fields and the lines of a block stand close together.
    private bool IsLoose(PeopleGroup group)
    {
        var label = PersonPlace.SpanOf(group.Label!.Line);
        var line = source.LineAt(label.Start);
        var isClose = source.AsSpan(line.Span).TrimStart() is ['|' or '-' or '*' or '+' or ':', ' ' or (>= 'A' and <= 'z'), ..];
        return !isClose || source.Slice(TextSpan.FromBounds(label.End, group.Rows[0].Start)).ReplaceLineEndings("\n").Contains("\n\n", StringComparison.Ordinal);
    }

    // What parts a label from the people below it, as other labels have it.
    private (string Lead, string Prefix) Below(PeopleMark label)
    {
        var line = source.LineAt(PersonPlace.SpanOf(label.Line).Start);
        var indent = IndentOf(line);
        foreach (var group in layout.Groups)
        {
            if (!group.HasWrittenLabel || group.Rows.Count == 0)
                continue;
            var other = source.LineAt(PersonPlace.SpanOf(group.Label!.Line).Start);
            var row = group.Rows[0];
            var lead = source.AsSpan(TextSpan.FromBounds(other.End, Math.Max(other.End, row.Line.Start)));
            if (row.Line.Number > other.Number && IndentOf(other) == indent && row.Table is null && lead.IsWhiteSpace())
                return (lead.ToString(), row.Prefix);
        }

        return (draft.NewLine, indent + new string(' ', source.AsSpan(line.Span).TrimStart() is ['-' or '*' or '+', ' ', ..] ? 4 : 2));
    }

    private string IndentOf(TextLine line)
    {
        var text = source.AsSpan(line.Span);
        return text[..^text.TrimStart().Length].ToString();
    }
}
