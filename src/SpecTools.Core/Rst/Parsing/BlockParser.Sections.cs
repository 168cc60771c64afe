using SpecTools.Rst.Characters;
using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

// Titles with their adornments, and transitions.
internal sealed partial class BlockParser
{
    // An adornment shorter than this may be ordinary text.
    private const int ShortAdornment = 4;

    // An underline below the current line: a title, or text where that cannot be.
    private bool TryParseUnderlinedTitle()
    {
        var first = at;
        var title = lines[first];
        var underline = lines[first + 1];
        var isTooShort = RstCharacters.ColumnWidth(title) > underline.Length;
        if (isTooShort && underline.Length < ShortAdornment)
        {
            if (isOutermost)
            {
                Report(RstFault.PossibleTitleUnderline, NumberAt(first + 1), first, first + 2,
                    "Possible title underline, too short for the title. Read as ordinary text because it is so short.");
            }

            return false;
        }

        var message = isTooShort
            ? NewMessage(RstFault.TitleUnderlineTooShort, NumberAt(first + 1), SpanOf(first, first + 2), "Title underline too short.")
            : null;
        at = first + 2;
        if (!isOutermost)
        {
            if (message is not null)
                parent.Add(message);
            Report(RstFault.UnexpectedTitle, lines.NumberAt(first + 1), first, first + 2, "Unexpected section title.");
            return true;
        }

        OpenSection(first, lines.Slice(first, first + 1), new RstAdornment(underline[0], HasOverline: false), NumberAt(first), message);
        return true;
    }

    // A line of punctuation: the overline of a title, a transition, or a fault.
    private void ParseAdornment()
    {
        var first = at;
        var overline = lines[first];
        var isShort = overline.Length < ShortAdornment;
        if (!isOutermost)
        {
            ParseUnexpectedAdornment(overline);
            return;
        }

        var next = first + 1;
        if (!HasText(next))
        {
            if (isShort)
            {
                ParseText();
                return;
            }

            parent.Add(new RstNode(RstNodeKind.Transition, SpanOf(first, next), lines.NumberAt(first)));
            at = next;
            return;
        }

        if (LineClassifier.IsAdornment(lines[next]))
        {
            if (isShort)
            {
                ParseShortOverline();
                return;
            }

            at = first + 2;
            Report(RstFault.InvalidTitleOrTransition, NumberAt(first), first, first + 2, "Invalid section title or transition marker.");
            return;
        }

        ParseOverlinedTitle(first);
    }

    private void ParseUnexpectedAdornment(ReadOnlySpan<char> overline)
    {
        if (overline is not "::" && overline.Length >= ShortAdornment)
        {
            Report(RstFault.UnexpectedTitleOrTransition, NumberAt(at), at, at + 1, "Unexpected section title or transition.");
            at++;
            return;
        }

        if (overline is not "::")
        {
            Report(RstFault.PossibleAdornment, NumberAt(at), at, at + 1,
                "Unexpected possible title overline or transition. Read as ordinary text because it is so short.");
        }

        ParseText();
    }

    private void ParseOverlinedTitle(int first)
    {
        var overline = lines[first];
        var (fault, message, length) = overline switch
        {
            _ when first + 2 >= lines.Count => (RstFault.IncompleteTitle, "Incomplete section title.", 2),
            _ when !LineClassifier.IsAdornment(lines[first + 2]) =>
                (RstFault.MissingUnderline, "Missing matching underline for section title overline.", 3),
            _ when !overline.SequenceEqual(lines[first + 2]) =>
                (RstFault.TitleAdornmentMismatch, "Title overline & underline mismatch.", 3),
            _ when RstCharacters.ColumnWidth(lines[first + 1]) > overline.Length =>
                (RstFault.TitleOverlineTooShort, "Title overline too short.", 3),
            _ => (default(RstFault), "", 3),
        };
        if (fault != default && overline.Length < ShortAdornment)
        {
            ParseShortOverline();
            return;
        }

        at = first + length;
        var problem = fault == default ? null : NewMessage(fault, NumberAt(first), SpanOf(first, at), message);
        if (problem is not null && fault != RstFault.TitleOverlineTooShort)
        {
            parent.Add(problem);
            return;
        }

        var title = lines.Slice(first + 1, first + 2);
        var indent = IndentedBlock.Indentation(title[0]);
        OpenSection(
            first, title.TrimLeft(indent, 0), new RstAdornment(overline[0], HasOverline: true), NumberAt(first + 1), problem);
    }

    private void ParseShortOverline()
    {
        Report(RstFault.PossibleIncompleteTitle, NumberAt(at), at, at + 1,
            "Possible incomplete section title. The overline is read as ordinary text because it is so short.");
        ParseText();
    }

    private void OpenSection(int first, LineView title, RstAdornment adornment, int line, RstSystemMessage? message)
    {
        var level = context.TitleStyles.IndexOf(adornment) + 1;
        if (level == 0 && context.TitleStyles.Count == context.Sections.Count)
        {
            context.TitleStyles.Add(adornment);
            level = context.TitleStyles.Count;
        }

        if (level == 0 || level > context.Sections.Count + 1)
        {
            Report(RstFault.TitleLevelInconsistent, line, first, at, "Title level inconsistent.");
            return;
        }

        CloseSections(level - 1, first);
        NoteOutermost(at - 1);
        var node = NewText(RstNodeKind.Title, title, title.FirstNumber);
        var heading = TextSpan.FromBounds(lines.SpanOf(first, first + 1).Start, lines.SpanOf(at - 1, at).End);
        var section = new RstSection(heading, title.FirstNumber, node, heading, adornment, level);
        parent.Add(section);
        context.Sections.Add(section);
        parent = section;
        if (message is not null)
            parent.Add(message);
    }

    // Ends the open sections down to a level; their last line is the last one with text before the next title.
    private void CloseSections(int level, int? next = null)
    {
        var last = next ?? lines.Count;
        while (last > 0 && lines.IsBlank(last - 1))
            last--;
        for (; context.Sections.Count > level; context.Sections.RemoveAt(context.Sections.Count - 1))
        {
            var section = context.Sections[^1];
            section.EndLine = last == 0 ? section.Line : lines.NumberAt(last - 1);
            section.Span = TextSpan.FromBounds(section.HeadingSpan.Start, lines.SpanOf(last - 1, last).End);
            parent = section.Parent!;
        }
    }
}
