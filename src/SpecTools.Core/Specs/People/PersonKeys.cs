namespace SpecTools.Specs;

/// <summary>Reads what is said to be somebody's name at a service: <c>irc: jd</c>, <c>IRC nick jd</c>, <c>jdoe on Launchpad</c>.</summary>
internal static class PersonKeys
{
    /// <summary>Takes such words out of others, and gives what they say to a person.</summary>
    /// <returns>Whether there were any.</returns>
    internal static bool Take(List<string> words, PersonDraft draft)
    {
        var count = words.Count;
        for (var i = 0; i < words.Count;)
        {
            var length = TakeBefore(words, i, draft);
            if (length == 0)
                i++;
            else
                words.RemoveRange(i, length);
        }

        for (var i = 1; i + 1 < words.Count;)
        {
            var length = TakeBehind(words, i, draft);
            if (length == 0)
                i++;
            else
                words.RemoveRange(--i, length + 1);
        }

        return words.Count < count;
    }

    // 'irc:jd', 'irc: jd', 'IRC nick: jd', 'launchpad id jdoe'
    private static int TakeBefore(List<string> words, int at, PersonDraft draft)
    {
        var service = "";
        var isMarked = false;
        var next = at;
        while (next < words.Count && !isMarked)
        {
            var word = words[next];
            var colon = word.IndexOfAny([':', '=', '#']);
            var key = (colon < 0 ? word : word[..colon]).TrimStart('(');
            if (!PersonWords.IsKey(key))
                break;
            next++;
            if (service.Length == 0 || PersonWords.IsService(key))
                service = key;
            if (colon < 0)
                continue;
            isMarked = true;
            if (colon + 1 == word.Length)
                continue;
            Add(draft, service, word[(colon + 1)..]);
            return next - at;
        }

        if (next == at || next == words.Count || !(isMarked || PersonWords.IsService(service)) || !PersonWords.IsHandleOrWord(Bare(words[next])))
            return 0;
        if (IsName(service))
            return isMarked ? next - at : 0;
        Add(draft, service, words[next]);
        return next - at + 1;
    }

    // 'jd on IRC and Gerrit': the word before is the name.
    private static int TakeBehind(List<string> words, int at, PersonDraft draft)
    {
        if (words[at].ToLowerInvariant() is not ("on" or "in" or "at" or "@") || !PersonWords.IsService(Bare(words[at + 1])))
            return 0;
        Add(draft, words[at + 1], words[at - 1]);
        var end = at + 2;
        while (end < words.Count && (PersonWords.IsService(Bare(words[end])) || (end + 1 < words.Count && words[end] is "and" or "or" or "&")))
            end++;
        return end - at;
    }

    private static void Add(PersonDraft draft, string service, string value)
    {
        var id = Bare(value).TrimStart('~', '@');
        if (id.Length == 0 || Nobody.IsPlaceholder(id))
            return;
        var kind = Bare(service).Split('-')[0].ToLowerInvariant();
        if (UserAddress.IsEmail(id))
            draft.AddEmail(id);
        else if (kind is "launchpad" or "lp")
            draft.AddLaunchpad(id);
        else if (kind is "irc" or "freenode" or "oftc" or "nick" or "nickname" or "slack" or "twitter" or "matrix")
            draft.AddNick(id);
        else
            draft.AddHandle(id);
    }

    private static bool IsName(string key) => string.Equals(key, "name", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string word) => word.Trim('.', ',', ';', '(', ')', '"', '\'', ':', '<', '>');
}
