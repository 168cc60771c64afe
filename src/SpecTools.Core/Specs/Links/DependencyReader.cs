using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Reads what a spec depends on from its sections Dependencies: of each item the addresses that it gives or refers to by
/// marks, the blueprints and bugs that it names; where it has none of them, its words.
/// </summary>
internal sealed class DependencyReader
{
    private static readonly string[] Denials =
        ["none", "no ", "nothing", "not ", "there is no", "there are no", "there should be no", "tbd", "tba", "todo"];

    private static readonly string[] Reversals = ["depend on this one", "depends on this one", "dependency on this one", "dependencies on this one"];

    private readonly SourceText source;
    private readonly NoteLabels labels;
    private readonly IDependencyFinder? finder;
    private readonly DependencyOrigin origin;
    private readonly List<SpecDependency> found = [];
    private readonly HashSet<(SpecDependencyKind Kind, string? Project, string Key)> seen = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    // Items that have nothing but their address, each with the item whose words are theirs.
    private readonly Dictionary<DependencyItem, DependencyItem?> bare = [];
    private readonly HashSet<DependencyItem> labelsInUse = [];

    private DependencyReader(SourceText source, DocumentLinks links, IDependencyFinder? finder, DependencyOrigin origin)
    {
        this.source = source;
        labels = new NoteLabels(source, links);
        this.finder = finder;
        this.origin = origin;
    }

    /// <summary>The dependencies, in the order of the text, each once.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="outline">Its headings.</param>
    /// <param name="links">The links of its document.</param>
    /// <param name="finder">Finds the files that they lead to; null where nobody asks.</param>
    /// <param name="origin">The spec.</param>
    internal static SpecList<SpecDependency> Read(
        SourceText source, Outline outline, DocumentLinks links, IDependencyFinder? finder, DependencyOrigin origin)
    {
        var sections = Sections(outline.Sections).ToList();
        if (sections.Count == 0)
            return SpecList<SpecDependency>.Empty;
        var reader = new DependencyReader(source, links, finder, origin);
        foreach (var section in sections)
            reader.Take(DependencyItems.Of(source, section));
        return new SpecList<SpecDependency>([.. reader.found.OrderBy(dependency => dependency.Line)]);
    }

    // The topmost of each branch: what is below them is part of them.
    private static IEnumerable<OutlineSection> Sections(List<OutlineSection> sections)
    {
        foreach (var section in sections)
        {
            if (IsDependencies(section.Title))
            {
                yield return section;
                continue;
            }

            foreach (var below in Sections(section.Sections))
                yield return below;
        }
    }

    private static bool IsDependencies(string title)
    {
        const string key = "dependency";
        var own = SectionTitle.KeyOf(title);
        return own == key || (own.StartsWith(key[..6], StringComparison.Ordinal)
            && !own.Contains(' ', StringComparison.Ordinal) && Suggestion.For(own, [key]).Length > 0);
    }

    private void Take(List<DependencyItem> items)
    {
        var words = new List<DependencyItem>();
        foreach (var item in items)
        {
            if (!TakeLinks(item) && !TakeNames(item))
                words.Add(item);
        }

        // Words that are the label of what follows have been said with it.
        var labelling = items.Select(item => item.Label).OfType<DependencyItem>().ToHashSet();
        foreach (var item in words)
        {
            var isLabel = labelsInUse.Contains(item) || (item.MayLabel && item.Introduces && labelling.Contains(item));
            if (!isLabel && !item.IsDetail && item.Text.Length > 0 && !IsDenial(item.Text))
                Add(item.Span.Start, item.Text.TrimEnd(':', ' '), null, DependencyAddress.Other, null);
        }
    }

    private bool TakeLinks(DependencyItem item)
    {
        var inside = labels.Inside(item.Span).ToList();
        var links = inside.Select(link => (At: link.Span.Start, Link: link)).Concat(labels.ReferredIn(item.Span))
            .Where(found => found.Link.Kind is not (SpecReferenceKind.Image or SpecReferenceKind.Mail)).OrderBy(found => found.At).ToList();
        if (links.Count == 0)
            return false;
        var text = TextOf(item, inside);
        if (IsReversed(text))
            return true;
        var isOther = false;
        var denied = IsDenied(item) ? EndOfSentence(item.Span) : item.Span.Start;
        foreach (var (at, link) in links)
        {
            var address = DependencyAddress.Of(link);
            isOther |= !IsOwn(address);
            if (at >= denied)
                Add(at, text, link.Target, address, finder?.Find(address, origin));
        }

        foreach (var (address, path) in Named(item))
            Add(item.Span.Start, text, null, address, path);
        return isOther || bare.ContainsKey(item);
    }

    private bool TakeNames(DependencyItem item)
    {
        var isAny = false;
        foreach (var (address, path) in Named(item))
        {
            isAny = true;
            Add(item.Span.Start, item.Text, null, address, path);
        }

        return isAny;
    }

    private IEnumerable<(DependencyAddress Address, string? Path)> Named(DependencyItem item)
    {
        foreach (var (address, isCertain) in NameMentions.In(item.Text))
        {
            var path = finder?.Find(address, origin);
            if (isCertain || path is not null)
                yield return (address, path);
        }
    }

    // An item that has nothing but its address is called what the words above it say.
    private string TextOf(DependencyItem item, List<DocumentLink> links)
    {
        if (CountWordCharacters(item.Text) > links.Sum(link => CountWordCharacters(link.Text)))
            return item.Text;
        var label = item.Label;
        if (label is not null && bare.TryGetValue(label, out var further))
            label = further;
        bare[item] = label;
        if (label is null)
            return item.Text;
        labelsInUse.Add(label);
        return label.Text.TrimEnd(':', ' ');
    }

    private static int CountWordCharacters(string text) => text.Count(char.IsLetterOrDigit);

    private void Add(int at, string text, string? target, DependencyAddress address, string? path)
    {
        if (path == origin.Path || IsOwn(address))
            return;

        // A name without an address says nothing new where an address with that name has been given.
        var isKnown = address.Name is { } name && !names.Add(name) && target is null;
        if (!isKnown && seen.Add((address.Kind, address.Project, address.Name ?? target ?? text)))
            found.Add(new SpecDependency(origin.Path, source.LineNumberAt(at), text, target, address, path));
    }

    private bool IsOwn(DependencyAddress address) =>
        origin.Blueprint is { } blueprint && DependencyAddress.Of(blueprint) is { } own && own == address;

    // "The following blueprints depend on this one" is about what others depend on.
    private static bool IsReversed(string text) => Array.Exists(Reversals, words => AnyCase.Holds(text, words));

    private static bool IsDenial(string text) =>
        NothingToSay.Is(text, "Dependencies") || Array.Exists(Denials, words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    // "No dependency on the other one" names what the spec does not depend on.
    private static bool IsDenied(DependencyItem item) =>
        item.Text.StartsWith("No ", StringComparison.OrdinalIgnoreCase) && AnyCase.Holds(item.Text, "depend");

    private int EndOfSentence(TextSpan span)
    {
        for (var at = span.Start; at + 1 < span.End; at++)
        {
            if (source.Text[at] == '.' && char.IsWhiteSpace(source.Text[at + 1]))
                return at;
        }

        return span.End;
    }
}
