using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// The sections that a person asks for by several names: titles or section paths with slashes, without regard to case,
/// plural and numbering; or names with the wildcards <c>*</c> and <c>?</c>. It remembers which have found any.
/// </summary>
public sealed class SectionFilter
{
    private readonly List<Name> names = [];
    private bool hasSeenSpec;

    /// <summary>Takes the names; none for all sections.</summary>
    /// <param name="names">Titles or section paths.</param>
    public SectionFilter(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var text in names)
            this.names.Add(new Name(text));
    }

    /// <summary>The names, those with wildcards aside, that no spec had; empty as long as there was no spec.</summary>
    public IEnumerable<string> NeverFound =>
        hasSeenSpec ? names.Where(name => !name.HasFound && !name.IsWildcard).Select(name => name.Text) : [];

    /// <summary>The sections of a spec that any name stands for, in the order of the text.</summary>
    /// <param name="spec">The spec.</param>
    public IEnumerable<SpecSection> Select(Spec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        hasSeenSpec = true;
        return names.Count == 0 ? spec.AllSections() : spec.AllSections().Where(IsNamed);
    }

    private bool IsNamed(SpecSection section)
    {
        // Every name is asked, so that each knows whether it has found a section.
        var isNamed = false;
        foreach (var name in names)
            isNamed |= name.Matches(section);
        return isNamed;
    }

    private sealed class Name(string text)
    {
        private readonly string key = KeyOf(text);

        internal string Text { get; } = text;

        internal bool IsWildcard { get; } = text.AsSpan().ContainsAny('*', '?');

        internal bool HasFound { get; private set; }

        internal bool Matches(SpecSection section)
        {
            var isMatch = IsWildcard
                ? Wildcard.IsMatch(Text, section.Title) || Wildcard.IsMatch(Text, section.SectionPath)
                : key == KeyOf(section.Title) || key == KeyOf(section.SectionPath);
            HasFound |= isMatch;
            return isMatch;
        }

        private static string KeyOf(string path) => string.Join('/', path.Split('/').Select(SectionTitle.KeyOf));
    }
}
