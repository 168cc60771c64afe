using System.Collections.Concurrent;

namespace SpecTools.Templates;

/// <summary>A configuration file, or the absence of one, and the settings that come of it.</summary>
/// <param name="path">The absolute path of the file; null where there is none.</param>
/// <param name="layer">What the file says.</param>
internal sealed class Configuration(string? path, SettingsLayer layer)
{
    private const string DefaultPreset = "openstack";

    private readonly ConcurrentDictionary<string, SpecSettings> known = new(StringComparer.Ordinal);

    /// <summary>The settings for a spec.</summary>
    /// <param name="specPath">The absolute path of the spec.</param>
    /// <param name="preset">A preset in place of the file's own, or null.</param>
    internal SpecSettings For(string specPath, string? preset)
    {
        var name = preset ?? layer.Preset ?? PresetOfFile.Find(specPath) ?? DefaultPreset;
        var presetLayer = BuiltIn.Preset(name);
        if (presetLayer.Overrides.Count + layer.Overrides.Count == 0)
            return known.GetOrAdd(name, name => Make(name, []));

        var relative = path is null ? specPath : Path.GetRelativePath(Path.GetDirectoryName(path)!, specPath);
        var applying = presetLayer.Overrides.Concat(layer.Overrides).Select(candidate => candidate.AppliesTo(relative)).ToArray();
        var key = $"{name}\n{string.Concat(applying.Select(applies => applies ? '1' : '0'))}";
        return known.GetOrAdd(key, _ => Make(name, applying));
    }

    // What the file says comes over all that the preset says.
    private SpecSettings Make(string preset, ReadOnlySpan<bool> applying)
    {
        var below = BuiltIn.Preset(preset);
        var settings = Apply(below.Overrides, applying, below.Over(new SpecSettings()));
        settings = layer.Over(settings) with { Preset = preset, ConfigurationPath = path };
        return Apply(layer.Overrides, applying.IsEmpty ? [] : applying[below.Overrides.Count..], settings);
    }

    private static SpecSettings Apply(IReadOnlyList<SettingsOverride> overrides, ReadOnlySpan<bool> applying, SpecSettings settings)
    {
        for (var i = 0; i < applying.Length && i < overrides.Count; i++)
        {
            if (applying[i])
                settings = overrides[i].Settings.Over(settings);
        }

        return settings;
    }
}
