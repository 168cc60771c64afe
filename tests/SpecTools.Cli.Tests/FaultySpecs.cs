namespace SpecTools.Cli.Tests;

/// <summary>Faults planted in <see cref="SoundSpec"/>.</summary>
internal static class FaultySpecs
{
    /// <summary>A line of 103 columns in the problem description, a Warning, at line 18.</summary>
    internal static string WithLongLine(string name) => SoundSpec.Named(name).Replace(
        "Some things are not awesome.", string.Join(' ', Enumerable.Repeat("awesome", 13)), StringComparison.Ordinal);

    /// <summary>No section Testing, which is an Error.</summary>
    internal static string WithoutTesting(string name) => SoundSpec.Named(name).Replace(
        "Testing\n=======\n\nNone\n\n", "", StringComparison.Ordinal);
}
