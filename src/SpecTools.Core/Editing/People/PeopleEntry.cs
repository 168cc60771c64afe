using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Somebody as written in a spec, or a word for nobody in the place of somebody.</summary>
internal sealed class PeopleEntry
{
    private readonly SourceText source;
    private readonly PersonPlace? place;
    private readonly bool isShared;

    /// <param name="source">The file's text.</param>
    /// <param name="mark">The person, or the text that names nobody.</param>
    /// <param name="isShared">Whether another person is written in the same words.</param>
    internal PeopleEntry(SourceText source, PeopleMark mark, bool isShared)
    {
        this.source = source;
        this.isShared = isShared;
        Mark = mark;
        Span = PersonPlace.SpanOf(mark.Line);
        if (mark.Person is not { } draft)
            return;
        place = new PersonPlace(source, draft);
        Person = draft.ToPerson(source);
        Span = isShared ? place.Core : place.Span;
    }

    internal PeopleMark Mark { get; }

    /// <summary>The person; null where nobody is named.</summary>
    internal SpecPerson? Person { get; }

    /// <summary>Another person with the marks of this one; null where that one cannot be written so.</summary>
    internal string? Like(SpecPerson other) => place?.Like(other);

    /// <summary>Whether the person stands in angle brackets with all that is said of it: <c>&lt;jdoe&gt;</c>.</summary>
    internal bool IsInAngles => place?.CoreText is ['<', .., '>'];

    /// <summary>What is gone when the person is: with remarks and with the markup around it.</summary>
    internal TextSpan Span { get; }

    /// <summary>The end of all that is said of the person, in the lines below as well.</summary>
    internal int End => place is null ? Span.End : place.Details.Select(detail => detail.End).Append(Span.End).Max();

    /// <summary>Writes somebody else there.</summary>
    /// <returns>Why that cannot be done, or null.</returns>
    internal string? Replace(Draft draft, WantedPerson wanted)
    {
        if (place is null)
        {
            draft.Replace(Span, wanted.Text);
            return null;
        }

        if (IsInAngles)
            wanted = wanted.InAngles();
        if (!wanted.IsVerbatim && place.Substitute(wanted.Person) is { } edits)
        {
            edits.ForEach(draft.Add);
            return null;
        }

        var core = isShared || (!place.IsReference && place.Fits(wanted)) ? place.Core : Span;
        var line = source.LineAt(core.Start);
        var below = place.Details.Where(detail => detail.Start > line.End).ToList();
        var end = place.Details.Except(below).Select(detail => detail.End).Append(core.End).Max();
        var isWhole = core.Start <= Span.Start && end >= Span.End;
        draft.Replace(TextSpan.FromBounds(core.Start, end), isWhole ? wanted.Text : wanted.Core);
        return below.Count == 0 ? null : RemoveBelow(draft, line, below);
    }

    /// <summary>Writes that there is nobody.</summary>
    internal string? Vacate(Draft draft, string nobody) => Replace(draft, Span, nobody);

    private string? Replace(Draft draft, TextSpan span, string text)
    {
        draft.Replace(span, text);
        var line = source.LineAt(span.Start);
        var below = place?.Details.Where(detail => detail.Start > line.End).ToList() ?? [];
        return below.Count == 0 ? null : RemoveBelow(draft, line, below);
    }

    // What is said of the person in lines of its own goes with it.
    private string? RemoveBelow(Draft draft, TextLine line, List<TextSpan> below)
    {
        var last = source.LineAt(below.Max(detail => detail.End) - 1);
        for (var number = line.Number + 1; number <= last.Number; number++)
        {
            var next = source.GetLine(number);
            var detail = below.Find(detail => detail.Start >= next.Start && detail.End <= next.End);
            if (detail.IsEmpty ? !source.AsSpan(next.Span).IsWhiteSpace() : !IsAlone(next, detail))
                return $"Line {number} says more of {Person}, among other things";
        }

        draft.Remove(line.End, last.End);
        return null;
    }

    private bool IsAlone(TextLine line, TextSpan detail)
    {
        var before = source.AsSpan(TextSpan.FromBounds(line.Start, detail.Start)).Trim();
        var behind = source.AsSpan(TextSpan.FromBounds(detail.End, line.End)).Trim();
        return behind.Trim("`_*").IsEmpty && (before is "" or "-" or "*" or "+" or "|" or "`" || (before[0] == ':' && before[^1] == ':'));
    }
}
