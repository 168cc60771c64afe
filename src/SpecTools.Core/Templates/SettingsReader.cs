using System.Globalization;
using System.Text;
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
        "releaseLinks", "specsFolder", "overrides",
    ];

    /// <summary>The keys of an override: those of a file that make sense for some specs of a repository only.</summary>
    internal static readonly string[] OverrideKeys =
        ["paths", "template", "optionalSections", "allowedSections", "lineWidth", "lineWidthExemptions", "rules"];

    /// <summary>The words for severities.</summary>
    internal static readonly string[] Severities = ["off", "information", "warning", "error"];

    /// <summary>The words for what the folder that a spec lies in says of it.</summary>
    internal static readonly string[] Statuses = ["approved", "implemented", "backlog", "abandoned", "unknown"];

    /// <summary>The words for what a link in a release's folder says of a spec.</summary>
    internal static readonly string[] LinkStatuses = ["approved", "implemented"];

    /// <summary>The words for what is exempt from the line width.</summary>
    internal static readonly string[] Exemptions = ["links", "loose-code", "loose-tables"];

    private readonly ReadOnlySpan<byte> bytes;
    private readonly string path;
    private Utf8JsonReader json;

    private SettingsReader(ReadOnlySpan<byte> bytes, string path)
    {
        this.bytes = bytes;
        this.path = path;
        json = new Utf8JsonReader(
            bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <exception cref="SpecException">It is no JSON, or says something that no configuration can say.</exception>
    internal static SettingsLayer Read(ReadOnlySpan<byte> bytes, string path)
    {
        var mark = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new SettingsReader(bytes[mark..], path);
        try
        {
            reader.json.Read();
            var layer = reader.ReadLayer(Keys, out _);
            reader.json.Read();
            return layer;
        }
        catch (InvalidOperationException fault)
        {
            var (line, column) = reader.Position();
            throw reader.Error(line, column, "this text is not UTF-8, or has half a character in it.", fault);
        }
        catch (JsonException fault)
        {
            throw reader.Error(
                (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, "this is no correct JSON here.", fault);
        }
    }

    private SettingsLayer ReadLayer(string[] keys, out List<PathPattern> paths)
    {
        var layer = new SettingsLayer();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        paths = [];
        Expect(JsonTokenType.StartObject, "an object in braces");
        while (Next() != JsonTokenType.EndObject)
        {
            var key = json.GetString()!;
            if (Array.IndexOf(keys, key) < 0)
                throw Error($"there is no key '{key}' here.{Suggestion.For(key, keys)}");
            if (!seen.Add(key))
                throw Error($"the key '{key}' is there twice.");
            Next();
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
        "lineWidth" => layer with { LineWidth = ReadWidth() },
        "lineWidthExemptions" => layer with { LineWidthExemptions = ReadStrings(Exemptions) },
        "rules" => layer with { Rules = ReadRules() },
        "statusFolders" => layer with { StatusFolders = ReadStrings() },
        "statuses" => layer with { Statuses = ReadStatuses() },
        "releaseFolders" => layer with { ReleaseFolders = ReadStrings() },
        "releaseLinks" => layer with { ReleaseLinks = ReadStatus(LinkStatuses) },
        "specsFolder" => layer with { SpecsFolder = ReadString() },
        "overrides" => layer with { Overrides = ReadOverrides() },
        _ => layer with { Schema = ReadString() },
    };

    private List<TemplatePattern> ReadTemplates()
    {
        var patterns = new List<TemplatePattern>();
        Expect(JsonTokenType.StartObject, "an object of patterns and templates");
        while (Next() != JsonTokenType.EndObject)
        {
            var pattern = new PathPattern(json.GetString()!);
            Next();
            patterns.Add(new TemplatePattern(pattern, ReadString()));
        }

        return patterns;
    }

    private Dictionary<string, SpecSeverity?> ReadRules()
    {
        var rules = new Dictionary<string, SpecSeverity?>(StringComparer.OrdinalIgnoreCase);
        Expect(JsonTokenType.StartObject, "an object of rules and severities");
        while (Next() != JsonTokenType.EndObject)
        {
            var rule = json.GetString()!;
            if (!IsRuleId(rule))
                throw Error($"'{rule}' is no rule's identifier, such as SPEC301.");
            Next();
            rules[rule] = ReadWord(Severities) switch
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
        Expect(JsonTokenType.StartObject, "an object of folders and statuses");
        while (Next() != JsonTokenType.EndObject)
        {
            var folder = json.GetString()!;
            Next();
            statuses[folder] = ReadStatus(Statuses);
        }

        return statuses;
    }

    private SpecStatus ReadStatus(string[] words) => Enum.Parse<SpecStatus>(ReadWord(words), ignoreCase: true);

    // A rule that this version does not know may be one of a later version.
    private static bool IsRuleId(string text) => text.Length == 7
        && text.StartsWith("SPEC", StringComparison.OrdinalIgnoreCase) && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;

    private List<SettingsOverride> ReadOverrides()
    {
        var overrides = new List<SettingsOverride>();
        Expect(JsonTokenType.StartArray, "a list in brackets");
        while (Next() != JsonTokenType.EndArray)
        {
            var (line, column) = Position();
            var layer = ReadLayer(OverrideKeys, out var paths);
            if (paths.Count == 0)
                throw Error(line, column, "an override needs 'paths': the patterns of the specs that it is for.");
            overrides.Add(new SettingsOverride(paths, layer));
        }

        return overrides;
    }

    private List<string> ReadStrings(string[]? words = null)
    {
        var items = new List<string>();
        Expect(JsonTokenType.StartArray, "a list in brackets");
        while (Next() != JsonTokenType.EndArray)
            items.Add(words is null ? ReadString() : ReadWord(words));
        return items;
    }

    private string ReadString()
    {
        Expect(JsonTokenType.String, "a text in quotes");
        return json.GetString() is { Length: > 0 } text ? text : throw Error("a text is wanted here, and this one is empty.");
    }

    private string ReadWord(string[] words)
    {
        var word = ReadString();
        return Array.IndexOf(words, word) >= 0
            ? word
            : throw Error($"'{word}' is none of {string.Join(", ", words)}.{Suggestion.For(word, words)}");
    }

    private string ReadName(IReadOnlyList<string> names, string what, string hint)
    {
        var name = ReadString();
        return names.Contains(name)
            ? name
            : throw Error($"there is no {what} '{name}'; there is {string.Join(", ", names)}.{Suggestion.For(name, names)}{hint}");
    }

    private int ReadWidth()
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var width) && width >= 0)
            return width;
        throw Error("the line width is a number of columns, or 0 for no limit.");
    }

    private JsonTokenType Next()
    {
        json.Read();
        return json.TokenType;
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (json.TokenType != type)
            throw Error($"{what} is wanted here.");
    }

    // A column counts characters, as an editor does.
    private readonly (int Line, int Column) Position()
    {
        var before = bytes[..(int)json.TokenStartIndex];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, CodePoints.Count(Encoding.UTF8.GetString(before[lineStart..])) + 1);
    }

    private readonly SpecException Error(string what)
    {
        var (line, column) = Position();
        return Error(line, column, what);
    }

    private readonly SpecException Error(int line, int column, string what, Exception? inner = null) => new(
        SpecErrorKind.ConfigurationNotValid,
        string.Create(CultureInfo.InvariantCulture, $"'{path}', line {line}, column {column}: {what}"),
        path,
        inner);
}
