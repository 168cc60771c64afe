using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>A value of metadata that names authors, one or several with commas, and what becomes of it.</summary>
internal sealed class AuthorItem
{
    private readonly SourceText line;
    private readonly List<TextEdit> edits = [];
    private bool isKept;

    internal AuthorItem(YamlScalar scalar, SourceText source)
    {
        Scalar = scalar;
        line = SourceText.FromString(MetadataAuthors.Line(scalar.Text ?? ""));
        Quotes = YamlText.Quotes(source.Slice(scalar.Span), scalar);
        var found = PersonLine.Read(UnmarkedLine.In(line, new TextSpan(0, line.Text.Length), line.Text));
        People = found.ConvertAll(draft => new Author(new SpecPerson(draft.Name, draft.Id, draft.Email), new PersonPlace(line, draft)));
    }

    /// <summary>Somebody whom the value names.</summary>
    /// <param name="Person">Who it is.</param>
    /// <param name="Place">Where in the value.</param>
    internal sealed record Author(SpecPerson Person, PersonPlace Place);

    /// <summary>The value.</summary>
    internal YamlScalar Scalar { get; }

    /// <summary>Its text on one line.</summary>
    internal string Text => line.Text;

    /// <summary>The quotes around it; see <see cref="YamlText.Quotes"/>.</summary>
    internal char? Quotes { get; }

    /// <summary>The people, in the order of the text.</summary>
    internal List<Author> People { get; }

    /// <summary>Whether it names somebody with a sign before the id: <c>@jdoe</c>.</summary>
    internal bool HasHandles => Text.StartsWith('@');

    /// <summary>Whether nothing is left of it.</summary>
    internal bool IsGone { get; private set; }

    /// <summary>Gives a person's place to another one, with what stands around the name.</summary>
    internal void Replace(Author author, WantedPerson other)
    {
        if (!other.IsVerbatim && other.IsBare && author.Place.Substitute(other.Person) is { } substitution)
            edits.AddRange(substitution);
        else
            edits.Add(new TextEdit(author.Place.Fits(other) ? author.Place.Core : author.Place.Span, other.Written(author.Place.CoreText.StartsWith('@'))));
    }

    /// <summary>Puts a text in the place of all of it.</summary>
    internal void Replace(string text)
    {
        IsGone = false;
        edits.Clear();
        edits.Add(new TextEdit(new TextSpan(0, Text.Length), text));
    }

    /// <summary>Adds people behind the others.</summary>
    internal void Append(IEnumerable<string> texts)
    {
        var place = new TextSpan(Text.Length, 0);
        edits.Add(new TextEdit(place, string.Concat(texts.Select(text => ", " + text))));
    }

    /// <summary>Takes people away.</summary>
    internal void Remove(IReadOnlyCollection<Author> gone)
    {
        IsGone = gone.Count == People.Count;
        List<TextSpan> spans = [.. CommaList.Without([.. People.Select(author => author.Place.Span)], index => gone.Contains(People[index]))];
        isKept = spans.TrueForAll(span => span.IsEmpty);
        edits.AddRange(spans.Select(span => new TextEdit(span, "")));
    }

    /// <summary>Whether the places of its people lie in each other, so that they cannot be edited one by one.</summary>
    internal bool IsTangled => (isKept && !IsGone) || !TextEdits.AreApart(line.Text.Length, edits);

    /// <summary>The edit of the file; null where the value stays.</summary>
    /// <param name="isInFlow">Whether it stands in brackets.</param>
    internal TextEdit? ToEdit(bool isInFlow) =>
        edits.Count == 0 ? null : new TextEdit(Scalar.Span, YamlText.Write(line.WithEdits(edits).Text, Quotes ?? '"', isInFlow));
}
