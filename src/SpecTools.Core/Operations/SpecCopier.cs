using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Plans copies of specs for another release: after its template, and with a row in their history.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the copy.</param>
/// <param name="cancel">Ends what takes long.</param>
internal sealed class SpecCopier(Workshop workshop, CopyOptions options, CancellationToken cancel)
{
    private static readonly ReadOptions NoOptions = new();

    private readonly SpecLoader loader = new(workshop, NoOptions, cancel);

    /// <summary>Plans a copy. Writes nothing.</summary>
    /// <exception cref="SpecException">The release is not there, the copy is, or an edit of it cannot be made.</exception>
    internal Outcome<PlannedCopy> Plan(FileToRead file)
    {
        var loaded = loader.Load(file);
        if (loaded.Skipped is not null)
            return Outcome<PlannedCopy>.Passed(file.Path, loaded.Skipped);
        if (loaded.NoText is not null)
            return Outcome<PlannedCopy>.Failed(file.Path, loaded.NoText);

        SpecMover.CheckOwnFile(file.Path);
        var path = PathOfCopy(file.Path, loaded.Settings);
        var changes = new PendingChanges();
        if (changes.Exists(path) && !options.Force)
            throw new SpecException(SpecErrorKind.FileExists, $"'{file.Path}' cannot be copied: there is a file '{path}' already. Force it to be replaced, or remove it.", path);
        var view = new RepositoryView(RepositoryView.RootOf(Path.GetDirectoryName(file.Path)!, loaded.Settings), loaded.Settings, changes.Read);
        var source = loaded.File!.Source;
        var mended = source.WithEdits(new LinkMender(view, new FileMoves(), workshop.Markdown).Edits(source, path));
        changes.Write(File.Exists(path) ? changes.Read(path) : null, Edited(mended.WithPath(path)));
        if (view.Listing.Missing(path) is { } index)
            IndexEntryPlanner.Plan(changes, index.Source.Path, view.Pages, path);
        new PlaceholderPlanner(changes, loaded.Settings).Fill(Path.GetDirectoryName(path)!);
        return Outcome<PlannedCopy>.Of(file.Path, new PlannedCopy(file.Path, path, changes.ToChangeSet()));
    }

    private string PathOfCopy(string path, SpecSettings settings)
    {
        var own = RepositoryLayout.Of(path, settings);
        if (own.SpecsFolder is not { } specs)
            throw new SpecException(SpecErrorKind.EditRefused, $"'{path}' is in no folder '{settings.SpecsFolder}', which releases are looked for in. Name that folder in spectools.json.", path);
        if (own.Release is null && SpecStanding.MeaningOfLinks(own, settings) is not null)
            throw new SpecException(SpecErrorKind.EditRefused, $"'{path}' belongs to no release, links do. Move it to the release instead of copying it.", path);
        var copy = Path.Join(new SpecPlaces(specs, settings).Folder(path, new ReleaseName(options.Release), options.Status), Path.GetFileName(path));
        return PathNames.Comparer.Equals(copy, path)
            ? throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{path}' is {options.Status.ToString().ToLowerInvariant()} for {options.Release} already. Name another release.", path)
            : copy;
    }

    // As if it were there already: what is in force for it depends on its place.
    private SourceText Edited(SourceText text)
    {
        var file = new FileToRead(text.Path, [], DateTime.Now, IsNamed: true);
        var settings = workshop.SettingsFor(text.Path, NoOptions);
        var place = workshop.TemplateFor(text.Path, settings, NoOptions, cancel);
        var template = new Lazy<SpecTemplate>(() => workshop.Library.Get(place, settings));
        var current = Read(text);
        foreach (var edit in new SpecEdit[] { new TemplateSections(), new HistoryAddition(options.Release, options.Description) })
            current = SpecEditor.Make(edit, new EditContext(current, template, settings, Force: false), Read);
        return current.Source;

        SpecFile Read(SourceText source, SourceText? companion = null) => workshop.Read(source, file, settings, place, companion);
    }
}
