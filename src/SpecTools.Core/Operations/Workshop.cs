using System.Collections.Concurrent;
using SpecTools.Markdown;
using SpecTools.Reports;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>What an engine remembers while it lives: configurations, templates, links, and the names of specs. Any thread may use it.</summary>
internal sealed class Workshop
{
    private readonly Lazy<IMarkdownReader> markdown;
    private readonly SpecLinks links;
    private readonly Func<IYamlReader> yaml;
    private readonly FormerTemplates formerTemplates;
    private readonly SpecIndexes indexes;
    private readonly RepositoryViews views = new();
    private readonly ConcurrentDictionary<string, Lazy<Baseline>> baselines = new(PathNames.Comparer);

    internal Workshop(Func<IMarkdownReader> markdown, Func<IYamlReader> yaml)
    {
        this.markdown = new Lazy<IMarkdownReader>(markdown);
        links = new SpecLinks(Folders);
        var lazyYaml = new Lazy<IYamlReader>(yaml);
        this.yaml = () => lazyYaml.Value;
        Templates = new TemplateFinder(Folders);
        Library = new TemplateLibrary(Markdown, this.yaml);
        formerTemplates = new FormerTemplates(Folders, Warnings.Enqueue);
        indexes = new SpecIndexes(new SpecFiles(this));
        Changes = new ChangedFiles(Folders);
    }

    /// <summary>The reader of Markdown, made when it is first asked for.</summary>
    internal IMarkdownReader Markdown() => markdown.Value;

    /// <summary>The reader of YAML, made when it is first asked for.</summary>
    internal IYamlReader Yaml() => yaml();

    internal RealFolders Folders { get; } = new();

    internal SettingsFinder Settings { get; } = new();

    internal TemplateFinder Templates { get; }

    internal TemplateLibrary Library { get; }

    /// <summary>What has changed in files since a revision.</summary>
    internal ChangedFiles Changes { get; }

    /// <summary>A baseline, read once.</summary>
    /// <exception cref="SpecException">It cannot be read, or is no baseline.</exception>
    internal Baseline Baseline(string path) =>
        baselines.GetOrAdd(path, path => new Lazy<Baseline>(() => Reports.Baseline.Read(path, Folders))).Value;

    /// <summary>What a user should hear that concerns no single file, and has not heard yet.</summary>
    internal ConcurrentQueue<string> Warnings { get; } = new();

    /// <summary>Fails at once where the options name a preset or a template that does not exist.</summary>
    /// <exception cref="SpecException">There is no such preset or template.</exception>
    internal void Check(ReadOptions options)
    {
        if (options.Preset is not null)
            BuiltIn.Preset(options.Preset);
        if (options.Template is not null)
            Templates.Named(options.Template);
    }

    /// <summary>The settings for a file.</summary>
    internal SpecSettings SettingsFor(string path, ReadOptions options) => Settings.For(path, options.Preset);

    /// <summary>The template for a file, in the version that the options ask for.</summary>
    /// <exception cref="SpecException">A template or git is missing.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal TemplatePlace TemplateFor(string path, SpecSettings settings, ReadOptions options, CancellationToken cancel = default)
    {
        var today = TemplateToday(path, settings, options);

        // A built-in template that a person named is as old as SpecTools.
        var mayHaveChanged = options.TemplateAsOf == TemplateAsOf.Added && (options.Template is null || today.Path is not null);
        return mayHaveChanged ? formerTemplates.For(path, options, other => TodayFor(other, options), cancel) ?? today : today;
    }

    private TemplatePlace TemplateToday(string path, SpecSettings settings, ReadOptions options) => options.Template is null
        ? Templates.Find(path, RepositoryLayout.Of(path, settings).Family, settings)
        : Templates.Named(options.Template);

    private TemplateToday? TodayFor(string path, ReadOptions options)
    {
        try
        {
            var settings = SettingsFor(path, options);
            return new TemplateToday(TemplateToday(path, settings, options), settings, IsAskedFor: options.Template is not null);
        }
        catch (SpecException)
        {
            // Whoever asks for that spec is told.
            return null;
        }
    }

    /// <summary>What the files of the repository that a file is in say of each other.</summary>
    internal RepositoryView RepositoryOf(string path, SpecSettings settings) => views.Of(path, settings);

    /// <summary>The repository around a folder, wherever in it that is: among its specs, among its pages, or at the top.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <exception cref="SpecException">No specs are there, or a configuration cannot be used as it is.</exception>
    internal RepositoryRoot RepositoryAround(string folder)
    {
        var settings = SettingsFor(Path.Join(folder, "x"), new ReadOptions());
        var root = RepositoryView.RootOf(SpecsFolder.Find(folder, settings), settings);
        var specs = Path.Join(root.Path, settings.SpecsFolder);
        return Directory.Exists(specs) ? root with { Specs = specs } : root;
    }

    /// <summary>
    /// A file by its own path in its repository, where it was reached through a link among the folders, such as
    /// <c>doc/source/specs</c>: that is the path that git, indexes and links there know it by.
    /// </summary>
    internal FileToRead AtHome(FileToRead file)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        var real = Folders.Of(folder);

        // The repository keeps the name by which it was called, which may be that of a link to it.
        if (WorkTree.RootAbove(folder) is { } root && Folders.Of(root) is var realRoot && WorkTree.Holds(realRoot, real))
            real = Path.GetFullPath(Path.GetRelativePath(realRoot, real), root);
        return PathNames.Comparer.Equals(real, Path.TrimEndingDirectorySeparator(folder)) ? file : file with { Path = Path.Join(real, Path.GetFileName(file.Path)) };
    }

    /// <summary>Where a spec stands in its repository.</summary>
    internal SpecStanding Standing(FileToRead file, SpecSettings settings) => SpecStanding.Of(file.Path, file.Aliases, links, settings);

    /// <summary>Makes a spec of a file's text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="file">The file.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="template">The template in force.</param>
    /// <param name="companion">The text of the file of metadata beside it; null to read that.</param>
    internal SpecFile Read(SourceText source, FileToRead file, SpecSettings settings, TemplatePlace template, SourceText? companion = null)
    {
        var standing = Standing(file, settings);
        var place = new SpecPlace(
            file.Path,
            standing.Aliases,
            standing.Release,
            standing.Status,
            template.Name,
            file.LastWriteTime,
            companion ?? KepFile.Beside(file.Path))
        {
            Finder = indexes,
        };
        return SpecReader.Read(source, SpecFormats.Of(file.Path), Markdown, place, yaml);
    }
}
