namespace SpecTools.Specs;

/// <summary>
/// Knows what people write below <c>Work Items</c> that names no work: nothing, not yet anything, the template's instructions,
/// pointers to another place, and the news that all is done.
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

    private const int LongestDelivery = 16;

    private static readonly string[] Deliveries = ["single patch", "one patch", "one gerrit patch", "single change", "single commit", "one commit", "as a whole"];

    // How many words a subject may have with the verb behind it.
    private const int LongestSubject = 8;

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal)
    {
        "the", "this", "these", "that", "all", "most", "much", "some", "many", "several", "of", "our", "a", "an", "now", "currently",
        "proposed", "relevant", "required", "necessary", "initial", "reference", "single", "one", "just", "only",
    };

    // Whose state is told: "the code", "all patches for this"…
    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
    {
        "work", "code", "implementation", "patch", "patches", "patchset", "change", "changes", "it", "blueprint", "bp", "spec", "everything", "feature", "prototype", "poc",
        "task", "tasks", "item", "items",
    };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "is", "are", "was", "were", "has", "have" };

    // Words between the verb and the state.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "actually", "all", "already", "also", "be", "been", "being", "completely", "currently", "now", "mostly",
    };

    private static readonly HashSet<string> States = new(StringComparer.Ordinal)
    {
        "available", "begun", "described", "listed", "outlined", "tracked", "complete", "completed", "done", "finished", "found", "implemented", "landed", "merged", "posted", "proposed",
        "ready", "seen", "started", "submitted", "underway", "up", "uploaded", "written",
    };

    /// <summary>Whether an item of a list is none: nothing, not yet anything, a placeholder.</summary>
    internal static bool IsEmpty(string text)
    {
        if (NothingToSay.Is(text, Title))
            return true;
        var words = text.AsSpan().Trim(" \t.!:").ToString().ToLowerInvariant();
        return words.Length == 0 || NotYet.Contains(words) || words.StartsWith("tbd ", StringComparison.Ordinal) || words.StartsWith("tbd,", StringComparison.Ordinal) || (words[0] == '<' && words[^1] == '>' && !words.Contains("://", StringComparison.Ordinal))
            || (words.Contains("://", StringComparison.Ordinal) && !words.Contains(' ', StringComparison.Ordinal))
            || Array.Exists(Instructions, instruction => words.StartsWith(instruction, StringComparison.Ordinal));
    }

    /// <summary>Whether a paragraph names no work.</summary>
    internal static bool Is(string text) => IsEmpty(text) || Sentences(text).All(IsNoWork);

    private static bool IsNoWork(string sentence)
    {
        var words = sentence.Trim().ToLowerInvariant();
        return IsEmpty(sentence) || IsInstruction(words) || IsPointer(words) || IsAddress(words) || IsAboutItems(words) || IsState(words) || IsDelivery(words);
    }

    private static bool IsInstruction(string words) =>
        Array.Exists(Instructions, instruction => words.Contains(instruction, StringComparison.Ordinal));

    private static bool IsPointer(string words)
    {
        if (!Array.Exists(Pointers, pointer => words.StartsWith(pointer, StringComparison.Ordinal)))
            return false;
        var comma = words.IndexOf(", ", StringComparison.Ordinal);
        return CountWords(words) <= LongestPointer && (comma < 0 || CountWords(words[comma..]) <= 3);
    }

    // Nothing but addresses or footnotes, with a label of two words or less.
    private static bool IsAddress(string words)
    {
        var all = Words(words);
        var label = all.Where(word => !IsAddressWord(word)).ToList();
        return label.Count < all.Length && (label.Count == 0 || (label.Count <= 2 && label[^1].EndsWith(':')));
    }

    private static bool IsAddressWord(string word) =>
        word.Contains("://", StringComparison.Ordinal) || word.AsSpan().Trim("[]_.").IndexOfAnyExceptInRange('0', '9') < 0;

    // "Single work item.", "This spec does not list work items for the other project."
    private static bool IsAboutItems(string words) =>
        words.Contains("work item", StringComparison.Ordinal) && !words.Contains(" to ", StringComparison.Ordinal);

    // "Code was posted in Icehouse", "There is already a patch", "Most of the work has been done".
    private static bool IsState(string words)
    {
        if (words.StartsWith("already ", StringComparison.Ordinal))
            return true;
        var all = Words(words);
        if (Subject(all) >= 0 && (words.Contains(" can be found ", StringComparison.Ordinal) || words.Contains(" can be seen ", StringComparison.Ordinal)))
            return true;
        if (all is ["there", "is" or "are", ..] or [_, "there", "is" or "are", ..])
            return Array.Exists(all, word => word is "already" or "wip" or "patch" or "patches");
        // The subject comes first, with no more than a few words about it: "the code for this has been".
        var subject = Subject(all);
        if (subject < 0)
            return false;
        var verb = Array.FindIndex(all, subject, Math.Min(LongestSubject, all.Length - subject), Verbs.Contains);
        var state = verb < 0 ? -1 : Array.FindIndex(all, verb + 1, word => !Fillers.Contains(word) && !word.EndsWith("lly", StringComparison.Ordinal));
        return state > 0 && States.Contains(all[state].TrimEnd('.', ',', ':'));
    }

    // "The change will be submitted as a single patch set."
    private static bool IsDelivery(string words)
    {
        var all = Words(words);
        return all.Length <= LongestDelivery && (Subject(all) >= 0 || all is ["this" or "it", "is", ..])
            && Array.Exists(Deliveries, delivery => words.Contains(delivery, StringComparison.Ordinal))
            && !Array.Exists(all, word => word is "which" or "that" or "to" or "for");
    }

    // Where the subject of a sentence about the work as a whole stands; below zero where it is about anything else.
    private static int Subject(string[] words)
    {
        var subject = Array.FindIndex(words, word => !Determiners.Contains(word));
        return subject >= 0 && Works.Contains(words[subject].TrimEnd('.', ',', ':')) ? subject : -1;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int CountWords(string text) => Words(text).Length;

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
