using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Somebody who is to be named in a spec.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Text">How to write it.</param>
/// <param name="Core">The same without what is said beside the person, such as a part of the work.</param>
/// <param name="SaysMore">Whether the text says more of the person than name, id and e-mail address: a further nick.</param>
internal sealed record WantedPerson(SpecPerson Person, string Text, string Core, bool SaysMore)
{
    /// <summary>Whether <see cref="Text"/> stays as it is, in whatever form others are written.</summary>
    internal bool IsVerbatim => SaysMore || Text.Contains('`', StringComparison.Ordinal) || Text.Contains("](", StringComparison.Ordinal);

    /// <summary>Whether the text is nothing but name, id and e-mail address.</summary>
    internal bool IsBare => Text == Core && !IsVerbatim;

    /// <summary>The same one in angle brackets, <c>&lt;jdoe&gt;</c>, where one id, name or address is all that is written.</summary>
    internal WantedPerson InAngles()
    {
        var isOne = Person.Names.Count() == 1;
        return isOne && IsBare && Text[0] != '<' ? this with { Text = $"<{Text}>", Core = $"<{Core}>" } : this;
    }

    /// <summary>The text where an id is written with the sign that some sites put before it: <c>@jdoe</c>.</summary>
    /// <param name="isHandle">Whether it is written so.</param>
    internal string Written(bool isHandle) => isHandle && Person is { Name: null, Email: null, Id: not null } && Text == Person.Id ? "@" + Text : Text;

    /// <summary>Somebody whom the spec names already.</summary>
    internal static WantedPerson Of(SpecPerson person) => new(person, person.FullText, person.FullText, SaysMore: false);

    /// <summary>The people that a value names, most often one; none where it says that there is nobody: <c>None</c>.</summary>
    /// <param name="value">One line as it could stand in a spec: an id, a name, <c>John Doe (jdoe)</c>, several with commas.</param>
    /// <param name="known">Those whom the spec names: any of their names will do, in any case.</param>
    /// <exception cref="SpecException">It is not one line, or no person can be read in it.</exception>
    internal static List<WantedPerson> Read(string value, IEnumerable<SpecPerson> known)
    {
        var text = value.Trim();
        if (text.Any(char.IsControl) || text.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0)
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{Printable.Line(value)}' must be one line of text.");
        var source = SourceText.FromString(text);
        if (UnmarkedText.Lines(source, [new TextSpan(0, text.Length)]) is not [var line] || Nobody.IsPlaceholder(line.Text))
            return [];
        var found = PersonLine.Read(line);
        if (found.Count == 0 && known.FirstOrDefault(person => person.Equals(text)) is { } same)
            return [Of(same)];
        if (found.Count == 0)
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid,
                $"'{value}' is not read as a person. Give an id, a name, an e-mail address, or all of them: 'John Doe (jdoe) <jdoe@example.com>'.");
        }

        return found.ConvertAll(draft =>
        {
            var place = new PersonPlace(source, draft);
            var person = new SpecPerson(draft.Name, draft.Id, draft.Email);
            return new WantedPerson(person, found.Count == 1 ? text : source.Slice(place.Span), place.CoreText, draft.OtherIds.Any());
        });
    }

    /// <summary>Whether a person is the one that is wanted, with all that is wanted of it.</summary>
    internal bool IsMetBy(SpecPerson other)
    {
        if (Person.Names.ToList() is [var only])
            return other.Equals(only);
        return Includes(other.Name, Person.Name) && Includes(other.Id, Person.Id) && Includes(other.Email, Person.Email);
    }

    /// <summary>Whether a person is the same one, whatever else is known.</summary>
    internal bool IsSame(SpecPerson other) => Person.Names.Any(other.Equals);

    private static bool Includes(string? known, string? wanted) => wanted is null || string.Equals(known, wanted, StringComparison.OrdinalIgnoreCase);
}
