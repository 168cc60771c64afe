using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>The people that a line names: parted by commas, semicolons, slashes or <c>and</c>, with a topic before them or a remark behind.</summary>
internal static class PersonLine
{
    // A longer line is a sentence, whatever it says.
    private const int LongestLine = 1000;

    private static readonly string[] Works = ["implement", "develop", "work", "lead", "assign", "contribut", "help"];

    private readonly record struct Part(UnmarkedLine Text, char Separator);

    /// <summary>The people, each with its place in the line.</summary>
    internal static List<PersonDraft> Read(UnmarkedLine line)
    {
        if (line.Text.Length is 0 or > LongestLine || Nobody.IsSentence(line.Text))
            return [];
        var colon = Topic(line.Text);
        if (colon < 0)
            return ReadParts(line);

        // 'Report client: jdoe', 'jdoe: report client', 'John Doe: jdoe'
        var topic = line.Slice(0, colon).Trimmed();
        if (RoleLabel.Read(topic.Text)?.Role == LabelRole.Neither)
            return [];
        var before = ReadParts(topic);
        var behind = ReadParts(line.Slice(colon + 1, line.Text.Length).Trimmed());
        if (before.Count != 1 || topic.Text.Contains(',', StringComparison.Ordinal))
            return behind;
        if (behind.Count == 1 && before[0].IsCompletedBy(behind[0]))
        {
            before[0].Complete(behind[0]);
            before[0].Place = line;
            before[0].Details.Clear();
            return before;
        }

        return behind.Count == 0 ? before : behind;
    }

    /// <summary>
    /// The e-mail addresses in a sentence that says who works, <c>jdoe@example.com will implement it</c>: in such a sentence
    /// nothing else is a person for sure.
    /// </summary>
    /// <param name="line">A line of the sentence.</param>
    /// <param name="sentence">The whole of it.</param>
    internal static IEnumerable<PersonDraft> ReadEmailsOfSentence(UnmarkedLine line, string sentence)
    {
        if (!Array.Exists(Works, work => AnyCase.Holds(sentence, work)))
            yield break;
        var text = line.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start);
            if (end < 0)
                end = text.Length;
            var email = text[start..end].Trim('(', ')', '<', '>', '.', ',', ';', ':');
            if (UserAddress.IsEmail(email) && !AnyCase.Holds(email, "@lists."))
            {
                var person = new PersonDraft { Place = line.Slice(start, end) };
                person.AddEmail(email);
                yield return person;
            }

            start = end + 1;
        }
    }

    // The colon behind a topic, or -1: none in an address, in brackets, or behind such a key as 'irc:'.
    private static int Topic(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '<' or '[')
                depth++;
            else if (text[i] is ')' or '>' or ']')
                depth--;
            if (text[i] != ':' || depth > 0 || i == 0)
                continue;
            if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
                continue;
            var start = text.LastIndexOf(' ', i - 1) + 1;
            if (!PersonWords.IsKey(text[start..i]))
                return i;
        }

        return -1;
    }

    private static List<PersonDraft> ReadParts(UnmarkedLine line)
    {
        var people = new List<PersonDraft>();
        var parts = Split(line);
        for (var i = 0; i < parts.Count; i++)
        {
            var (text, separator) = parts[i];
            var name = text.Text;
            string? whole = null;
            if (i + 1 < parts.Count && parts[i + 1].Separator == ',' && IsFamilyName(name) && FirstNamesOf(parts[i + 1].Text.Text) is { } first)
            {
                // 'Doe, John <jdoe@example.com>', as address books have it
                whole = $"{name}, {first}";
                text = text.Joined(parts[++i].Text);
                name = parts[i].Text.Text;
            }

            foreach (var draft in PersonParser.Read(name))
            {
                draft.Name = whole ?? draft.Name;
                draft.Place = text;
                if (parts.Count == 2 && separator == ',' && IsAffiliation(draft, people))
                    continue;
                if (people.Count > 0 && separator is ',' or '/' or '|' && people[^1].IsCompletedBy(draft))
                    people[^1].Complete(draft);
                else
                    people.Add(draft);
            }
        }

        return people;
    }

    // 'John Doe, Example': one word behind a whole name is where that person works.
    private static bool IsAffiliation(PersonDraft draft, List<PersonDraft> before) =>
        draft is { Name: { } word, Id: null, Email: null } && !word.Contains(' ', StringComparison.Ordinal)
        && before is [{ Name: { } name }] && name.Contains(' ', StringComparison.Ordinal);

    private static bool IsFamilyName(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) && PersonWords.IsName([text]) && !PersonWords.IsAllCapitals(text);

    private static string? FirstNamesOf(string text)
    {
        var open = text.AsSpan().IndexOfAny("<(");
        if (open <= 0 || !text.AsSpan(open).Contains('@'))
            return null;
        var names = text[..open].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length is 1 or 2 && PersonWords.IsName(names) ? string.Join(' ', names) : null;
    }

    private static List<Part> Split(UnmarkedLine line)
    {
        var text = line.Text;
        var parts = new List<Part>();
        var (start, separator, depth) = (0, '\0', 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '<' or '[')
                depth++;
            else if (text[i] is ')' or '>' or ']')
                depth = Math.Max(0, depth - 1);
            var length = depth > 0 ? 0 : SeparatorAt(text, i);
            if (length == 0)
                continue;
            parts.Add(new Part(line.Slice(start, i).Trimmed(), separator));
            separator = text[i];
            i += length - 1;
            start = i + 1;
        }

        parts.Add(new Part(line.Slice(start, text.Length).Trimmed(), separator));
        return parts;
    }

    private static int SeparatorAt(string text, int at) => text[at] switch
    {
        ',' or ';' or '&' => 1,
        '+' or '|' => IsBlank(text, at - 1) && IsBlank(text, at + 1) ? 1 : 0,
        '/' => IsInAddress(text, at) ? 0 : 1,
        'a' or 'A' when IsBlank(text, at - 1) && IsWord(text, at, "and") => 3,
        'o' or 'O' when IsBlank(text, at - 1) && IsWord(text, at, "or") => 2,
        _ => 0,
    };

    private static bool IsWord(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsBlank(text, at + word.Length);

    private static bool IsBlank(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);

    // A slash in 'https://launchpad.net/~jdoe', 'launchpad.net/~jdoe' or 'N/A'
    private static bool IsInAddress(string text, int slash)
    {
        var start = slash;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && slash - start < 200)
            start--;
        var end = slash;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - slash < 200)
            end++;
        var word = text.AsSpan(start, end - start).TrimEnd(".,;");
        return word.Contains("://", StringComparison.Ordinal) || word.Equals("n/a", StringComparison.OrdinalIgnoreCase)
            || UserAddress.IsPage(word.ToString());
    }
}
