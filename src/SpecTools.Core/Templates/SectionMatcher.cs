using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>
/// Finds a template's sections in a spec. Among the sections of one parent the very title wins, then a spelling
/// variant of it; what is still missing may stand below another section; and where exactly one section is missing
/// between two that are there, and exactly one unknown section stands between these two, that one is taken for it.
/// </summary>
internal sealed class SectionMatcher
{
    private readonly Spec spec;
    private readonly SpecSettings settings;
    private readonly SectionMatches matches = new();
    private Dictionary<string, List<SpecSection>>? byKey;

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
        matcher.ListUnknown();
        return matcher.matches;
    }

    private void List(IReadOnlyList<TemplateSection> wanted, SectionMatch? parent, List<SectionMatch> into)
    {
        foreach (var section in wanted)
        {
            var match = new SectionMatch(section, parent);
            into.Add(match);
            matches.All.Add(match);
            matches.TemplateKeys.Add(match.Key);
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

        MatchByPlace(wanted, found);
        foreach (var match in wanted)
        {
            if (match.Found is { } section)
                MatchSiblings(match.Below, section.Sections);
        }
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

            if (wanted[i].IsOptional)
                continue;
            var next = i + 1;
            while (next < wanted.Count && wanted[next].Found is null && wanted[next].IsOptional)
                next++;
            var isAlone = next == wanted.Count || wanted[next].Found is not null;
            var upper = next < wanted.Count && wanted[next].Found is { } after ? found.IndexOf(after) : found.Count;
            if (isAlone && !(lower < 0 && upper == found.Count) && !MayStandElsewhere(wanted[i])
                && OnlyUnknown(found, lower, upper) is { } section)
            {
                matches.Set(wanted[i], section, SectionFit.InPlace);
            }

            // One of several that are missing side by side has no place of its own.
            while (next < wanted.Count && wanted[next].Found is null)
                next++;
            i = next - 1;
        }
    }

    private SpecSection? OnlyUnknown(SpecList<SpecSection> found, int lower, int upper)
    {
        SpecSection? only = null;
        for (var i = lower + 1; i < upper; i++)
        {
            var section = found[i];
            if (matches.IsTaken(section) || IsAllowed(section) || matches.TemplateKeys.Contains(SectionTitle.KeyOf(section.Title)))
                continue;
            if (only is not null)
                return null;
            only = section;
        }

        return only;
    }

    // What may be left out may be there, whether this template has it or not.
    private bool IsAllowed(SpecSection section) =>
        settings.AllowedSections.Name(section.Title, section.SectionPath)
        || settings.OptionalSections.Name(section.Title, section.SectionPath);

    // A second section of a title that the template has is not unknown but too many.
    private void ListUnknown()
    {
        foreach (var section in spec.Sections)
        {
            if (!matches.IsTaken(section) && !IsAllowed(section) && !IsRepeated(section))
                matches.Unknown.Add(section);
        }
    }

    private bool IsRepeated(SpecSection section)
    {
        var key = SectionTitle.KeyOf(section.Title);
        foreach (var match in matches.TopLevel)
        {
            if (match.Key == key)
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

    private List<SpecSection> WithKeyOf(SectionMatch match)
    {
        if (byKey is null)
        {
            byKey = new Dictionary<string, List<SpecSection>>(StringComparer.Ordinal);
            foreach (var section in spec.AllSections())
            {
                var key = SectionTitle.KeyOf(section.Title);
                if (!byKey.TryGetValue(key, out var sections))
                    byKey.Add(key, sections = []);
                sections.Add(section);
            }
        }

        return byKey.GetValueOrDefault(match.Key) ?? [];
    }
}
