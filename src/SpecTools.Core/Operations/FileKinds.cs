using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Operations;

/// <summary>Tells specs from what else lies around them, by name.</summary>
internal static class FileKinds
{
    // What lies beside documents and is none, whatever a folder is declared for.
    private static readonly HashSet<string> Attachments = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".ico", ".pdf", ".dia", ".drawio", ".odg", ".vsd",
        ".vsdx", ".graffle", ".puml", ".plantuml", ".uml", ".dot", ".gv", ".diag", ".msc", ".json", ".yaml", ".yml",
        ".xml", ".csv", ".html", ".css", ".js", ".py", ".sh", ".toml", ".ini", ".cfg", ".conf", ".zip", ".gz",
        ".orig", ".rej", ".bak", ".swp",
    };

    /// <summary>Why a file that nobody named is no spec, or null where it may be one.</summary>
    internal static string? ReasonToPass(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        var stem = Path.GetFileNameWithoutExtension(name);
        if (TemplateNames.IsOne(name))
            return "it is a template";
        if (RedirectFile.IsOne(path))
            return "it is a file of redirects";
        if (Is(stem, "index"))
            return "it is an index";
        if (Is(stem, "readme"))
            return IsEnhancementProposal(path) ? null : "it is a page about the repository";
        return Is(stem, "contributing") ? "it is a page about the repository" : null;
    }

    /// <summary>Why a file that nobody named is no spec where these settings hold, or null where it may be one.</summary>
    internal static string? ReasonToPass(string path, SpecSettings settings)
    {
        if (!SpecFormats.IsKnown(path) && (IsAttachment(path) || !RepositoryLayout.IsDeclared(path, settings)))
            return "its name ends neither in .rst nor in .md";
        return IsConfiguredTemplate(path, settings) ? "it is a template" : null;
    }

    // Whether a file whose name does not end like a spec's is something else than a spec that was named wrongly.
    private static bool IsAttachment(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return name[0] == '.' || name[^1] is '~' or '#'
            || Attachments.Contains(Path.GetExtension(path));
    }

    // Kubernetes keeps each of its specs in a folder, as README.md beside its metadata.
    private static bool IsEnhancementProposal(string path) =>
        Path.GetDirectoryName(path) is { } folder && !TemplateNames.IsOne(folder) && File.Exists(Path.Join(folder, "kep.yaml"));

    private static bool IsConfiguredTemplate(string path, SpecSettings settings)
    {
        foreach (var (_, template) in settings.Templates)
        {
            if (Path.GetFullPath(template, Path.GetDirectoryName(settings.ConfigurationPath)!) == path)
                return true;
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> stem, string name) => stem.Equals(name, StringComparison.OrdinalIgnoreCase);
}
