namespace SpecTools.Specs;

/// <summary>
/// The names that can be nothing but a release's: numbers with points, and those of OpenStack's series. Its names went
/// through the alphabet once, from Austin to Zed; those of the second round belong to numbers.
/// </summary>
internal static class ReleaseSeries
{
    private static readonly HashSet<string> FirstRound = new(StringComparer.OrdinalIgnoreCase)
    {
        "austin", "bexar", "cactus", "diablo", "essex", "folsom", "grizzly", "havana", "icehouse", "juno", "kilo",
        "liberty", "mitaka", "newton", "ocata", "pike", "queens", "rocky", "stein", "train", "ussuri", "victoria",
        "wallaby", "xena", "yoga", "zed",
    };

    private static readonly Dictionary<string, string> SecondRound = new(StringComparer.OrdinalIgnoreCase)
    {
        ["antelope"] = "2023.1", ["bobcat"] = "2023.2", ["caracal"] = "2024.1", ["dalmatian"] = "2024.2",
        ["epoxy"] = "2025.1", ["flamingo"] = "2025.2", ["gazpacho"] = "2026.1", ["hibiscus"] = "2026.2",
    };

    /// <summary>Whether a name can be nothing but a release's.</summary>
    internal static bool IsOne(string name) => FirstRound.Contains(name) || SecondRound.ContainsKey(name)
        || (name.Contains('.') && char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[^1])
            && name.All(character => char.IsAsciiDigit(character) || character == '.'));

    /// <summary>The number of a release that is also known by one, else the name.</summary>
    internal static string NumberOf(string name) => SecondRound.GetValueOrDefault(name, name);

    /// <summary>The last of some releases: of those whose names can be nothing else, where there are any.</summary>
    /// <param name="releases">The releases in their order.</param>
    internal static ReleaseName? Newest(IReadOnlyList<ReleaseName> releases) => releases.LastOrDefault(release => IsOne(release.Name)) ?? (releases.Count > 0 ? releases[^1] : null);
}
