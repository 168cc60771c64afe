namespace SpecTools.Specs;

/// <summary>Puts people together from the pieces that a text is made of, in the order in which it has them.</summary>
internal sealed class PersonBuilder
{
    // Behind one of these no more is said of who it is.
    private static readonly HashSet<string> RemarkStarts = new(StringComparer.OrdinalIgnoreCase)
    {
        "for", "from", "as", "with", "who", "via", "helping", "working", "leading", "doing", "plus",
    };

    // What may stand before a person.
    private static readonly HashSet<string> Openings = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "also", "plus", "perhaps", "maybe", "possibly", "by", "or", "with", "+", "&", "cc",
    };

    private readonly List<PersonDraft> people = [];
    private string? bracketed;
    private bool isBehindDash;

    /// <summary>The person that is being put together.</summary>
    internal PersonDraft Person { get; private set; } = new();

    /// <summary>The people, once there are no more pieces.</summary>
    internal List<PersonDraft> End()
    {
        Finish();
        return people;
    }

    internal void AddDash() => isBehindDash = true;

    /// <summary>Adds an e-mail address; a second one is another person's.</summary>
    internal void AddEmail(string email)
    {
        if (Person.Email is not null)
            Finish();
        Person.AddEmail(email);
    }

    /// <summary>Adds what the page of a user says.</summary>
    internal void AddUser(string id, bool isLaunchpad)
    {
        if (UserAddress.IsEmail(id))
            Person.AddEmail(id);
        else if (isLaunchpad)
            Person.AddLaunchpad(id);
        else
            Person.AddNick(id);
    }

    /// <summary>Adds words that stand together outside of brackets.</summary>
    internal void AddWords(List<string> words)
    {
        if (TakeShortName(words))
            return;
        PersonKeys.Take(words, Person);
        if (words.FindIndex(RemarkStarts.Contains) is > 0 and var remark)
            words.RemoveRange(remark, words.Count - remark);
        while (words.Count > 0 && Openings.Contains(words[0]))
            words.RemoveAt(0);
        if (words.Count > 0 && AddMarked(words[0]))
            words.RemoveAt(0);
        if (words.Count == 0 || Nobody.IsPlaceholder(string.Join(' ', words)))
            return;
        if (words.Count == 1)
            AddWord(words[0].TrimEnd('.', ':'));
        else if (PersonWords.IsName(words))
            AddName(words);
        else if (words.TrueForAll(word => char.IsLower(word[0]) && PersonWords.IsHandleOrWord(word)))
            AddSmallWords(words);
        else
            AddMixedWords(words);
    }

    /// <summary>Adds a word that stands alone in brackets, or between the commas there: an id, if it is no remark.</summary>
    internal void AddGroupWord(string word, bool isAngle)
    {
        if (AddMarked(word))
            return;
        if (PersonWords.IsHandle(word) && (isAngle || !PersonWords.IsRemark(word)))
            Person.AddHandle(word);
        else if (PersonWords.IsRemark(word) || PersonWords.IsAllCapitals(word) || !PersonWords.IsHandleOrWord(word))
            return;
        else if (Person is { Name: null, Id: not null } && PersonWords.IsGivenName(word))
            Person.Name = word;
        else
            bracketed = word;
    }

    /// <summary>Adds words in brackets: the name behind an id.</summary>
    internal void AddGroupName(List<string> words, bool isAngle)
    {
        if (!PersonWords.IsName(words))
            return;
        if (Person.Name is null && (isAngle || Person.Id is not null))
        {
            Person.Name = string.Join(' ', words);
        }
        else if (Person is { Name: { } single, HasId: false } && !single.Contains(' ', StringComparison.Ordinal))
        {
            // A word with a name behind it is an id, if one with a capital.
            Person.AddHandle(single);
            Person.Name = string.Join(' ', words);
        }
    }

    // '~jdoe' is an id at Launchpad, '@jdoe' one elsewhere.
    private bool AddMarked(string word)
    {
        var id = word.TrimStart('~', '@').TrimEnd('.', ':');
        if (word[0] is not ('~' or '@') || !PersonWords.IsHandleOrWord(id))
            return false;
        if (word[0] == '~')
            Person.AddLaunchpad(id);
        else
            Person.AddHandle(id);
        return true;
    }

    private void AddWord(string word)
    {
        if (word.Length == 0 || PersonWords.IsRemark(word))
            return;
        if (PersonWords.IsHandle(word) || (Person.Name is null && PersonWords.HasInnerCapital(word)))
        {
            if (Person.HasId && !isBehindDash && Person.Email is null)
                Finish();
            Person.AddHandle(word);
        }
        else if (PersonWords.IsName([word]) && !PersonWords.IsAllCapitals(word)
            && !(isBehindDash && Person.Id is { } id && !PersonWords.Resembles(word, id)))
        {
            AddName([word]);
        }
    }

    // Several ids, or a name in small letters.
    private void AddSmallWords(List<string> words)
    {
        if (words.Exists(PersonWords.IsRemark))
            AddBeforeRemark(words);
        else if (words.Exists(PersonWords.IsOnlyHandle))
            words.ForEach(AddWord);
        else if (words.Count <= 3 && !isBehindDash)
            AddName(words);
    }

    // An id before the name or behind it, or a name and a remark.
    private void AddMixedWords(List<string> words)
    {
        var (first, last) = (words[0], words[^1].TrimEnd('.'));
        if (IsIdOf(first, words[1..]))
        {
            Person.AddHandle(first);
            AddName(words[1..]);
        }
        else if (IsIdOf(last, words[..^1]))
        {
            AddName(words[..^1]);
            Person.AddHandle(last);
        }
        else
        {
            AddBeforeRemark(words);
        }
    }

    private void AddBeforeRemark(List<string> words)
    {
        var length = 0;
        while (length < words.Count && (PersonWords.IsName([words[length]]) || (length > 0 && PersonWords.IsParticle(words[length]))))
            length++;
        while (length > 0 && PersonWords.IsParticle(words[length - 1]))
            length--;
        if (length >= 2 && words.Count - length <= 3 && !PersonWords.IsOrganisation(words[..length]))
            AddName(words[..length]);
        else if (length == 0 && words.Count <= 4 && PersonWords.IsHandle(words[0]) && words.Skip(1).All(PersonWords.IsRemark))
            AddWord(words[0]);
    }

    private void AddName(List<string> words)
    {
        if (Person.Name is not null && (isBehindDash || Person.Email is null))
            return;
        if (Person.Name is not null)
            Finish();
        Person.Name = string.Join(' ', words);
    }

    // 'Zhenyu (Kevin) Zheng': what stood in brackets is a part of the name.
    private bool TakeShortName(List<string> words)
    {
        if (bracketed is not { } given || Person.Name is not { } name || isBehindDash || name.Contains(' ', StringComparison.Ordinal) || !PersonWords.IsName(words))
            return false;
        Person.Name = $"{name} ({given}) {string.Join(' ', words)}";
        bracketed = null;
        return true;
    }

    private void Finish()
    {
        // 'Clint Byrum (SpamapS)'
        if (bracketed is not null && Person.Name is not null)
            Person.AddHandle(bracketed);
        bracketed = null;
        if (!Person.IsEmpty)
            people.Add(Person);
        Person = new PersonDraft();
        isBehindDash = false;
    }

    private static bool IsIdOf(string word, List<string> name) =>
        word.Length > 0 && char.IsLower(word[0]) && PersonWords.IsHandleOrWord(word) && !PersonWords.IsParticle(word)
        && !PersonWords.IsRemark(word) && PersonWords.IsName(name)
        && (PersonWords.IsOnlyHandle(word) || PersonWords.Resembles(string.Join(' ', name), word));
}
