using System.Collections.Concurrent;
using SpecTools.Markdown;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>Reads templates; each one once.</summary>
/// <param name="markdown">The reader of Markdown; called only when there is Markdown to read.</param>
/// <param name="yaml">The reader of YAML; called only when somebody asks for a template's metadata. Null where nobody will.</param>
internal sealed class TemplateLibrary(Func<IMarkdownReader> markdown, Func<IYamlReader>? yaml = null)
{
    // A template is held with its tree, which takes forty times as much. Real ones have some kilobytes.
    private const long MaximumLength = 2 * 1024 * 1024;

    private readonly ConcurrentDictionary<TemplatePlace, Lazy<SpecFile>> files = new();
    private readonly ConcurrentDictionary<(TemplatePlace, IReadOnlyList<string>), SpecTemplate> templates = new();

    /// <summary>Reads a template.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="settings">The settings for the specs that it is for: they say which of its sections are optional.</param>
    /// <exception cref="SpecException">The file cannot be read.</exception>
    internal SpecTemplate Get(TemplatePlace place, SpecSettings settings) => templates.GetOrAdd(
        (place, settings.OptionalSections),
        static (key, library) => library.Make(key.Item1, key.Item2),
        this);

    private SpecTemplate Make(TemplatePlace place, IReadOnlyList<string> optional)
    {
        var file = files.GetOrAdd(place, place => new Lazy<SpecFile>(() => Read(place))).Value;
        return new SpecTemplate(place.Name, place.Path, file, Sections(file.Spec.Sections, optional));
    }

    private SpecFile Read(TemplatePlace place)
    {
        var source = place switch
        {
            { Content: { } content } => SourceText.FromBytes(content, place.Name),
            { Path: { } path } => SourceText.FromBytes(TextFile.ReadBytes(path, MaximumLength, "templates"), path),
            _ => SourceText.FromBytes(BuiltIn.Template(place.Name), BuiltIn.TemplateFile(place.Name)),
        };
        var file = place.Path ?? source.Path;
        var written = place is { Path: not null, Content: null } ? File.GetLastWriteTime(file) : default;
        return SpecReader.Read(
            source, SpecFormats.Of(file), markdown, new SpecPlace(file, [], null, SpecStatus.Unknown, place.Name, written, Companion(place)), yaml);
    }

    // An old version of a template has none: what lies beside it today is not of its time.
    private static SourceText? Companion(TemplatePlace place) => place switch
    {
        { Content: not null } => null,
        { Path: { } path } => KepFile.Beside(path),
        _ => BuiltIn.Companion(place.Name) is { } bytes ? SourceText.FromBytes(bytes, KepFile.Name) : null,
    };

    private static TemplateSection[] Sections(SpecList<SpecSection> sections, IReadOnlyList<string> optional)
    {
        var result = new TemplateSection[sections.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var section = sections[i];
            var isOptional = optional.Name(section.Title, section.SectionPath) || CallsItselfOptional(section);
            result[i] = new TemplateSection(section, isOptional, Sections(section.Sections, optional));
        }

        return result;
    }

    // Templates say it in their guidance: "This section is optional", "Optional section for notes", "The liaison is
    // optional" below Liaison; or in the title: "History (optional)".
    private static bool CallsItselfOptional(SpecSection section)
    {
        if (SectionTitle.IsOptional(section.Title))
            return true;
        if (!AnyCase.Holds(section.Body, "optional"))
            return false;
        return section.Text.Split('\n').Any(line =>
            AnyCase.Holds(line, "optional section")
            || AnyCase.Holds(line, "section is optional")
            || BeginsSentence(line, $"{section.Title} is optional"));
    }

    private static bool BeginsSentence(string line, string words)
    {
        var at = AnyCase.IndexOf(line, words);
        if (at < 0)
            return false;
        var before = line.AsSpan(0, at).TrimEnd();
        if (before.EndsWith("the", StringComparison.OrdinalIgnoreCase))
            before = before[..^3].TrimEnd();
        return before.IsEmpty || before[^1] is '.' or ':' or ';' or '!';
    }
}
