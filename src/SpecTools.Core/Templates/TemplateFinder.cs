using System.Collections.Concurrent;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>Where a template is.</summary>
/// <param name="Name">The path of its file, with the version behind it where it is an old one; its name where it is built in.</param>
/// <param name="Path">The absolute path of its file; null where it is built in.</param>
/// <param name="Content">What was in an old version of the file; null for the file as it is.</param>
internal sealed record TemplatePlace(string Name, string? Path, byte[]? Content = null);

/// <summary>
/// Finds the template in force for a spec: the one asked for, the configuration's, the repository's own, the built-in
/// one. Each folder is looked into once.
/// </summary>
/// <param name="folders">What is known of links among folders.</param>
internal sealed class TemplateFinder(RealFolders folders)
{
    private const string General = "template";

    private readonly ConcurrentDictionary<Question, string?> nearest = new();

    /// <summary>Finds a spec's template.</summary>
    /// <param name="specPath">The absolute path of the spec.</param>
    /// <param name="family">The folder of the release, or <c>backlog</c>; null where the spec is in none.</param>
    /// <param name="settings">The settings for the spec.</param>
    /// <exception cref="SpecException">The template that the configuration names, or a link to a template, is missing.</exception>
    internal TemplatePlace Find(string specPath, string? family, SpecSettings settings)
    {
        if (settings.Templates.Count > 0 && Configured(specPath, settings) is { } configured)
            return configured;

        var format = SpecFormats.Of(specPath);
        var folder = Path.GetDirectoryName(specPath)!;
        var own = family is null ? null : Nearest(new Question(folder, $"{family}-{General}", settings.SpecsFolder, format));
        own ??= Nearest(new Question(folder, General, settings.SpecsFolder, format));
        return own is null ? new TemplatePlace(settings.Template, null) : At(own, folders.RepositoryAbove(folder));
    }

    /// <summary>The template of a name or path that a person gave.</summary>
    /// <param name="name">The name of a built-in template, or a path.</param>
    /// <exception cref="SpecException">There is no such template.</exception>
    internal TemplatePlace Named(string name)
    {
        if (BuiltIn.Templates.Contains(name))
            return new TemplatePlace(name, null);
        var path = Path.GetFullPath(name);
        if (File.Exists(path))
            return At(path, null);
        throw new SpecException(
            SpecErrorKind.TemplateNotFound,
            $"There is no template file '{path}', and no built-in template of that name; there is {string.Join(", ", BuiltIn.Templates)}.{Suggestion.For(Path.GetFileName(name), BuiltIn.Templates)}",
            path);
    }

    private TemplatePlace? Configured(string specPath, SpecSettings settings)
    {
        var relative = settings.RelativePath(specPath);
        foreach (var (pattern, template) in settings.Templates)
        {
            if (pattern.IsMatch(relative))
            {
                var folder = Path.GetDirectoryName(settings.ConfigurationPath)!;
                return BuiltIn.Templates.Contains(template)
                    ? new TemplatePlace(template, null)
                    : At(Path.GetFullPath(template, folder), folders.RepositoryAbove(folder) ?? folders.Of(folder));
            }
        }

        return null;
    }

    // A repository is somebody's data: what it calls a template is read from there and from nowhere else.
    private TemplatePlace At(string path, string? repository)
    {
        var file = LinkFile.Follow(path, folders);
        if (repository is null || WorkTree.Holds(repository, file.Identity))
            return new TemplatePlace(file.Path, file.Path);
        throw new SpecException(
            SpecErrorKind.TemplateNotFound,
            $"The template '{path}' is a link out of the repository '{repository}', to '{file.Path}', and is not read. Put a copy of it there.",
            path);
    }

    // What is remembered may be gone: a placeholder leaves a folder when its first spec comes.
    private string? Nearest(Question question) =>
        nearest.GetOrAdd(question, Look) is var found && (found is null || File.Exists(found)) ? found : nearest[question] = Look(question);

    private string? Look(Question question)
    {
        var folder = question.Folder;
        if ((question.In(folder).FirstOrDefault(File.Exists) ?? question.NumberedIn(folder)) is { } here)
            return here;
        var specs = Path.Join(folder, question.SpecsFolder);
        if ((Directory.Exists(specs) ? question.Below(folder) : question.InManual(folder)).FirstOrDefault(File.Exists) is { } below)
            return below;
        if (question.NumberedIn(specs) is { } numbered)
            return numbered;

        // A repository's root ends the search; outside of one it goes on to the root of the file system.
        var parent = Path.GetDirectoryName(folder);
        return parent is null || Path.Exists(Path.Join(folder, ".git"))
            ? null
            : Nearest(question with { Folder = parent });
    }

    /// <summary>The paths at which a repository's own template for a spec may be, the first that exists first.</summary>
    /// <param name="specPath">The absolute path of the spec.</param>
    /// <param name="family">The folder of the release, or <c>backlog</c>; null where the spec is in none.</param>
    /// <param name="settings">The settings for the spec.</param>
    /// <param name="root">The folder of the repository.</param>
    internal static IEnumerable<string> Candidates(string specPath, string? family, SpecSettings settings, string root)
    {
        string[] names = family is null ? [General] : [$"{family}-{General}", General];
        foreach (var name in names)
        {
            for (var folder = Path.GetDirectoryName(specPath); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var question = new Question(folder, name, settings.SpecsFolder, SpecFormats.Of(specPath));
                foreach (var path in question.In(folder).Concat(question.Below(folder)))
                    yield return path;
                if (folder == root)
                    break;
            }
        }
    }

    // Which template of a name is the nearest one, seen from a folder?
    private sealed record Question(string Folder, string Name, string SpecsFolder, SpecFormat Format)
    {
        internal IEnumerable<string> Below(string folder)
        {
            var specs = Path.Join(folder, SpecsFolder);
            return In(specs).Concat(In(Path.Join(specs, "templates"))).Concat(InManual(folder));
        }

        // Only proposals in Markdown go by numbers.
        internal string? NumberedIn(string folder) =>
            Name == General && Format == SpecFormat.Markdown ? NumberedTemplate.In(folder) : null;

        internal IEnumerable<string> InManual(string folder) => In(Path.Join(folder, "doc", "source"));

        internal IEnumerable<string> In(string folder) =>
        [
            Path.Join(folder, Name + SpecFormats.ExtensionOf(Format)), Path.Join(folder, Name + SpecFormats.ExtensionOf(1 - Format)),
        ];
    }
}
