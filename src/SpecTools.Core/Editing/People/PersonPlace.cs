using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// How a person stands in a text: where the name, the id and the e-mail address are, and what of the line is about the
/// person at all; <c>for the API</c> behind a name is not.
/// </summary>
internal sealed class PersonPlace
{
    private const string Openers = "(<[{";
    private const string Closers = ")>]}";

    private readonly SourceText source;
    private readonly PersonDraft person;
    private readonly Piece? name;
    private readonly Piece? id;
    private readonly Piece? email;
    private readonly bool isLiteral;
    private readonly bool isRepetitive;

    internal PersonPlace(SourceText source, PersonDraft person)
    {
        this.source = source;
        this.person = person;
        var taken = new List<Piece>();
        email = Find(person.Email, taken);
        name = Find(person.Name, taken);
        id = Find(person.Id, taken);
        var others = person.OtherIds.Select(other => Find(other, taken)).ToList();
        isLiteral = !others.Contains(null) && (name is null) == (person.Name is null) && (id is null) == (person.Id is null) && (email is null) == (person.Email is null);
        isRepetitive = person.OtherIds.Any() || taken.Count > new[] { email, name, id }.Count(piece => piece is not null);
        Core = FindCore(taken);
        var (all, own) = (WithMarkup(SpanOf(person.Place)), WithMarkup(Core));
        Span = TextSpan.FromBounds(Math.Min(all.Start, own.Start), Math.Max(all.End, own.End));
        if (!isLiteral)
            Core = Span;
        IsReference = IsReferenceTo(all, SpanOf(person.Place)) || IsReferenceTo(own, Core);
    }

    // A value as it stands in a line.
    private sealed record Piece(UnmarkedLine Line, int Start, int End)
    {
        internal TextSpan Span => SpanOf(Line.Slice(Start, End));
    }

    /// <summary>All that is written of the person in its line, with the markup around it.</summary>
    internal TextSpan Span { get; }

    /// <summary>What is about the person.</summary>
    internal TextSpan Core { get; }

    /// <summary>Whether the markup refers to something: a name that is put in place of the other would refer to nothing.</summary>
    internal bool IsReference { get; }

    /// <summary>What is about the person.</summary>
    internal string CoreText => source.Slice(Core);

    /// <summary>Where more of the person is written, in other parts of the line or in other lines.</summary>
    internal IEnumerable<TextSpan> Details => person.Details.Where(line => line.Offsets.Count > 0).Select(SpanOf);

    /// <summary>
    /// The edits that put another person's values in the places of this one's, so that all around them stays. Null where
    /// the two are not told by the same values, or those do not stand there as they are.
    /// </summary>
    internal List<TextEdit>? Substitute(SpecPerson other)
    {
        var edits = new List<TextEdit>();
        var isPossible = !isRepetitive && Add(edits, person.Name, name, other.Name) && Add(edits, person.Id, id, other.Id) && Add(edits, person.Email, email, other.Email);
        return isPossible && (!IsReference || CoreText.Contains('<', StringComparison.Ordinal)) ? edits : null;
    }

    /// <summary>
    /// Another person with the marks that are around this one's values, such as a link's. Null where the two are not told by
    /// the same values, or there are words among the marks.
    /// </summary>
    internal string? Like(SpecPerson other)
    {
        if (Substitute(other) is not { } edits)
            return null;
        var span = IsReference ? Span : Core;
        var marks = source.Slice(span);
        var text = marks;
        foreach (var piece in new[] { name, id, email }.OfType<Piece>().Select(piece => piece.Span).OrderByDescending(piece => piece.Start))
        {
            if (piece.Start < span.Start || piece.End > span.End)
                return null;
            var at = piece.Start - span.Start;
            var value = edits.Where(edit => edit.Span == piece).Select(edit => edit.NewText).FirstOrDefault(source.Slice(piece));
            (marks, text) = (marks.Remove(at, piece.Length), text.Remove(at, piece.Length).Insert(at, value));
        }

        var hasWords = marks.Split(' ').Any(word => word.Any(char.IsLetter) && !word.Contains("://", StringComparison.Ordinal));
        return hasWords || (!IsReference && marks.AsSpan().ContainsAny('*', '`')) ? null : text;
    }

