using System.Collections.Concurrent;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>Finds the configuration in force for a spec: the nearest <c>spectools.json</c> upward. Each file is read once.</summary>
internal sealed class SettingsFinder
{
    internal const string FileName = "spectools.json";

    private static readonly Configuration None = new(null, new SettingsLayer());

    private readonly ConcurrentDictionary<string, Lazy<Configuration>> byFolder = new(StringComparer.Ordinal);

    /// <summary>The settings for a spec.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    /// <param name="preset">A preset in place of the configuration's own, or null.</param>
    /// <exception cref="SpecException">The configuration cannot be used as it is, or there is no such preset.</exception>
    internal SpecSettings For(string path, string? preset) => In(Path.GetDirectoryName(path)).For(path, preset);

    private Configuration In(string? folder)
    {
        if (folder is null)
            return None;
        return byFolder.GetOrAdd(folder, folder => new Lazy<Configuration>(() => Find(folder))).Value;
    }

    private Configuration Find(string folder)
    {
        var path = Path.Join(folder, FileName);
        return File.Exists(path)
            ? new Configuration(path, SettingsReader.Read(TextFile.ReadBytes(path), path))
            : In(Path.GetDirectoryName(folder));
    }
}
