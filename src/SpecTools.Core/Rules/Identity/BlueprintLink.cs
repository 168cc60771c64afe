using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The address of a spec's blueprint: where it stands, and whether it is one.</summary>
internal static class BlueprintLink
{
    private static readonly string[] Trackers = ["launchpad.net/", "storyboard.openstack.org/"];

    /// <summary>The address; the whole line where it is broken over two.</summary>
    internal static TextSpan SpanOf(SourceText source, SpecBlueprint blueprint)
    {
        var line = source.GetLine(blueprint.Line).Span;
        var at = source.Text.IndexOf(blueprint.Url, line.Start, line.Length, StringComparison.Ordinal);
        return at < 0 ? line : new TextSpan(at, blueprint.Url.Length);
    }

    /// <summary>Whether an address is one of Launchpad or StoryBoard.</summary>
    internal static bool IsTracker(string url) =>
        Array.Exists(Trackers, tracker => AnyCase.Holds(url, tracker));

    /// <summary>Whether an address of those leads to a blueprint, a bug or a story that can be. Of other addresses nothing is known.</summary>
    internal static bool IsWhole(SpecBlueprint blueprint) => blueprint.Kind switch
    {
        BlueprintKind.Other => !IsTracker(blueprint.Url + "/"),
        BlueprintKind.LaunchpadBlueprint => IsName(blueprint.Name),
        _ => true,
    };

    /// <summary>
    /// What was meant to be the address, in the part before the first section of a spec that has none: a line of nothing
    /// else but a label. Null where there is no such line.
    /// </summary>
    internal static TextSpan? FindBroken(SpecFile file)
    {
        var sections = file.Spec.Sections;
        var end = sections.Count > 0 ? sections[0].HeadingSpan.Start : file.Source.Text.Length;
        foreach (var tracker in Trackers)
        {
            for (var at = Find(0); at >= 0; at = Find(at + 1))
            {
                var line = file.Source.LineAt(at).Span;
                var words = file.Source.AsSpan(line).TrimEnd();
                var start = words.LastIndexOfAny(" \t<") + 1;
                if (line.Start + start <= at && words[..start].TrimEnd(" \t<`").Trim() is [] or [.., ':'])
                    return TextSpan.FromBounds(line.Start + start, line.Start + words.Length);
            }

            int Find(int from) => file.Source.Text.IndexOf(tracker, from, end - from, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    // What Launchpad lets people call a blueprint.
    private static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.');
}