    /// <summary>Whether somebody else is read in the words around this one's name, once they stand there in its place.</summary>
    internal bool Fits(WantedPerson other)
    {
        var (line, start) = (person.Place, Core.Start - SpanOf(person.Place).Start);
        if (start < 0)
            return false;
        var text = source.Slice(SpanOf(line));
        var edited = text[..start] + other.Core + text[(start + Core.Length)..];
        return UnmarkedText.Lines(SourceText.FromString(edited), [new TextSpan(0, edited.Length)]) is [var read]
            && PersonLine.Read(read) is [var found] && other.IsMetBy(new SpecPerson(found.Name, found.Id, found.Email));
    }

    /// <summary>The stretch of the file that a line of text stands in.</summary>
    internal static TextSpan SpanOf(UnmarkedLine line) => line.Span ?? default;

    private static bool Add(List<TextEdit> edits, string? value, Piece? piece, string? other)
    {
        if (value is null || other is null)
            return value is null && other is null;
        if (piece is null)
            return false;
        if (value != other)
            edits.Add(new TextEdit(piece.Span, other));
        return true;
    }

    // The first place of a value; all of them are taken.
    private Piece? Find(string? value, List<Piece> taken)
    {
        Piece? first = null;
        foreach (var line in value is null ? [] : person.Details.Prepend(person.Place))
        {
            for (var at = line.Text.IndexOf(value!, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(value!, at + 1, StringComparison.Ordinal))
            {
                var piece = new Piece(line, at, at + value!.Length);
                if (!IsWord(line.Text, piece) || source.Slice(piece.Span) != value || taken.Exists(other => Overlap(other.Span, piece.Span)))
                    continue;
                taken.Add(piece);
                first ??= piece;
            }
        }

        return first;
    }

    // From the first value to the last, to the ends of words and of brackets; all of it where a value is written in another way.
    private TextSpan FindCore(List<Piece> taken)
    {
        var line = person.Place;
        var text = line.Text;
        var here = taken.FindAll(piece => piece.Line == line);
        if (!isLiteral || here.Count == 0)
            return SpanOf(line);
        var (start, end) = (here.Min(piece => piece.Start), here.Max(piece => piece.End));
        var last = end;
        while (start > 0 && !IsEdge(text[start - 1]))
            start--;
        while (end < text.Length && !IsEdge(text[end]))
            end++;
        while (end > last && text[end - 1] is '.' or ':')
            end--;
        while (start > 0 && Count(text[start..end], Closers) > Count(text[start..end], Openers))
            start--;
        while (end < text.Length && Count(text[start..end], Openers) > Count(text[start..end], Closers))
            end++;
        return SpanOf(line.Slice(start, end));
    }

    private static int Count(string text, string characters) => text.Count(character => characters.Contains(character, StringComparison.Ordinal));

    private static bool IsEdge(char character) => char.IsWhiteSpace(character) || character is ',' or ';';

    private static bool IsWord(string text, Piece piece) =>
        (piece.Start == 0 || !char.IsLetterOrDigit(text[piece.Start - 1])) && (piece.End == text.Length || !char.IsLetterOrDigit(text[piece.End]));

    private static bool Overlap(TextSpan left, TextSpan right) => left.Start < right.End && right.Start < left.End;

    private bool IsReferenceTo(TextSpan marked, TextSpan text) => text.End < marked.End && source.Text[marked.End - 1] == '_';

    // The marks on both sides, if they belong together; a reference's may stand behind it alone.
    private TextSpan WithMarkup(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);

        // The marks of '**John Doe**.' end before the full stop.
        var opening = start > 0 && source.Text[start - 1] is '*' or '`' ? source.Text.AsSpan(0, start) : default;
        var marks = opening.Length - opening.TrimEnd(opening.IsEmpty ? ' ' : opening[^1]).Length;
        if (marks > 0 && source.AsSpan(span).Count(opening[^1]) == marks)
            start -= marks;
        while (start > 0 && end < source.Text.Length && source.Text[start - 1] is '*' or '`' && source.Text[end] == source.Text[start - 1])
            (start, end) = (start - 1, end + 1);
        while (end < source.Text.Length && source.Text[end] == '_')
            end++;
        return TextSpan.FromBounds(start, end);
    }
}
