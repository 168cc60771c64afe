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
        var name = preset ?? layer.Preset ?? DefaultPreset;
        if (layer.Overrides.Count == 0)
            return known.GetOrAdd(name, name => Make(name, []));

        var relative = Path.GetRelativePath(Path.GetDirectoryName(path)!, specPath);
        var applying = layer.Overrides.Select(candidate => candidate.AppliesTo(relative)).ToArray();
        var key = $"{name}\n{string.Concat(applying.Select(applies => applies ? '1' : '0'))}";
        return known.GetOrAdd(key, _ => Make(name, applying));
    }

    private SpecSettings Make(string preset, bool[] applying)
    {
        var below = BuiltIn.Preset(preset).Over(new SpecSettings());
        var settings = layer.Over(below) with { Preset = preset, ConfigurationPath = path };
        for (var i = 0; i < applying.Length; i++)
        {
            if (applying[i])
                settings = layer.Overrides[i].Settings.Over(settings);
        }

        return settings;
    }
}
