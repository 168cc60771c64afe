namespace SpecTools.Repositories;

/// <summary>The names that can be nothing but a release's: numbers with points, and those of OpenStack's series.</summary>
internal static class ReleaseSeries
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "austin", "bexar", "cactus", "diablo", "essex", "folsom", "grizzly", "havana", "icehouse", "juno", "kilo",
        "liberty", "mitaka", "newton", "ocata", "pike", "queens", "rocky", "stein", "train", "ussuri", "victoria",
        "wallaby", "xena", "yoga", "zed", "antelope", "bobcat", "caracal", "dalmatian", "epoxy", "flamingo", "gazpacho",
    };

    internal static bool IsOne(string name) => Names.Contains(name)
        || (name.Contains('.') && char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[^1])
            && name.All(character => char.IsAsciiDigit(character) || character == '.'));
}
