namespace SpecTools.Specs;

/// <summary>
/// Knows what people write below <c>Work Items</c> that names no work: nothing, not yet anything, the template's instructions,
/// pointers to another place, and news of the work as a whole.
/// </summary>
internal static class NoWork
{
    private const string Title = "Work Items";

    // A pointer of more words tells what is there.
    private const int LongestPointer = 16;

    private static readonly HashSet<string> NotYet = new(StringComparer.Ordinal)
    {
        "tbd", "tba", "tbc", "todo", "to do", "unknown", "pending", "undecided", "not yet known", "not yet", "later", "fixme", "xxx",
        "to be added", "to be announced", "to be completed", "to be decided", "to be defined", "to be determined", "to be discussed",
        "to be done", "to be filled", "to be filled in", "to be written", "?", "...", "…",
    };

    private static readonly string[] Pointers =
    [
        "see ", "see: ", "please see ", "please refer ", "refer to ", "cf. ", "as above", "as below", "as per ", "same as ", "described in ",
        "described above", "listed in ", "listed above", "detailed in ", "tracked in ", "tracked at ", "tracked on ", "as defined ",
        "as described ", "as detailed ", "as discussed ", "as explained ", "as listed ", "as mentioned ", "as noted ", "as outlined ",
        "as specified ", "as stated ",
    ];

    private static readonly string[] Instructions =
        ["work items or tasks", "break the feature up into", "those parts might end up being done by different people"];

    // With "work items" in the sentence: where they are, or that there are none.
    private static readonly HashSet<string> AboutItems = new(StringComparer.Ordinal)
    {
        "above", "already", "below", "created", "defined", "described", "etherpad", "follow", "like", "listed", "no", "none", "not",
        "one", "same", "see", "single", "storyboard", "tracked", "these",
    };

    /// <summary>Whether an item of a list is none: nothing, not yet anything, a placeholder, a bare address.</summary>
    internal static bool IsEmpty(string text)
    {
        if (NothingToSay.Is(text, Title))
            return true;
        var words = text.AsSpan().Trim(" \t.!:").ToString().ToLowerInvariant();
        return words.Length == 0
            || NotYet.Contains(words)
            || words.StartsWith("tbd ", StringComparison.Ordinal)
            || words.StartsWith("tbd,", StringComparison.Ordinal)
            || IsPlaceholder(words)
            || Array.Exists(Instructions, instruction => words.StartsWith(instruction, StringComparison.Ordinal));
    }

    /// <summary>Whether a paragraph names no work: none of its sentences does.</summary>
    internal static bool Is(string text) => IsEmpty(text) || Sentences(text).All(IsNoWork);

    // "<your work item>", and an address alone.
    private static bool IsPlaceholder(string words) => words.Contains("://", StringComparison.Ordinal)
        ? !words.Contains(' ', StringComparison.Ordinal)
        : words[0] == '<' && words[^1] == '>';

    private static bool IsNoWork(string sentence)
    {
        if (IsEmpty(sentence))
            return true;
        var words = sentence.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(' ', words);
        return IsInstruction(plain) || IsPointer(plain) || IsAddress(words) || IsAboutItems(plain, words) || WorkNews.Is(words);
    }

    private static bool IsInstruction(string sentence) =>
        Array.Exists(Instructions, instruction => sentence.Contains(instruction, StringComparison.Ordinal));

    private static bool IsPointer(string sentence)
    {
        if (!Array.Exists(Pointers, pointer => sentence.StartsWith(pointer, StringComparison.Ordinal)))
            return false;
        var comma = sentence.IndexOf(", ", StringComparison.Ordinal);
        return CountWords(sentence) <= LongestPointer && (comma < 0 || CountWords(sentence[comma..]) <= 3);
    }

    // Nothing but addresses or footnotes, with a label of two words or less.
    private static bool IsAddress(string[] words)
    {
        var label = words.Where(word => !WorkNews.IsAddress(word)).ToList();
        return label.Count < words.Length && (label.Count == 0 || (label.Count <= 2 && label[^1].EndsWith(':')));
    }

    // "Single work item.", "This spec does not list work items for the other project."
    private static bool IsAboutItems(string sentence, string[] words) =>
        sentence.Contains("work item", StringComparison.Ordinal)
        && Array.Exists(words, word => AboutItems.Contains(word.TrimEnd('.', ',')))
        && Array.IndexOf(words, "to") < 0;

    private static int CountWords(string text) => text.Count(character => character == ' ') + 1;

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' or ';' && text[i + 1] == ' ')
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
