using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Operations;

/// <summary>
/// Plans edits of specs, each on what the one before it left. The result of each is read again and checked; where one
/// fails, none of the file's edits is made.
/// </summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the edit.</param>
/// <param name="editsOf">The edits of a file, in their order.</param>
/// <param name="cancel">Ends what takes long.</param>
internal sealed class SpecEditor(
    Workshop workshop, EditOptions options, Func<FileToRead, IReadOnlyList<SpecEdit>> editsOf, CancellationToken cancel)
{
    private readonly SpecLoader loader = new(workshop, options, cancel);

    /// <summary>Plans the edits of a spec. Writes nothing.</summary>
    /// <exception cref="SpecException">The file cannot be read, or an edit cannot be made.</exception>
    internal Outcome<PlannedEdit> Plan(FileToRead file)
    {
        var loaded = loader.Load(file);
        if (loaded.Skipped is not null)
            return Outcome<PlannedEdit>.Passed(file.Path, loaded.Skipped);
        if (loaded.NoText is not null)
            return Outcome<PlannedEdit>.Failed(file.Path, loaded.NoText);

        var edits = editsOf(file);
        var template = new Lazy<SpecTemplate>(() => workshop.Library.Get(loaded.Template, loaded.Settings));
        var current = loaded.File!;
        foreach (var edit in edits)
            current = Edit(current, edit);
        var changes = ChangeSet.Edit(loaded.File!.Source, current.Source);
        return Outcome<PlannedEdit>.Of(file.Path, new PlannedEdit(file.Path, changes, current, edits));

        SpecFile Edit(SpecFile before, SpecEdit edit)
        {
            var draft = new Draft(before.Source);
            edit.Plan(draft, new EditContext(before, template, loaded.Settings, options.Force));
            var text = draft.Edited();
            if (text.Text == before.Source.Text)
                return before;
            var after = workshop.Read(text, file, loaded.Settings, loaded.Template);
            return EditCheck.Fault(edit, before, after) is { } fault
                ? throw new SpecException(
                    SpecErrorKind.EditRefused, $"'{file.Path}': cannot {edit.Description}, because {fault}. Nothing was written.", file.Path)
                : after;
        }
    }
}
