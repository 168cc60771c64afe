using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>What a label makes of the people that it stands for.</summary>
internal enum LabelRole
{
    /// <summary>They lead the work.</summary>
    Primary,

    /// <summary>They take part in it.</summary>
    Contributor,

    /// <summary>They do neither: reviewers, liaisons; or what stands there is no person at all: a milestone.</summary>
    Neither,
}

/// <summary>
/// A label such as <c>Primary assignee</c>, <c>Other contributors</c>, <c>QA</c> or <c>Reviewers</c>, as people vary it.
/// </summary>
/// <param name="Role">What it makes of people.</param>
/// <param name="IsPlain">Whether nothing else is in it, so that it is a label without a colon too.</param>
/// <param name="IsStrong">Whether it speaks of assignees, contributors or authors.</param>
/// <param name="IsAssignee">Whether it speaks of assignees.</param>
/// <param name="IsContributor">Whether it speaks of contributors, if only of the main ones.</param>
internal sealed record RoleLabel(LabelRole Role, bool IsPlain, bool IsStrong, bool IsAssignee, bool IsContributor)
{
    private const int MostWords = 8;

    private static readonly Remembered<RoleLabel?> Known = new(Make);

    private enum Sense
    {
        None,
        Lead,       // a noun for somebody who leads
        Helper,     // a noun for somebody who helps
        Area,       // a part of the work that is never the whole
        First,      // primary, main
        Further,    // other, additional
        Neither,    // those who do not do the work
        Thing,      // what is no person at all
        Filler,
    }

    private static readonly Dictionary<string, Sense> Senses = Vocabulary(
        (Sense.Lead, "assignee assigned author owner lead leader implementer implementor proposer champion coordinator contact maintainer responsible driver"),
        (Sense.Helper, "contributor developer dev engineer volunteer helper tester writer coder programmer collaborator coauthor coassignee"),
        (Sense.Area, "qa documentation doc docs testing test ux ui"),
        (Sense.First, "primary main original first principal initial chief current overall"),
        (Sense.Further, "other additional secondary further second co another extra also backup more remaining followup follow supporting with third"),
        (Sense.Neither, "reviewer review reviewing liaison approver approval mentor ptl shepherd sponsor advisor adviser stakeholder consultant"
            + " milestone topic branch branche blueprint url link deadline cc thank acknowledgement"),
        (Sense.Thing, "assignment target status priority bug story estimate estimated effort date release version repo repository dependency task"
            + " requirement support note time series completion"),
        (Sense.Filler, "the of for to and or a by up work spec specification code feature name id launchpad irc lp person people project team"
            + " core implementation design is are item engineering nick gerrit"));

    // Words that are read through a slip of the pen.
    private static readonly string[] Corrected =
        ["primary", "assignee", "contributor", "author", "developer", "reviewer", "additional", "secondary", "documentation", "other", "original"];

    /// <summary>The label that a text is, or null.</summary>
    /// <param name="text">The text, with or without its colon, its number, and a remark in parentheses.</param>
    internal static RoleLabel? Read(string text) => Known.Of(text);

    private static RoleLabel? Make(string text)
    {
        var trimmed = WithoutRemark(text.Trim().TrimEnd(':').TrimEnd());
        if (trimmed.Length is 0 or > 80)
            return null;
        var words = SectionTitle.KeyOf(trimmed).Split([' ', '/', '&', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords ? Read(words) : null;
    }

    /// <summary>
    /// What the label makes of people beside others: <c>Main contributors</c> lead the work, but not where somebody else is
    /// said to lead it.
    /// </summary>
    internal LabelRole RoleAmong(PeopleList others) =>
        Role == LabelRole.Primary && IsContributor && others.HasPrimary ? LabelRole.Contributor : Role;

    private static RoleLabel? Read(string[] words)
    {
        var count = new int[(int)Sense.Filler + 1];
        var (isStrong, isAssignee) = (false, false);
        foreach (var word in words)
        {
            var plain = word.Trim('(', ')', '#', '.', ':', '*', '\'');
            if (plain.Length <= 1 || plain.All(char.IsAsciiDigit))
                continue;
            var (sense, known) = SenseOf(plain);
            count[(int)sense]++;
            isAssignee |= known is "assignee" or "assigned" or "coassignee";
            isStrong |= isAssignee || known is "contributor" or "author" or "coauthor";
        }

        bool Has(Sense sense) => count[(int)sense] > 0;
        if (RoleOf(Has) is not { } role)
            return null;
        return new RoleLabel(role, !Has(Sense.None), isStrong && !Has(Sense.Area), isAssignee, Has(Sense.Helper));
    }

    private static LabelRole? RoleOf(Func<Sense, bool> has)
    {
        if (has(Sense.Neither) || (has(Sense.Thing) && !has(Sense.None) && !has(Sense.Lead) && !has(Sense.Helper)))
            return LabelRole.Neither;
        if (has(Sense.Area))
            return LabelRole.Contributor;
        if (!has(Sense.Lead) && !has(Sense.Helper))
            return has(Sense.None) ? null : has(Sense.First) ? LabelRole.Primary : has(Sense.Further) ? LabelRole.Contributor : null;
        if (has(Sense.Further))
            return LabelRole.Contributor;
        return has(Sense.Lead) || has(Sense.First) ? LabelRole.Primary : LabelRole.Contributor;
    }

    private static (Sense Sense, string Word) SenseOf(string word)
    {
        if (Senses.TryGetValue(word, out var sense))
            return (sense, word);
        return word.Length >= 5 && Suggestion.Nearest(word, Corrected) is { } meant ? (Senses[meant], meant) : (Sense.None, word);
    }

    // "Primary assignee (Launchpad id)": but what is "(s)" belongs to the word.
    private static string WithoutRemark(string text)
    {
        var open = text.LastIndexOf('(');
        return open > 0 && text.EndsWith(')') && text.Length - open > 4 ? text[..open].TrimEnd().TrimEnd(':') : text;
    }

    private static Dictionary<string, Sense> Vocabulary(params (Sense Sense, string Words)[] entries)
    {
        var result = new Dictionary<string, Sense>(StringComparer.Ordinal);
        foreach (var (sense, words) in entries)
        {
            foreach (var word in words.Split(' '))
                result[word] = sense;
        }

        return result;
    }
}
