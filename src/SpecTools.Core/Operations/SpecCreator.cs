using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Makes new specs from their templates.</summary>
/// <param name="workshop">What is remembered.</param>
internal sealed class SpecCreator(Workshop workshop)
{
    /// <summary>Plans a spec. Writes nothing.</summary>
    /// <exception cref="SpecException">The name, the folder or the template is not usable, or the file exists.</exception>
    internal PlannedFile Plan(NewSpecOptions options)
    {
        var name = SpecName.Check(options.Name);
        var folder = Path.GetFullPath(options.Folder);
        if (!Directory.Exists(folder))
            throw FileErrors.Missing("folder", folder, remedy: "Make it first.");

        // Which template is in force depends on where the spec will be, and its format on the template.
        var read = new ReadOptions { Template = options.Template, Preset = options.Preset };
        workshop.Check(read);
        if (options.Release is { } release)
            folder = ReleaseFolder.Find(release, folder, workshop.SettingsFor(Path.Join(folder, name), read));
        var likely = Path.Join(folder, name + SpecFormats.RstExtension);
        var settings = workshop.SettingsFor(likely, read);
        var template = workshop.Library.Get(workshop.TemplateFor(likely, settings, read), settings);

        var own = Path.Join(folder, name);
        var path = template.File.Companion is null ? own + SpecFormats.ExtensionOf(template.File.Spec.Format) : Path.Join(own, KepFile.TextName);
        if (!options.Force && Path.Exists(path))
            throw new SpecException(SpecErrorKind.FileExists, $"There is a file '{path}' already. Choose another name, or force it to be replaced.", path);
        var (text, companion) = NewSpecPlanner.Plan(options, path, template, settings, new SpecReaders(workshop.Markdown, workshop.Yaml));
        var changes = new List<FileChange>();
        if (companion is not null && !Directory.Exists(own))
            changes.Add(new FolderCreation(own));
        changes.Add(Written(text));
        if (companion is not null)
            changes.Add(Written(companion));
        return new PlannedFile(path, text, new ChangeSet(changes));

        FileChange Written(SourceText file) => options.Force && File.Exists(file.Path)
            ? new FileEdit(file.Path, SourceText.Read(file.Path), file)
            : new FileCreation(file.Path, file);
    }

    /// <summary>Writes a planned spec and reads it.</summary>
    /// <exception cref="SpecException">The file cannot be written, or has come to exist.</exception>
    internal SpecFile Create(PlannedFile planned, NewSpecOptions options)
    {
        SpecEngine.Apply(planned.Changes);
        var file = LinkFile.Follow(planned.Path, workshop.Folders);
        var read = new ReadOptions { Template = options.Template, Preset = options.Preset };
        var loaded = new SpecLoader(workshop, read).Load(new FileToRead(file.Path, file.Links, file.LastWriteTime, IsNamed: true));
        return loaded.File ?? throw loaded.NoText!;
    }
}
