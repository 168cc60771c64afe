namespace SpecTools.Specs;

/// <summary>The words of which clauses are made that have nothing to say; see <see cref="NothingToSay"/>.</summary>
internal static class NothingWords
{
    // Those that are an answer on their own.
    private static readonly HashSet<string> Answers = Set(
        "none no nothing nil null nope nada na empty");

    private static readonly HashSet<string> Denials = Set(
        "not isn't aren't doesn't won't wouldn't shouldn't hasn't haven't");

    // What there may be none of, whatever a section is about, and what may not be so. All singular.
    private static readonly HashSet<string> Topics = Set(
        "addition alternative anything change concern consequence consideration dependency effect entry impact implication "
        + "issue item modification need reference requirement update "
        + "affect affected applicable apply changed depend expected impacted involved necessary needed planned relevant required");

    private static readonly HashSet<string> Fillers = Set(
        // what the spec calls itself
        "this these it there that the a an any all action bp blueprint change feature patch proposal section spec specification work effort "
        // what it does not do
        + "is are be been being will would should does do has have having need needs report add adds cause causes introduce introduces "
        + "involve involves make makes require requires "
        // and what would have been done
        + "anticipated considered created determined envisioned exist exists existing expected foreseen identified introduced "
        + "known made necessary needed planned required updated applicable "
        // what kind of it
        + "additional direct external extra foreseeable further new other particular real side special specific whatsoever "
        + "to on for of in from with by at as or and here so");

    private static readonly HashSet<string> Findings = Set("known determined considered identified envisioned");

    private static readonly HashSet<string> Times = Set(
        "at this the present moment point stage time now currently presently really all for so far as of");

    // How people say that it is no more than what they know; what is left when these go decides.
    private static readonly string[][] Opinions =
    [
        ["i", "know", "of"], ["we", "know", "of"], ["i", "can", "think", "of"], ["we", "can", "think", "of"],
        ["i", "am", "aware", "of"], ["i'm", "aware", "of"], ["we", "are", "aware", "of"], ["we're", "aware", "of"],
        ["to", "my", "knowledge"], ["to", "our", "knowledge"], ["as", "far", "as", "i", "know"], ["as", "far", "as", "we", "know"],
        ["afaik"],
    ];

    internal static bool IsAnswer(string word) => Answers.Contains(word);

    internal static bool IsDenial(string word) => Answers.Contains(word) || Denials.Contains(word);

    internal static bool IsDenialOrTime(string word) => IsDenial(word) || Times.Contains(word);

    internal static bool IsTopic(string singular) => Topics.Contains(singular);

    internal static bool IsFiller(string word) => Fillers.Contains(word) || Times.Contains(word);

    /// <summary>Whether a clause that begins so says what to do rather than what is: <c>Do not change anything</c> is an alternative.</summary>
    internal static bool IsAdvice(string word) => word is "do" or "don't";

    /// <summary>Whether a clause says that something is <c>not known</c> or does <c>not work</c>, rather than that there is nothing.</summary>
    internal static bool IsProblem(string[] words)
    {
        var denial = Array.FindIndex(words, Denials.Contains);
        if (denial < 0)
            return false;
        return Array.FindIndex(words, denial, Findings.Contains) >= 0 || words.AsSpan(denial + 1) is ["work", ..];
    }

    /// <summary>The words without <c>that I know of</c> at their end.</summary>
    internal static string[] WithoutOpinion(string[] words)
    {
        foreach (var opinion in Opinions)
        {
            if (words.AsSpan().EndsWith(opinion))
                return words[..^opinion.Length];
        }

        return words;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
