namespace SpecTools.Specs;

/// <summary>Knows sentences that tell how the work as a whole stands, or in how many pieces it will come, and name none of it.</summary>
internal static class WorkNews
{
    // How many words a subject may have with the verb behind it: "most of the code for this spec has".
    private const int LongestSubject = 8;

    // A sentence of more words tells what is delivered.
    private const int LongestDelivery = 16;

    // How many words may follow "the code is done".
    private const int LongestRest = 3;

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal)
    {
        "the", "this", "these", "that", "all", "most", "much", "some", "many", "several", "of", "our", "a", "an", "now", "currently",
        "proposed", "relevant", "required", "necessary", "initial", "reference", "single", "one", "just", "only",
    };

    // Whose state is told: "the code", "all patches for this"…
    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
    {
        "work", "code", "implementation", "patch", "patches", "patchset", "change", "changes", "it", "blueprint", "bp", "spec",
        "everything", "feature", "prototype", "poc", "task", "tasks", "item", "items",
    };

    private static readonly HashSet<string> Past = new(StringComparer.Ordinal) { "was", "were", "has", "have" };

    private static readonly HashSet<string> Present = new(StringComparer.Ordinal) { "is", "are" };

    // Words between the verb and the state, those on -lly aside.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "all", "already", "also", "be", "been", "being", "completely", "currently", "now", "mostly",
    };

    private static readonly HashSet<string> States = new(StringComparer.Ordinal)
    {
        "available", "begun", "complete", "completed", "described", "done", "finished", "found", "implemented", "landed", "listed",
        "merged", "outlined", "posted", "proposed", "ready", "seen", "started", "submitted", "tracked", "underway", "up", "uploaded",
        "written",
    };

    private static readonly string[] Deliveries =
        ["single patch", "one patch", "one gerrit patch", "single change", "single commit", "one commit", "as a whole"];

    /// <summary>Whether a sentence is such news.</summary>
    /// <param name="words">Its words in lower case; there is at least one.</param>
    internal static bool Is(string[] words) => words[0] == "already" || IsThere(words) || IsState(words) || IsDelivery(words);

    /// <summary>Whether a word is an address or a footnote.</summary>
    internal static bool IsAddress(string word) =>
        word.Contains("://", StringComparison.Ordinal) || word.AsSpan().Trim("[]_.").IndexOfAnyExceptInRange('0', '9') < 0;

    // "There is already a patch", "Currently, there are patches for this: https://…".
    private static bool IsThere(string[] words) =>
        words is ["there", "is" or "are", ..] or [_, "there", "is" or "are", ..]
        && Array.Exists(words, word => word is "already" or "wip" || IsAddress(word));

    // "Code was posted in Icehouse", "All code is currently proposed for review". But "it is done in three steps" is a plan.
    private static bool IsState(string[] words)
    {
        var subject = Subject(words);
        if (subject < 0)
            return false;
        var verb = Array.FindIndex(words, subject, Math.Min(LongestSubject, words.Length - subject), word => Past.Contains(word) || Present.Contains(word));
        if (verb < 0)
            return Follows(words, subject, "can", "be", "found") || Follows(words, subject, "can", "be", "seen");
        var state = Array.FindIndex(words, verb + 1, word => !Fillers.Contains(word) && !word.EndsWith("lly", StringComparison.Ordinal));
        return state > 0
            && States.Contains(WithoutMarks(words[state]))
            && (Past.Contains(words[verb]) || state > verb + 1 || words.Length - state - 1 <= LongestRest || Array.Exists(words, IsAddress));
    }

    // "The change will be submitted as a single patch set."
    private static bool IsDelivery(string[] words)
    {
        if (words.Length > LongestDelivery || (Subject(words) < 0 && words is not ["this" or "it", "is", ..]))
            return false;
        var sentence = string.Join(' ', words);
        return Array.Exists(Deliveries, delivery => sentence.Contains(delivery, StringComparison.Ordinal))
            && !Array.Exists(words, word => word is "which" or "that" or "to" or "for");
    }

    // Where the subject of a sentence about the work as a whole stands; below zero where it is about anything else.
    private static int Subject(string[] words)
    {
        var subject = Array.FindIndex(words, word => !Determiners.Contains(word));
        return subject >= 0 && Works.Contains(WithoutMarks(words[subject])) ? subject : -1;
    }

    private static bool Follows(string[] words, int start, params string[] wanted)
    {
        var at = Array.IndexOf(words, wanted[0], start);
        return at >= 0 && words.AsSpan(at).StartsWith(wanted);
    }

    private static string WithoutMarks(string word) => word.TrimEnd('.', ',', ':');
}
