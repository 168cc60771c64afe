using System.Text.Json;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>Reads configuration files and presets: JSON with comments and trailing commas, strict about its keys.</summary>
internal ref struct SettingsReader
{
    /// <summary>The keys of a configuration file, as <c>docs/spectools.schema.json</c> describes them.</summary>
    internal static readonly string[] Keys =
    [
        "$schema", "preset", "template", "templates", "optionalSections", "allowedSections", "lineWidth",
        "lineWidthExemptions", "rules", "statusFolders", "statuses", "releaseFolders",
        "releaseLinks", "specsFolder", "openReleases", "redirects", "launchpadProject", "aliases", "markers", "overrides",
    ];

    /// <summary>The keys of an override: those of a file that make sense for some specs of a repository only.</summary>
    internal static readonly string[] OverrideKeys =
    [
        "paths", "template", "optionalSections", "allowedSections", "lineWidth", "lineWidthExemptions", "rules",
        "launchpadProject", "aliases", "markers",
    ];

    /// <summary>The words for severities.</summary>
    internal static readonly string[] Severities = ["off", "information", "warning", "error"];

    /// <summary>The words for what the folder that a spec lies in says of it.</summary>
    internal static readonly string[] Statuses = ["approved", "implemented", "backlog", "abandoned", "unknown"];

    /// <summary>The words for what a link in a release's folder says of a spec.</summary>
    internal static readonly string[] LinkStatuses = ["approved", "implemented"];

    /// <summary>The words for what is exempt from the line width.</summary>
    internal static readonly string[] Exemptions = ["links", "loose-code", "loose-tables"];

    /// <summary>The words for how a repository keeps the way from the old place of a spec to the new one.</summary>
    internal static readonly string[] RedirectStyles = ["none", "nova", "htaccess"];

    private readonly string path;
    private StrictJson json;

    private SettingsReader(ReadOnlySpan<byte> bytes, string path)
    {
        this.path = path;
        json = new StrictJson(bytes, path, SpecErrorKind.ConfigurationNotValid);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <exception cref="SpecException">It is no JSON, or says something that no configuration can say.</exception>
    internal static SettingsLayer Read(ReadOnlySpan<byte> bytes, string path)
    {
        var reader = new SettingsReader(bytes, path);
        reader.json.Next();
        var layer = reader.ReadLayer(Keys, out _);
        reader.json.Next();
        return layer;
    }

    private SettingsLayer ReadLayer(string[] keys, out List<PathPattern> paths)
    {
        var layer = new SettingsLayer();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        paths = [];
        json.Expect(JsonTokenType.StartObject, "an object in braces");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var key = json.Key(keys);
            if (!seen.Add(key))
                throw json.Error($"the key '{key}' is there twice.");
            json.Next();
            if (key == "paths")
                paths = ReadStrings().ConvertAll(text => new PathPattern(text));
            else
                layer = ReadValue(layer, key);
        }

        return layer;
    }

    private SettingsLayer ReadValue(SettingsLayer layer, string key) => key switch
    {
        "preset" => layer with { Preset = ReadName(BuiltIn.Presets, "preset", "") },
        "template" => layer with { Template = ReadName(BuiltIn.Templates, "built-in template", " A file is named under 'templates'.") },
        "templates" => layer with { Templates = ReadTemplates() },
        "optionalSections" => layer with { OptionalSections = ReadStrings() },
        "allowedSections" => layer with { AllowedSections = ReadStrings() },
        "lineWidth" => layer with { LineWidth = json.Number(0, "the line width is a number of columns, or 0 for no limit.") },
        "lineWidthExemptions" => layer with { LineWidthExemptions = ReadStrings(Exemptions) },
        "rules" => layer with { Rules = ReadRules() },
        "statusFolders" => layer with { StatusFolders = ReadStrings() },
        "statuses" => layer with { Statuses = ReadStatuses() },
        "releaseFolders" => layer with { ReleaseFolders = ReadStrings() },
        "releaseLinks" => layer with { ReleaseLinks = ReadStatus(LinkStatuses) },
        "specsFolder" => layer with { SpecsFolder = json.String() },
        "openReleases" => layer with { OpenReleases = ReadStrings() },
        "redirects" => layer with { Redirects = Enum.Parse<RedirectStyle>(json.Word(RedirectStyles), ignoreCase: true) },
        "launchpadProject" => layer with { LaunchpadProject = json.String() },
        "aliases" => layer with { Aliases = ReadAliases() },
        "markers" => layer with { Markers = ReadMarkers() },
        "overrides" => layer with { Overrides = ReadOverrides() },
        _ => layer with { Schema = json.String() },
    };

    private List<TemplatePattern> ReadTemplates()
    {
        var patterns = new List<TemplatePattern>();
        json.Expect(JsonTokenType.StartObject, "an object of patterns and templates");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var pattern = new PathPattern(json.Text());
            json.Next();
            patterns.Add(new TemplatePattern(pattern, ReadTemplate()));
        }

        return patterns;
    }

    // Said here, and not at the first spec that wants it, so that nothing is done by halves.
    private readonly string ReadTemplate()
    {
        var name = json.String();
        if (BuiltIn.Templates.Contains(name))
            return name;
        var folder = Path.GetDirectoryName(path)!;
        var file = name.Contains('\0') ? folder : Path.GetFullPath(name, folder);
        if (!WorkTree.Holds(WorkTree.RootAbove(folder) ?? folder, file))
            throw json.Error($"the template '{name}' lies outside of the repository, and nothing is read from there.");
        if (File.Exists(file))
            return name;
        throw json.Error(
            $"there is no template file '{file}', and no built-in template '{name}'; there is {string.Join(", ", BuiltIn.Templates)}.{Suggestion.For(name, BuiltIn.Templates)}");
    }

    private Dictionary<string, SpecSeverity?> ReadRules()
    {
        var rules = new Dictionary<string, SpecSeverity?>(StringComparer.OrdinalIgnoreCase);
        json.Expect(JsonTokenType.StartObject, "an object of rules and severities");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var rule = json.Text();
            if (!IsRuleId(rule))
                throw NoRuleId(rule);
            json.Next();
            rules[rule] = json.Word(Severities) switch
            {
                "information" => SpecSeverity.Information,
                "warning" => SpecSeverity.Warning,
                "error" => SpecSeverity.Error,
                _ => null,
            };
        }

        return rules;
    }

    private Dictionary<string, SpecStatus> ReadStatuses()
    {
        var statuses = new Dictionary<string, SpecStatus>(StringComparer.OrdinalIgnoreCase);
        json.Expect(JsonTokenType.StartObject, "an object of folders and statuses");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var folder = json.Text();
            json.Next();
            statuses[folder] = ReadStatus(Statuses);
        }

        return statuses;
    }

    private SpecStatus ReadStatus(string[] words) => Enum.Parse<SpecStatus>(json.Word(words), ignoreCase: true);

    // A rule that this version does not know may be one of a later version.
    private static bool IsRuleId(string text) => text.Length == 7
        && text.StartsWith("SPEC", StringComparison.OrdinalIgnoreCase) && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;

    private SectionAliases ReadAliases()
    {
        var aliases = new List<(string, IReadOnlyList<string>)>();
        json.Expect(JsonTokenType.StartObject, "an object of sections and lists of other titles");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var section = json.Text();
            json.Next();
            aliases.Add((section, ReadStrings()));
        }

        return new SectionAliases(aliases);
    }

    private Dictionary<string, IReadOnlyList<string>> ReadMarkers()
    {
        var markers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        json.Expect(JsonTokenType.StartObject, "an object of comments and lists of rules");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var marker = string.Join(' ', json.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (marker.Length == 0)
                throw json.Error("the words of a comment are wanted here.");
            json.Next();
            var rules = new List<string>();
            json.Expect(JsonTokenType.StartArray, "a list in brackets");
            while (json.Next() != JsonTokenType.EndArray)
                rules.Add(json.String() is var rule && IsRuleId(rule) ? rule : throw NoRuleId(rule));
            markers[marker] = rules;
        }

        return markers;
    }

    private readonly SpecException NoRuleId(string text) => json.Error($"'{text}' is no rule's identifier, such as SPEC301.");

    private List<SettingsOverride> ReadOverrides()
    {
        var overrides = new List<SettingsOverride>();
        json.Expect(JsonTokenType.StartArray, "a list in brackets");
        while (json.Next() != JsonTokenType.EndArray)
        {
            var (line, column) = json.Position();
            var layer = ReadLayer(OverrideKeys, out var paths);
            if (paths.Count == 0)
                throw json.Error(line, column, "an override needs 'paths': the patterns of the specs that it is for.");
            overrides.Add(new SettingsOverride(paths, layer));
        }

        return overrides;
    }

    private List<string> ReadStrings(string[]? words = null)
    {
        var items = new List<string>();
        json.Expect(JsonTokenType.StartArray, "a list in brackets");
        while (json.Next() != JsonTokenType.EndArray)
            items.Add(words is null ? json.String() : json.Word(words));
        return items;
    }

    private string ReadName(IReadOnlyList<string> names, string what, string hint)
    {
        var name = json.String();
        return names.Contains(name)
            ? name
            : throw json.Error($"there is no {what} '{name}'; there is {string.Join(", ", names)}.{Suggestion.For(name, names)}{hint}");
    }
}
