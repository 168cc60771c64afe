namespace SpecTools.Specs;

/// <summary>
/// Reads whether an author has marked a work item as done: <c>[x]</c> and <c>[ ]</c>, <c>✓</c>, <c>[DONE]</c>, <c>(done)</c>,
/// <c>Done:</c>, <c>- done</c>, <c>(in progress)</c> and their like, before or behind the text.
/// </summary>
internal static class DoneMark
{
    private static readonly HashSet<string> DoneWords = new(StringComparer.Ordinal)
    {
        "done", "complete", "completed", "finished", "merged", "implemented", "landed", "already done", "already implemented",
        "already merged", "all done", "fully implemented",
    };

    private static readonly HashSet<string> OpenWords = new(StringComparer.Ordinal)
    {
        "in progress", "work in progress", "wip", "partial", "partially", "partly", "partially done", "partly done",
        "partially implemented", "partially merged", "partially complete", "partially completed", "not started", "not yet started",
        "not done", "not yet done", "not implemented", "not yet implemented", "not merged", "incomplete", "todo", "to do",
        "to be done", "pending", "started", "ongoing", "in review", "under review", "up for review", "needs review", "ready for review", "planned", "not complete", "blocked",
    };

    // Words before a colon or a dash that are a mark; others, such as "Started" or "Planned", may well begin a sentence.
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "done", "complete", "completed", "finished", "merged", "implemented", "in progress", "work in progress", "wip", "todo", "to do",
        "not done", "not started", "pending",
    };

    private static readonly string[] Nouns = [" work items", " items", " tasks", " work", " patches"];

    private static readonly string[] Dashes = [" - ", " -- ", " – ", " — ", ": ", ". "];

    /// <summary>The text without its mark, and what the mark says; null where there is none.</summary>
    internal static (string Text, bool? IsDone) Read(string text)
    {
        text = text.Trim();
        return ReadBefore(text) ?? ReadBehind(text) ?? (text, null);
    }

    /// <summary>What words say that are all of a mark: <c>done</c>, <c>Merged in Pike</c>, <c>in-progress</c>.</summary>
    internal static bool? ReadWords(ReadOnlySpan<char> text)
    {
        var words = Normalize(text);
        if (DoneWords.Contains(words))
            return true;
        return OpenWords.Contains(words) ? false : IsDoneSomewhere(words) ? true : null;
    }

    /// <summary>What a label or a title says of all that is below it: <c>Done:</c>, <c>Merged items</c>.</summary>
    internal static bool? ReadLabel(string text)
    {
        var words = Normalize(text);
        foreach (var noun in Nouns)
        {
            if (words.EndsWith(noun, StringComparison.Ordinal))
                return ReadWords(words.AsSpan(0, words.Length - noun.Length));
        }

        return ReadWords(words);
    }

    private static (string, bool?)? ReadBefore(string text)
    {
        if (text[..Math.Min(1, text.Length)] is "[" or "(" && ReadBrackets(text) is { } marked)
            return marked;
        if (ReadSign(text) is { } isDone)
            return Rest(text.AsSpan(1).TrimStart('\uFE0F'), isDone);
        foreach (var dash in Dashes)
        {
            var at = text.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && dash != ". " && Normalize(text.AsSpan(0, at)) is var label && Labels.Contains(label))
                return Rest(text.AsSpan(at + dash.Length), DoneWords.Contains(label));
        }

        return null;
    }

    private static (string, bool?)? ReadBrackets(string text)
    {
        var end = text.IndexOf(text[0] == '[' ? ']' : ')', StringComparison.Ordinal);
        if (end < 0)
            return null;
        var inner = text.AsSpan(1, end - 1).Trim();
        bool? isDone = text[0] != '[' ? ReadWords(inner) : inner switch
        {
            "" or "_" or "-" or "~" or "/" or "." => false,
            "x" or "X" or "*" => true,
            _ => inner.Length <= 2 && ReadSign(inner) is { } sign ? sign : ReadWords(inner),
        };
        return isDone is null ? null : Rest(text.AsSpan(end + 1), isDone);
    }

    private static (string, bool?)? ReadBehind(string text)
    {
        var end = text.AsSpan().TrimEnd(" .;,\uFE0F");
        if (end.Length > 1 && ReadSign(end[^1..]) is { } isDone)
            return (end[..^1].TrimEnd().ToString(), isDone);

        // A mark may be followed by a footnote: "(In progress) [3]".
        var note = end.TrimEnd("[]0123456789 ");
        if (ReadBracketsBehind(text, note.EndsWith(")") ? note : end) is { } marked)
            return marked;
        foreach (var dash in Dashes)
        {
            var at = end.LastIndexOf(dash);
            if (at > 0 && ReadWords(end[(at + dash.Length)..]) is { } state)
                return (dash == ". " ? text[..(at + 1)] : WithoutMark(text, at, end.Length, end[(at + dash.Length)..]), state);
        }

        return end.EndsWith(" DONE") ? (end[..^5].TrimEnd().ToString(), true) : null;
    }

    private static (string, bool?)? ReadBracketsBehind(string text, ReadOnlySpan<char> end)
    {
        if (end.Length == 0 || end[^1] is not (')' or ']'))
            return null;
        var open = end.LastIndexOf(end[^1] == ')' ? '(' : '[');
        return open > 0 && ReadWords(end[(open + 1)..^1]) is { } isDone
            ? (WithoutMark(text, open, end.Length, end[(open + 1)..^1]), isDone)
            : null;
    }

    // A mark that says more, such as the release, stays in the text.
    private static string WithoutMark(string text, int start, int end, ReadOnlySpan<char> mark) =>
        IsDoneSomewhere(Normalize(mark)) ? text : $"{text.AsSpan(0, start).TrimEnd()} {text.AsSpan(end).TrimStart(" .")}".Trim();

    private static (string, bool?)? Rest(ReadOnlySpan<char> rest, bool? isDone)
    {
        rest = rest.TrimStart(" \t:-–—");
        return rest.IsEmpty ? null : (rest.ToString(), isDone);
    }

    private static bool? ReadSign(ReadOnlySpan<char> text) => text.IsEmpty ? null : text[0] switch
    {
        '✓' or '✔' or '☑' or '☒' or '✅' => true,
        '☐' or '✗' or '✘' or '❌' or '◻' or '⬜' => false,
        _ => null,
    };

    // "merged in Pike", "done by another change": a word for done, and where or how.
    private static bool IsDoneSomewhere(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !DoneWords.Contains(words[..space]))
            return false;
        var rest = words[(space + 1)..];
        return rest.Split(' ') is { Length: >= 2 and <= 6 } all && all[0] is "in" or "by" or "at" or "on" or "during" or "with";
    }

    private static string Normalize(ReadOnlySpan<char> text) =>
        text.Trim(" .!:*_`").ToString().ToLowerInvariant().Replace('-', ' ');
}
