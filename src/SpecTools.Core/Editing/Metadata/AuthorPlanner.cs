using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Plans who is named in a field of metadata. Who is named already stays as written; others take the places of those who go, with
/// their quotes and signs; a list keeps its dashes or brackets.
/// </summary>
/// <param name="field">The field.</param>
/// <param name="draft">Takes the edits of the file that it stands in.</param>
internal sealed class AuthorPlanner(AuthorField field, Draft draft)
{
    /// <summary>What stands where nobody is left.</summary>
    private const string NobodyYet = "TBD";

    private readonly SourceText source = draft.Source;
    private readonly YamlNode value = field.Entry.Value;
    private readonly List<AuthorItem> items = field.Items;

    /// <summary>Plans the edits.</summary>
    /// <param name="wanted">Who is to be named.</param>
    /// <param name="nobody">The word for nobody that was asked for; null for the usual one.</param>
    /// <returns>Why it cannot be done, or null.</returns>
    internal string? Plan(IReadOnlyList<WantedPerson> wanted, string? nobody)
    {
        if (field.IsUnreadable || items.Exists(item => item.Quotes is null) || (IsBlock && items.Exists(item => Dash(item) is null)))
            return Unknown();
        var left = Exchange(wanted);
        left = FillPlaces(left);
        if (wanted.Count == 0 && items.TrueForAll(item => item.IsGone))
            LeaveNobody(nobody);
        if (left.Count > 0)
            Add(left.ConvertAll(person => person.Written(field.HasHandles)));
        if (items.Exists(item => item.IsTangled))
            return Unknown();
        WriteItems();
        return null;
    }

    private string Unknown() => $"The field '{field.Entry.Name}' of '{source.Path}', line {source.LineNumberAt(value.Span.Start)}, is written in a way that is not known here";

    private bool IsFlow => value is YamlSequence && source.AsSpan(value.Span).StartsWith("[");

    private bool IsBlock => value is YamlSequence && !IsFlow;

    // Others get the places of those who go, as far as there are any; who needs a place of his own is left.
    private List<WantedPerson> Exchange(IReadOnlyList<WantedPerson> wanted)
    {
        var left = wanted.Where(person => !items.Exists(item => item.People.Exists(author => person.IsMetBy(author.Person)))).ToList();
        foreach (var item in items)
        {
            var gone = item.People.FindAll(author => !wanted.Any(person => person.IsMetBy(author.Person)));
            var count = Math.Min(gone.Count, left.Count);
            for (var i = 0; i < count; i++)
                item.Replace(gone[i], left[i]);
            left.RemoveRange(0, count);
            if (gone.Count > count)
                item.Remove(gone[count..]);
        }

        return left;
    }

    // Words for nobody give way to somebody.
    private List<WantedPerson> FillPlaces(List<WantedPerson> left)
    {
        foreach (var item in items.Where(item => item.People.Count == 0 && !item.Scalar.Span.IsEmpty))
        {
            if (left.Count == 0 || (value is YamlSequence && !Nobody.IsPlaceholder(item.Text)))
                continue;
            item.Replace(left[0].Written(field.HasHandles));
            left = left[1..];
        }

        return left;
    }

    private void LeaveNobody(string? nobody)
    {
        if (items.Count > 0 && (nobody is not null || !IsFlow))
            items[0].Replace(nobody ?? NobodyYet);
    }

    private void WriteItems()
    {
        foreach (var item in items.Where(item => !item.IsGone))
        {
            if (item.ToEdit(IsFlow) is { } edit)
                draft.Add(edit);
        }

        if (IsFlow)
        {
            foreach (var span in CommaList.Without([.. items.Select(item => item.Scalar.Span)], index => items[index].IsGone))
                draft.Replace(span, "");
        }

        foreach (var item in items.Where(item => item.IsGone && IsBlock))
            draft.Remove(source.LineAt(item.Scalar.Span.Start).Start, source.LineAt(item.Scalar.Span.End).NextStart);
    }

    private void Add(List<string> texts)
    {
        if (value is YamlScalar && items is [{ Scalar.Span.IsEmpty: false } item])
            item.Append(texts);
        else if (value is YamlScalar && field.IsList)
            draft.Insert(source.LineAt(value.Span.Start).End, Lines("  - ", texts, field.HasHandles ? '"' : '\0'));
        else if (value is YamlScalar)
            AddInEmpty(YamlText.Write(string.Join(", ", texts), '\0', isInFlow: false));
        else if (IsBlock)
            draft.Insert(source.LineAt(items[^1].Scalar.Span.End).End, Lines(Dash(items[^1])!, texts, items[^1].Quotes!.Value));
        else
            AddInBrackets(texts);
    }

    private void AddInEmpty(string text)
    {
        var line = source.LineAt(value.Span.Start);
        var rest = TextSpan.FromBounds(value.Span.Start, line.End);
        draft.Replace(source.AsSpan(rest).IsWhiteSpace() ? rest : new TextSpan(rest.Start, 0), " " + text);
    }

    private void AddInBrackets(List<string> texts)
    {
        var quotes = items.Count > 0 ? items[^1].Quotes!.Value : field.HasHandles ? '"' : '\0';
        var added = string.Join(", ", texts.Select(text => YamlText.Write(text, quotes, isInFlow: true)));
        if (items.Count > 0)
            draft.Insert(items[^1].Scalar.Span.End, ", " + added);
        else
            draft.Insert(value.Span.Start + 1, added);
    }

    private string Lines(string dash, List<string> texts, char quotes) =>
        string.Concat(texts.Select(text => draft.NewLine + dash + YamlText.Write(text, quotes, isInFlow: false)));

    // What stands before an item of a list on its line; null where that is not the dash alone.
    private string? Dash(AuthorItem item)
    {
        var start = item.Scalar.Span.Start;
        var before = source.Slice(TextSpan.FromBounds(source.LineAt(start).Start, start));
        return before.Trim() == "-" && before[^1] is ' ' or '\t' ? before : null;
    }
}
