using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>A spec with what is in force for it.</summary>
/// <param name="File">The spec; null where the file is passed over or its bytes are no text.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Template">Where the template is.</param>
/// <param name="NoText">Why the bytes are no text, or null.</param>
/// <param name="Skipped">Why the file is passed over, or null.</param>
internal sealed record LoadedSpec(
    SpecFile? File, SpecSettings Settings, TemplatePlace Template, SpecException? NoText = null, string? Skipped = null);

/// <summary>Reads one file after the other, each with the settings and the template that are in force for it.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the operation.</param>
/// <param name="cancel">Ends what takes long.</param>
internal sealed class SpecLoader(Workshop workshop, ReadOptions options, CancellationToken cancel = default)
{
    /// <summary>Reads a file for its own sake.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal Outcome<SpecFile> Read(FileToRead file) => ReadWithSettings(file).Select(loaded => loaded.File!);

    /// <summary>Reads a file for its own sake, and hands on what is in force for it; where there is a value, there is a spec.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal Outcome<LoadedSpec> ReadWithSettings(FileToRead file)
    {
        var loaded = Load(file);
        if (loaded.Skipped is not null)
            return Outcome<LoadedSpec>.Passed(file.Path, loaded.Skipped);
        return loaded.NoText is null
            ? Outcome<LoadedSpec>.Of(file.Path, loaded)
            : Outcome<LoadedSpec>.Failed(file.Path, loaded.NoText);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal LoadedSpec Load(FileToRead file)
    {
        var settings = workshop.SettingsFor(file.Path, options);
        if (!file.IsNamed && FileKinds.ReasonToPass(file.Path, settings) is { } reason)
            return new LoadedSpec(null, settings, new TemplatePlace(settings.Template, null), Skipped: reason);

        var template = workshop.TemplateFor(file.Path, settings, options, cancel);
        SourceText source;
        try
        {
            source = SourceText.Read(file.Path);
        }
        catch (SpecException error) when (error.Kind == SpecErrorKind.FileNotDecodable)
        {
            return new LoadedSpec(null, settings, template, NoText: error);
        }

        var spec = workshop.Read(source, file, settings, template);
        return IsNoSpec(file, spec.Spec, settings)
            ? new LoadedSpec(null, settings, template, Skipped: "it has no section")
            : new LoadedSpec(spec, settings, template);
    }

    // In a folder that is declared to hold specs, a file without any section is a bad spec rather than none.
    private static bool IsNoSpec(FileToRead file, Spec spec, SpecSettings settings) =>
        !file.IsNamed && spec.Title is null && spec.Sections.Count == 0 && !RepositoryLayout.IsDeclared(file.Path, settings);
}
