using System.Collections.Frozen;

namespace SpecTools.Specs;

/// <summary>Knows what people write where a person is asked for and there is none: <c>TBD</c>, a placeholder, a team, a sentence.</summary>
internal static class Nobody
{
    private const int LongestPerson = 200;

    // A text of nothing but these names nobody: "None", "to be decided", "<launchpad-id or None>", "Your name here".
    private static readonly FrozenSet<string> EmptyWords = Words(
        "none no not na n a an any nil null nobody noone one someone somebody anyone anybody everyone everybody all unknown unassigned"
        + " unclaimed undecided open available vacant empty various multiple several others other tbd tbc tba tbh todo fixme xxx xx wanted"
        + " needed need needs required welcome volunteer volunteers help assigned assignee assignees contributor contributors primary author"
        + " authors owner additional secondary to be been determined decided defined confirmed announced filled found named later yet still now"
        + " currently at this the moment point time present pending or and if your my me myself self here name names first last full insert put"
        + " add fill in launchpad lp id ids irc nick nickname nicknames handle handles github gerrit username user account email mail e address"
        + " addresses person people of optional above below see same as applicable for looking yes liaison maybe possibly hopefully feature free up grabs");

    // One of these in a text speaks of a group.
    private static readonly FrozenSet<string> GroupWords = Words(
        "team teams subteam subteams group groups squad community communities developers devs engineers members folks cores volunteers staff"
        + " people reviewers everybody everyone anyone anybody maintainers operators committee company department sig wg contributors someone"
        + " whoever interested others guys companies vendors deployers individuals participants");

    // The last part of such ids as 'infra-root' and 'nova-core'.
    private static readonly FrozenSet<string> GroupEndings = Words("team teams core cores root group devs drivers subteam squad maintainers bugs");

    // A text with one of these is a sentence.
    private static readonly FrozenSet<string> Verbs = Words(
        "is are was were be been will would should could can may might must has have had do does did isn't aren't don't doesn't can't won't"
        + " this that these those we i i'm i'll it it's its they them their our my your you he she his her who which what when where if there"
        + " but because since please hence therefore however let's whether unless until while although");

    private static readonly FrozenSet<string> SmallWords = Words(
        "the a an in of to by than into about some any all most more each every upon within between over under again also only just so such other");

    /// <summary>Whether a text, of one person as it were, names none.</summary>
    internal static bool Is(string text)
    {
        var words = WordsOf(text);
        return words.Count == 0 || text.Length > LongestPerson || AreEmpty(words)
            || IsGroup(text) || IsSentence(text);
    }

    /// <summary>Whether a text speaks of a team. What stands in brackets behind a name does not count.</summary>
    internal static bool IsGroup(string text)
    {
        var words = WordsOf(WithoutBrackets(text));
        return (words.Count > 0 ? words : WordsOf(text)).Exists(GroupWords.Contains) || IsGroupId(text);
    }

    /// <summary>Whether a text says in words of nothing else that there is nobody, or is the template's placeholder.</summary>
    internal static bool IsPlaceholder(string text)
    {
        var words = WordsOf(text);
        return words.Count == 0 || AreEmpty(words);
    }

    /// <summary>Whether a text says that there is nobody, and something of it in brackets: <c>None (but welcome)</c>.</summary>
    internal static bool IsPlaceholderWithRemark(string text)
    {
        var words = WordsOf(WithoutBrackets(text));
        return words.Count > 0 && AreEmpty(words);
    }

    /// <summary>Whether a text is prose rather than names. What stands in brackets does not count.</summary>
    internal static bool IsSentence(string text)
    {
        var (words, verbs, small) = (0, 0, 0);
        foreach (var word in WithoutBrackets(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.Trim('.', ',', ';', ':', '!', '?', '"', '\'').Replace('\u2019', '\'');
            if (plain.Length == 0)
                continue;
            words++;

            // Names are written with capitals: only the first word of a sentence may have one.
            if (words > 1 && char.IsUpper(plain[0]) && plain != "I")
                continue;
            if (Verbs.Contains(plain))
                verbs++;
            else if (SmallWords.Contains(plain))
                small++;
        }

        return words >= 3 && (verbs > 0 || (small >= 2 && words >= 4) || (small >= 1 && words >= 7));
    }

    // A letter says nothing only beside others, as in "N/A": alone it is somebody's id.
    private static bool AreEmpty(List<string> words) => words is not [{ Length: 1 }] && words.TrueForAll(EmptyWords.Contains);

    private static bool IsGroupId(string text)
    {
        var last = text.AsSpan().Trim().LastIndexOf('-');
        return last > 0 && !text.Contains(' ', StringComparison.Ordinal) && GroupEndings.Contains(text.Trim()[(last + 1)..]);
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '@' or '\'');
            if (isPart && start < 0)
                start = i;
            if (isPart || start < 0)
                continue;
            words.Add(text[start..i]);
            start = -1;
        }

        return words;
    }

    private static string WithoutBrackets(string text)
    {
        if (text.AsSpan().IndexOfAny("(<[") < 0)
            return text;
        var result = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text)
        {
            if (character is '(' or '<' or '[')
                depth++;
            else if (character is ')' or '>' or ']')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                result.Append(character);
        }

        return result.ToString();
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
