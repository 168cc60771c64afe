using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>
/// Finds a template's sections in a spec. Among the sections of one parent the very title wins, then a spelling
/// variant of it, then a slip of the pen, if nowhere else a section has the title; what is still missing may stand below
/// another section; and an unknown section that stands where one is missing is taken for it, if it has a word of its
/// title or if there is exactly one of either.
/// </summary>
internal sealed class SectionMatcher
{
    private readonly Spec spec;
    private readonly SpecSettings settings;
    private readonly SectionMatches matches = new();
    private SectionIndex? index;

    private SectionMatcher(Spec spec, SpecSettings settings)
    {
        this.spec = spec;
        this.settings = settings;
    }

    /// <summary>Holds a spec against a template.</summary>
    internal static SectionMatches Match(SpecTemplate template, Spec spec, SpecSettings settings)
    {
        var matcher = new SectionMatcher(spec, settings);
        matcher.List(template.Sections, null, matcher.matches.TopLevel);
        matcher.MatchSiblings(matcher.matches.TopLevel, spec.Sections);
        matcher.LookElsewhere(matcher.matches.TopLevel);
        matcher.matches.Complete(spec.Title);
        matcher.ListUnknown();
        return matcher.matches;
    }

    private void List(IReadOnlyList<TemplateSection> wanted, SectionMatch? parent, List<SectionMatch> into)
    {
        foreach (var section in wanted)
        {
            var match = new SectionMatch(section, parent, settings.Aliases.KeysFor(section));
            into.Add(match);
            matches.All.Add(match);
            matches.TemplateKeys.Add(match.Key);
            matches.TemplateKeys.UnionWith(match.Aliases);
            List(section.Sections, match, match.Below);
        }
    }

    private void MatchSiblings(List<SectionMatch> wanted, SpecList<SpecSection> found)
    {
        if (found.Count == 0 || wanted.Count == 0)
            return;
        foreach (var match in wanted)
        {
            if (FirstFree(found, section => section.Title == match.Wanted.Title) is { } section)
                matches.Set(match, section, SectionFit.Same);
        }

        foreach (var match in wanted)
        {
            if (match.Found is not null)
                continue;
            if (FirstFree(found, section => SectionTitle.KeyOf(section.Title) == match.Key) is { } section)
                matches.Set(match, section, InvisibleCharacters.Clean(section.Title) == match.Wanted.Title ? SectionFit.Same : SectionFit.Spelling);
        }

        foreach (var match in wanted)
        {
            if (match.Found is null && match.Aliases.Count > 0
                && FirstFree(found, section => match.Aliases.Contains(SectionTitle.KeyOf(section.Title))) is { } section)
            {
                matches.Set(match, section, SectionFit.Same);
            }
        }

        foreach (var match in wanted)
        {
            if (match.Found is null && !MayStandElsewhere(match) && FirstFree(found, section => IsSlip(match, section)) is { } section)
                matches.Set(match, section, SectionFit.Spelling);
        }

        MatchByPlace(wanted, found);
        foreach (var match in wanted)
        {
            if (match.Found is { } section)
                MatchSiblings(match.Below, section.Sections);
        }
    }

    // What the template or the configuration has a name for is no misspelling of something else.
    private bool IsSlip(SectionMatch match, SpecSection section)
    {
        var key = SectionTitle.KeyOf(section.Title);
        return TitleSlip.Is(match.Key, key) && !matches.TemplateKeys.Contains(key) && !IsAllowed(section);
    }

    private SpecSection? FirstFree(IReadOnlyList<SpecSection> sections, Func<SpecSection, bool> condition)
    {
        foreach (var section in sections)
        {
            if (condition(section) && !matches.IsTaken(section))
                return section;
        }

        return null;
    }

