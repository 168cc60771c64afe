namespace SpecTools.Tests;

/// <summary>A spec in which every rule of the default preset finds what it asks for.</summary>
internal static class SoundSpec
{
    /// <summary>Its text; its name is <c>awesome-thing</c>.</summary>
    internal static string Text { get; } =
        File.ReadAllText(Path.Combine(SharedData.Repository, "tests", "Common", "sound-spec.rst")).ReplaceLineEndings("\n");

    /// <summary>The same under another name, which is its blueprint's and is to be its file's.</summary>
    internal static string Named(string name) => Text.Replace("/+spec/awesome-thing", $"/+spec/{name}", StringComparison.Ordinal);
}
