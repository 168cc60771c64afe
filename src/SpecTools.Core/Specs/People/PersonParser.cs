namespace SpecTools.Specs;

/// <summary>
/// Takes apart what is written of one person, <c>John Doe (jdoe) &lt;jdoe@example.com&gt; - for the API</c>: runs of words,
/// brackets, addresses, and what follows a dash. Where two people stand side by side it yields both.
/// </summary>
internal sealed class PersonParser
{
    private const string Openers = "(<[{";
    private const string Closers = ")>]}";

    private readonly PersonBuilder builder = new();
    private readonly List<string> run = [];

    /// <summary>The people that a text names, most often one, or none.</summary>
    internal static List<PersonDraft> Read(string text)
    {
        text = text.Trim(' ', ',', ';');
        if (Nobody.Is(text))
            return [];
        var parser = new PersonParser();
        parser.ReadAtoms(UserAddress.Revealed(text));
        return parser.builder.End();
    }

    private void ReadAtoms(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (Openers.IndexOf(text[i]) is >= 0 and var bracket)
            {
                end = CloseOf(text, i, Openers[bracket], Closers[bracket]);
                FlushRun();
                ReadGroup(text[(i + 1)..end], isAngle: text[i] == '<');
                i = end + 1;
            }
            else
            {
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && Openers.IndexOf(text[end]) < 0)
                    end++;
                ReadWord(text[i..end]);
                i = end;
            }
        }

        FlushRun();
    }

    private static int CloseOf(string text, int open, char opener, char closer)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == opener)
                depth++;
            else if (text[i] == closer && --depth == 0)
                return i;
        }

        return text.Length;
    }

    private void ReadWord(string raw)
    {
        var word = raw.Trim('"', '\'', ',', ';', '!', '?', '|').TrimEnd(')', '>', ']', '}');
        if (raw.All(character => character is '-' or '\u2013' or '\u2014'))
        {
            FlushRun();
            builder.AddDash();
        }
        else if (IsAddress(word))
        {
            FlushRun();
            AddAddress(word);
        }
        else if (word.Any(char.IsLetterOrDigit))
        {
            run.Add(word);
        }
    }

    private void FlushRun()
    {
        if (run.Count == 0)
            return;
        builder.AddWords([.. run]);
        run.Clear();
    }

    // What stands in brackets: ids, addresses, a name behind an id, or a remark.
    private void ReadGroup(string content, bool isAngle)
    {
        // A slash parts ids, unless it is one of an address.
        string[] separators = content.Contains('.', StringComparison.Ordinal) ? [",", ";", " / ", " | ", " and "] : [",", ";", "/", "|", " and "];
        foreach (var text in content.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Nobody.IsPlaceholder(text))
                continue;
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            if (PersonKeys.Take(words, builder.Person))
                continue;
            if (words.Exists(IsAddress))
                words.FindAll(word => IsAddress(word) || PersonWords.IsHandle(word)).ForEach(word => AddGroupWord(word, isAngle: true));
            else if (words.Count == 1)
                AddGroupWord(words[0], isAngle);
            else if (!Nobody.Is(text))
                builder.AddGroupName(words, isAngle);
        }
    }

    private void AddGroupWord(string word, bool isAngle)
    {
        if (IsAddress(word))
            AddAddress(word);
        else
            builder.AddGroupWord(word, isAngle);
    }

    private static bool IsAddress(string word) => UserAddress.IsEmail(Bare(word)) || UserAddress.IsPage(word);

    private void AddAddress(string word)
    {
        var address = Bare(word);
        if (UserAddress.IsEmail(address))
            builder.AddEmail(address);
        else if (UserAddress.UserOf(address) is { } user)
            builder.AddUser(user.Id, user.IsLaunchpad);
    }

    private static string Bare(string word)
    {
        var bare = word.TrimEnd('.', ':', ',', '?');
        return bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? bare[7..] : bare;
    }
}