    // A gap is what lies between two neighbours of the template that the spec has, in this order.
    private void MatchByPlace(List<SectionMatch> wanted, SpecList<SpecSection> found)
    {
        var lower = -1;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (wanted[i].Found is { } before)
            {
                lower = found.IndexOf(before);
                continue;
            }

            var missing = new List<SectionMatch>();
            for (; i < wanted.Count && wanted[i].Found is null; i++)
            {
                if (!wanted[i].IsOptional && !MayStandElsewhere(wanted[i]))
                    missing.Add(wanted[i]);
            }

            var upper = i < wanted.Count ? found.IndexOf(wanted[i].Found!) : found.Count;
            MatchGap(missing, Unknown(found, lower, upper), isBounded: lower >= 0 || upper < found.Count);
            i--;
        }
    }

    // Common words are the better clue; without any, the one that is missing and the one that is too many belong together,
    // if they have a neighbour in common: a lone subsection says nothing of which one is missing.
    private void MatchGap(List<SectionMatch> missing, List<SpecSection> unknown, bool isBounded)
    {
        var only = isBounded && missing.Count == 1 && unknown.Count == 1 ? unknown[0] : null;
        foreach (var match in missing)
        {
            if ((only ?? MostAlike(match, unknown)) is not { } section)
                continue;
            matches.Set(match, section, SectionFit.InPlace);
            unknown.Remove(section);
        }
    }

    // The one that has more words of the title than each of the others.
    private static SpecSection? MostAlike(SectionMatch match, List<SpecSection> sections)
    {
        SpecSection? best = null;
        var most = 0;
        foreach (var section in sections)
        {
            var shared = SectionTitle.CountShared(match.Key, SectionTitle.KeyOf(section.Title));
            if (shared < most || shared == 0)
                continue;
            best = shared > most ? section : null;
            most = shared;
        }

        return best;
    }

    private List<SpecSection> Unknown(SpecList<SpecSection> found, int lower, int upper)
    {
        var unknown = new List<SpecSection>();
        for (var i = lower + 1; i < upper; i++)
        {
            var section = found[i];
            if (!matches.IsTaken(section) && !IsAllowed(section) && !matches.TemplateKeys.Contains(SectionTitle.KeyOf(section.Title)))
                unknown.Add(section);
        }

        return unknown;
    }

    // What may be left out may be there, whether this template has it or not.
    private bool IsAllowed(SpecSection section) =>
        settings.AllowedSections.Name(section.Title, section.SectionPath)
        || settings.OptionalSections.Name(section.Title, section.SectionPath);

    // A second section of a title that the template has is not unknown but too many; and what follows a section that has
    // come up to the first level has mostly come with it.
    private void ListUnknown()
    {
        var isMoved = matches.AreLevelsShifted;
        foreach (var section in spec.Sections)
        {
            if (matches.Of(section) is { } match)
                isMoved = matches.AreLevelsShifted || match.Fit == SectionFit.Elsewhere;
            else if (!isMoved && !IsAllowed(section) && !IsRepeated(section))
                matches.Unknown.Add(section);
        }
    }

    private bool IsRepeated(SpecSection section)
    {
        var key = SectionTitle.KeyOf(section.Title);
        foreach (var match in matches.TopLevel)
        {
            if (match.Key == key || match.Aliases.Contains(key))
                return true;
        }

        return false;
    }

    private void LookElsewhere(List<SectionMatch> wanted)
    {
        foreach (var match in wanted)
        {
            if (match.Found is null
                && FirstFree(WithKeyOf(match), section => section.Title == match.Wanted.Title) is { } same)
            {
                Take(match, same);
            }
            else if (match.Found is null && FirstFree(WithKeyOf(match), _ => true) is { } variant)
            {
                Take(match, variant);
            }

            LookElsewhere(match.Below);
        }

        void Take(SectionMatch match, SpecSection section)
        {
            matches.Set(match, section, SectionFit.Elsewhere);
            MatchSiblings(match.Below, section.Sections);
        }
    }

    private bool MayStandElsewhere(SectionMatch match) => FirstFree(WithKeyOf(match), _ => true) is not null;

    private List<SpecSection> WithKeyOf(SectionMatch match) => (index ??= new SectionIndex(spec, matches.TemplateKeys)).CandidatesFor(match);
}
