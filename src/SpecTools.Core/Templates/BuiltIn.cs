using System.Collections.Concurrent;
using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>The presets and templates that SpecTools brings along; they live in the assembly.</summary>
public static class BuiltIn
{
    private const string PresetFolder = "presets/";
    private const string TemplateFolder = "templates/";
    private static readonly ConcurrentDictionary<string, SettingsLayer> ReadPresets = new(StringComparer.Ordinal);

    /// <summary>The names of the presets.</summary>
    public static IReadOnlyList<string> Presets { get; } = Names(PresetFolder);

    /// <summary>The names of the templates.</summary>
    public static IReadOnlyList<string> Templates { get; } = Names(TemplateFolder);

    /// <summary>What a preset says.</summary>
    /// <exception cref="SpecException">There is no preset of that name.</exception>
    internal static SettingsLayer Preset(string name)
    {
        if (!Presets.Contains(name, StringComparer.Ordinal))
        {
            throw new SpecException(
                SpecErrorKind.PresetNotFound,
                $"There is no preset '{name}'. The presets are {string.Join(", ", Presets)}.{Text.Suggestion.For(name, Presets)}");
        }

        return ReadPresets.GetOrAdd(name, static name =>
        {
            var file = $"{PresetFolder}{name}.json";
            return SettingsReader.Read(Bytes(file), file);
        });
    }

    /// <summary>The name of the file of a template of <see cref="Templates"/>.</summary>
    internal static string TemplateFile(string name)
    {
        var file = name + SpecFormats.MarkdownExtension;
        return typeof(BuiltIn).Assembly.GetManifestResourceInfo(TemplateFolder + file) is null ? name + SpecFormats.RstExtension : file;
    }

    /// <summary>The bytes of a template of <see cref="Templates"/>.</summary>
    internal static byte[] Template(string name) => Bytes(TemplateFolder + TemplateFile(name));

    /// <summary>The bytes of the file of metadata that belongs beside specs of a template of <see cref="Templates"/>; null where none does.</summary>
    internal static byte[]? Companion(string name)
    {
        var resource = $"companions/{name}.yaml";
        return typeof(BuiltIn).Assembly.GetManifestResourceInfo(resource) is null ? null : Bytes(resource);
    }

    private static string[] Names(string folder)
    {
        var names = typeof(BuiltIn).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
            .Select(resource => Path.GetFileNameWithoutExtension(resource))
            .ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = typeof(BuiltIn).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
