using System.Text;
using System.Text.Json;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Templates;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private SpecSettings For(string relative, string? preset = null) => new SettingsFinder().For(repository.Path(relative), preset);

    private SpecException ErrorOf(string json)
    {
        repository.Write("spectools.json", json);
        return Assert.Throws<SpecException>(() => For("x.rst"));
    }

    [Fact]
    public void Without_a_configuration_the_preset_holds()
    {
        var settings = For("x.rst");

        Assert.Equal("openstack", settings.Preset);
        Assert.Equal("openstack", settings.Template);
        Assert.Equal(79, settings.LineWidth);
        Assert.Empty(settings.StatusFolders);
        Assert.Equal(["approved", "implemented"], For("x.rst", "nova").StatusFolders);
    }

    [Theory]
    [InlineData("keps/sig-a/1-a/README.md", "kep")]
    [InlineData("keps/sig-a/README.md", "openstack")]
    [InlineData("keps/sig-a/1-a/notes.md", "openstack")]
    [InlineData("Final/RFC0034-Some-Title.md", "powershell-rfc")]
    [InlineData("Draft/RFCNNNN-Some-Title.md", "powershell-rfc")]
    [InlineData("text/RFC34-Some-Title.md", "openstack")]
    [InlineData("text/0034-some-title.md", "openstack")]
    public void Some_files_show_their_preset(string path, string preset)
    {
        repository.Write("keps/sig-a/1-a/kep.yaml", "title: A\n");
        repository.Write(path, "# A\n");

        Assert.Equal(preset, For(path).Preset);
        Assert.Equal("nova", For(path, "nova").Preset);
        repository.Write("spectools.json", """{ "lineWidth": 100 }""");
        Assert.Equal((preset, 100), (For(path).Preset, For(path).LineWidth));
        repository.Write("spectools.json", """{ "preset": "neutron" }""");
        Assert.Equal("neutron", For(path).Preset);
    }

    [Fact]
    public void Every_preset_can_be_read() => Assert.All(BuiltIn.Presets, preset => Assert.Equal(preset, For("x.rst", preset).Preset));

    [Fact]
    public void An_unknown_preset_is_an_error_with_a_suggestion()
    {
        var error = Assert.Throws<SpecException>(() => For("x.rst", "noav"));
        Assert.Equal(SpecErrorKind.PresetNotFound, error.Kind);
        Assert.Contains("Did you mean 'nova'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_is_read()
    {
        repository.Write("y.rst", "A template");
        repository.Write("spectools.json", """
            // Comments and trailing commas are fine.
            {
              "$schema": "x",
              "preset": "nova",
              "template": "openstack",
              "templates": { "specs/*/x.rst": "y.rst", "**": "openstack" },
              "optionalSections": ["A", "B/C"],
              "allowedSections": ["D"],
              "lineWidth": 100, /* or so */
              "lineWidthExemptions": ["links"],
              "rules": { "SPEC301": "off", "SPEC302": "information", "spec303": "warning", "SPEC304": "error" },
              "statusFolders": ["done"],
              "statuses": { "Done": "implemented", "ideas": "backlog" },
              "releaseFolders": ["v*"],
              "releaseLinks": "implemented",
              "specsFolder": "proposals",
              "openReleases": ["2026.*"],
              "redirects": "htaccess",
              "launchpadProject": "nova",
              "aliases": { "A": ["B", "C"] },
              "markers": { "lint:\tno  rfe": ["SPEC102", "spec104"] },
              "overrides": [],
            }
            """);

        var settings = For("specs/1/x.rst");

        Assert.Equal("nova", settings.Preset);
        Assert.Equal(["specs/*/x.rst", "**"], settings.Templates.Select(template => template.Pattern.Text));
        Assert.Equal(["y.rst", "openstack"], settings.Templates.Select(template => template.Template));
        Assert.Equal(["A", "B/C"], settings.OptionalSections);
        Assert.Equal(["D"], settings.AllowedSections);
        Assert.Equal(100, settings.LineWidth);
        Assert.Equal(["links"], settings.LineWidthExemptions);
        Assert.Equal(["done"], settings.StatusFolders);
        Assert.Equal(SpecStatus.Implemented, settings.Statuses["done"]);
        Assert.Equal(SpecStatus.Backlog, settings.Statuses["ideas"]);
        Assert.Equal(["v*"], settings.ReleaseFolders);
        Assert.Equal(SpecStatus.Implemented, settings.ReleaseLinks);
        Assert.Equal("proposals", settings.SpecsFolder);
        Assert.Equal(["2026.*"], settings.OpenReleases);
        Assert.Equal(RedirectStyle.Htaccess, settings.Redirects);
        Assert.Equal("nova", settings.LaunchpadProject);
        Assert.NotSame(SectionAliases.None, settings.Aliases);
        Assert.Equal(["SPEC102", "spec104"], settings.Markers["Lint: no rfe"]);
        Assert.Null(settings.RuleSeverities["SPEC301"]);
        Assert.Equal(SpecSeverity.Information, settings.RuleSeverities["SPEC302"]);
        Assert.Equal(SpecSeverity.Warning, settings.RuleSeverities["SPEC303"]);
        Assert.Equal(SpecSeverity.Error, settings.RuleSeverities["SPEC304"]);

        // A rule that only the preset speaks of keeps the preset's severity.
        Assert.Equal(SpecSeverity.Warning, settings.RuleSeverities["SPEC002"]);
    }

    [Fact]
    public void The_nearest_configuration_upward_holds()
    {
        repository.Write("spectools.json", """{ "lineWidth": 1 }""");
        repository.Write("a/spectools.json", """{ "lineWidth": 2 }""");

        Assert.Equal(1, For("x.rst").LineWidth);
        Assert.Equal(1, For("b/c/x.rst").LineWidth);
        Assert.Equal(2, For("a/b/x.rst").LineWidth);
    }

    [Fact]
    public void A_preset_that_was_asked_for_replaces_the_configurations_but_not_the_rest()
    {
        repository.Write("spectools.json", """{ "preset": "openstack", "lineWidth": 100 }""");

        var settings = For("x.rst", "nova");
        Assert.Equal(("nova", 100), (settings.Preset, settings.LineWidth));
        Assert.Equal(["approved", "implemented"], settings.StatusFolders);
    }

    [Fact]
    public void Overrides_hold_for_the_paths_they_name()
    {
        repository.Write("spectools.json", """
            {
              "lineWidth": 100, "rules": { "SPEC301": "error" },
              "overrides": [
                { "paths": ["specs/juno/**", "old/*.rst"], "lineWidth": 0, "rules": { "SPEC302": "off" } },
                { "paths": ["**/special.rst"], "lineWidth": 50 }
              ]
            }
            """);

        Assert.Equal(100, For("specs/kilo/x.rst").LineWidth);
        Assert.Equal(0, For("specs/juno/approved/x.rst").LineWidth);
        Assert.Equal(0, For("old/x.rst").LineWidth);
        Assert.Equal(100, For("old/deep/x.rst").LineWidth);
        Assert.Equal(50, For("specs/juno/special.rst").LineWidth);
        Assert.Equal(50, For("special.rst").LineWidth);
        var severities = For("specs/juno/special.rst").RuleSeverities;
        Assert.Equal((SpecSeverity.Error, null), (severities["SPEC301"], severities["SPEC302"]));
    }

    [Fact]
    public void Settings_of_one_kind_are_one_object()
    {
        repository.Write("spectools.json", """{ "overrides": [{ "paths": ["a/**"], "lineWidth": 0 }] }""");
        var finder = new SettingsFinder();

        Assert.Same(finder.For(repository.Path("a/x.rst"), null), finder.For(repository.Path("a/b/y.rst"), null));
        Assert.NotSame(finder.For(repository.Path("a/x.rst"), null), finder.For(repository.Path("b/y.rst"), null));
    }

    [Theory]
    [InlineData("{\n  \"lineWith\": 100\n}", 2, 3, "Did you mean 'lineWidth'?")]
    [InlineData("{ \"zzz\": 1 }", 1, 3, "there is no key 'zzz'")]
    [InlineData("{\n\"lineWidth\": \"wide\" }", 2, 14, "number of columns")]
    [InlineData("{ \"lineWidth\": -1 }", 1, 16, "number of columns")]
    [InlineData("{ \"lineWidth\": 79, \"lineWidth\": 80 }", 1, 20, "twice")]
    [InlineData("{ \"rules\": { \"SPEC301\": \"of\" } }", 1, 25, "Did you mean 'off'?")]
    [InlineData("{ \"rules\": { \"LineTooLong\": \"off\" } }", 1, 14, "no rule's identifier")]
    [InlineData("{ \"rules\": [] }", 1, 12, "an object of rules")]
    [InlineData("{ \"preset\": \"noav\" }", 1, 13, "Did you mean 'nova'?")]
    [InlineData("{ \"template\": \"my.rst\" }", 1, 15, "under 'templates'")]
    [InlineData("{ \"optionalSections\": \"History\" }", 1, 23, "a list in brackets")]
    [InlineData("{ \"optionalSections\": [\"é\", 1] }", 1, 29, "a text in quotes")]
    [InlineData("{ \"statusFolders\": [\"\"] }", 1, 21, "empty")]
    [InlineData("{ \"statuses\": { \"done\": \"finished\" } }", 1, 25, "'finished' is none of approved, implemented")]
    [InlineData("{ \"statuses\": [\"done\"] }", 1, 15, "an object of folders and statuses")]
    [InlineData("{ \"releaseLinks\": \"backlog\" }", 1, 19, "none of approved, implemented.")]
    [InlineData("{ \"lineWidthExemptions\": [\"link\"] }", 1, 27, "Did you mean 'links'?")]
    [InlineData("{\n \"overrides\": [\n  { \"lineWidth\": 1 }] }", 3, 3, "'paths'")]
    [InlineData("{ \"overrides\": [{ \"paths\": [\"a\"], \"preset\": \"nova\" }] }", 1, 35, "no key 'preset'")]
    [InlineData("{ \"openReleases\": \"2026.2\" }", 1, 19, "a list in brackets")]
    [InlineData("{ \"redirects\": \"htacces\" }", 1, 16, "Did you mean 'htaccess'?")]
    [InlineData("{ \"launchpadProject\": [] }", 1, 23, "a text in quotes")]
    [InlineData("{ \"aliases\": [] }", 1, 14, "an object of sections")]
    [InlineData("{ \"aliases\": { \"A\": \"B\" } }", 1, 21, "a list in brackets")]
    [InlineData("{ \"markers\": { \" \": [] } }", 1, 16, "the words of a comment")]
    [InlineData("{ \"markers\": { \"norfe\": [\"Blueprint\"] } }", 1, 26, "no rule's identifier")]
    [InlineData("{ \"overrides\": [{ \"paths\": [\"a\"], \"openReleases\": [] }] }", 1, 35, "no key 'openReleases'")]
    [InlineData("{ \"templates\": { \"**\": \"opnstack\" } }", 1, 24, "Did you mean 'openstack'?")]
    [InlineData("{ \"templates\": { \"**\": \"../template.rst\" } }", 1, 24, "outside of the repository")]
    [InlineData("{ \"templates\": { \"**\": \"/etc/passwd\" } }", 1, 24, "outside of the repository")]
    [InlineData("{ \"templates\": { \"**\": \"a/../../template.rst\" } }", 1, 24, "outside of the repository")]
    [InlineData("{ \"templates\": { \"**\": \"a\\u0000b\" } }", 1, 24, "there is no template file")]
    [InlineData("[]", 1, 1, "an object in braces")]
    public void What_cannot_be_used_is_named_with_its_place(string json, int line, int column, string message)
    {
        var error = ErrorOf(json);

        Assert.Equal(SpecErrorKind.ConfigurationNotValid, error.Kind);
        Assert.Equal(repository.Path("spectools.json"), error.Path);
        Assert.Contains($"'{error.Path}', line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_may_lie_anywhere_in_the_git_repository()
    {
        repository.Write(".git/HEAD", "");
        repository.Write("doc/template.rst", "A template");
        repository.Write("specs/spectools.json", """{ "templates": { "**": "../doc/template.rst" } }""");
        Assert.Equal("../doc/template.rst", Assert.Single(For("specs/x.rst").Templates).Template);
    }

    [Fact]
    public void A_release_is_open_where_nothing_or_a_pattern_says_so()
    {
        var all = new SpecSettings();
        var some = new SpecSettings { OpenReleases = ["2026.*", "Zed"] };

        Assert.True(all.IsOpen(new ReleaseName("juno")));
        Assert.True(some.IsOpen(null));
        Assert.True(some.IsOpen(new ReleaseName("2026.2")));
        Assert.True(some.IsOpen(new ReleaseName("zed")));
        Assert.False(some.IsOpen(new ReleaseName("2025.2")));
        Assert.False(new SpecSettings { OpenReleases = [] }.IsOpen(new ReleaseName("2026.2")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"lineWidth\": 79 ")]
    [InlineData("{\n\n  lineWidth: 79 }")]
    [InlineData("{} {}")]
    [InlineData("\u0000")]
    public void What_is_no_JSON_is_named_with_its_place(string json) =>
        Assert.Matches("line [0-9]+, column [0-9]+: this is no correct JSON", ErrorOf(json).Message);

    [Fact]
    public void Bytes_that_are_no_text_are_an_error_too()
    {
        repository.Write("spectools.json", [.. "{ \"preset\": \""u8, 0xFF, .. "\" }"u8]);
        Assert.Equal(SpecErrorKind.ConfigurationNotValid, Assert.Throws<SpecException>(() => For("x.rst")).Kind);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        repository.Write("spectools.json", [.. Encoding.UTF8.Preamble, .. "{ \"lineWidth\": 5 }"u8]);
        Assert.Equal(5, For("x.rst").LineWidth);
    }

    [Fact]
    public void The_schema_says_what_the_reader_reads()
    {
        var path = Path.Combine(SharedData.Repository, "docs", "spectools.schema.json");
        using var schema = JsonDocument.Parse(File.ReadAllBytes(path));
        var properties = schema.RootElement.GetProperty("properties");
        var overrides = properties.GetProperty("overrides").GetProperty("items").GetProperty("properties");
        var settings = schema.RootElement.GetProperty("$defs").GetProperty("settings").GetProperty("properties");

        Assert.Equal(SettingsReader.Keys, Names(properties));
        Assert.Equal(SettingsReader.OverrideKeys, Names(overrides));
        Assert.Equal(BuiltIn.Presets, Words(properties.GetProperty("preset")));
        Assert.Equal(BuiltIn.Templates, Words(settings.GetProperty("template")));
        Assert.Equal(SettingsReader.Severities, Words(settings.GetProperty("rules").GetProperty("additionalProperties")));
        Assert.Equal(SettingsReader.Statuses, Words(properties.GetProperty("statuses").GetProperty("additionalProperties")));
        Assert.Equal(SettingsReader.RedirectStyles, Words(properties.GetProperty("redirects")));
        Assert.Equal(SettingsReader.LinkStatuses, Words(properties.GetProperty("releaseLinks")));
        Assert.Equal(SettingsReader.Exemptions, Words(settings.GetProperty("lineWidthExemptions").GetProperty("items")));

        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
        static IEnumerable<string> Words(JsonElement element) => element.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
    }
}
