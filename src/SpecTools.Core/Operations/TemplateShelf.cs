using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Finds templates for people who want to look at them; each template once.</summary>
/// <param name="workshop">What is remembered.</param>
internal sealed class TemplateShelf(Workshop workshop)
{
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    /// <summary>The template that is in force for a spec, or for new specs in a folder.</summary>
    /// <param name="path">The absolute path of a spec that may or may not exist, or of a folder.</param>
    /// <param name="options">What names a template, its version, or a preset.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal Outcome<SpecTemplate> InForce(string path, ReadOptions options, CancellationToken cancel) =>
        IsMissing(path) ? Outcome<SpecTemplate>.Failed(path, Missing(path)) : Once(path, () => Get(path, options, cancel));

    /// <summary>The templates of some names.</summary>
    /// <param name="names">Names of built-in templates, wildcards allowed, or paths of templates; none for all that are built in.</param>
    /// <param name="folder">The folder whose configuration says which sections are optional.</param>
    /// <param name="options">What names a preset.</param>
    internal IEnumerable<Outcome<SpecTemplate>> Named(IReadOnlyList<string> names, string folder, ReadOptions options)
    {
        foreach (var name in names.Count == 0 ? ["*"] : names)
        {
            string[] found = name.AsSpan().ContainsAny('*', '?') ? [.. BuiltIn.Templates.Where(known => Wildcard.IsMatch(name, known))] : [name];
            foreach (var one in found)
                yield return Once(one, () => Get(folder, options with { Template = one }, default));
        }
    }

    /// <summary>The template for a spec or a folder.</summary>
    /// <exception cref="SpecException">There is no such template or preset, or a file cannot be read.</exception>
    internal SpecTemplate Get(string path, ReadOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        var spec = Directory.Exists(path) ? Path.Join(path, "new.rst") : path;
        var settings = workshop.SettingsFor(spec, options);
        return workshop.Library.Get(workshop.TemplateFor(spec, settings, options, cancel), settings);
    }

    // A spec that is still to be written may be asked for, but in a folder that is there.
    private static bool IsMissing(string path) =>
        !Path.Exists(path) && !(SpecFormats.IsKnown(path) && Directory.Exists(Path.GetDirectoryName(path)));

    private static SpecException Missing(string path) => FileErrors.Missing("file or folder", path);

    private Outcome<SpecTemplate> Once(string path, Func<SpecTemplate> get)
    {
        try
        {
            var template = get();
            return shown.Add(template.Name)
                ? Outcome<SpecTemplate>.Of(path, template)
                : Outcome<SpecTemplate>.Passed(path, $"its template, '{template.Name}', has been shown already");
        }
        catch (SpecException error)
        {
            return Outcome<SpecTemplate>.Failed(path, error);
        }
    }
}
