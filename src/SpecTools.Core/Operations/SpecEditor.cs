using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

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
            current = Make(edit, new EditContext(current, template, loaded.Settings, options.Force), (source, companion) => workshop.Read(source, file, loaded.Settings, loaded.Template, companion));
        var changes = ChangeSet.Edit((loaded.File!.Source, current.Source), (loaded.File.Companion, current.Companion));
        return Outcome<PlannedEdit>.Of(file.Path, new PlannedEdit(file.Path, changes, current, edits));
    }

    /// <summary>A spec with an edit, read again and checked.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="context">The spec, and what is in force for it.</param>
    /// <param name="read">Reads its new text, with that of the file of metadata beside it.</param>
    /// <exception cref="SpecException">The edit cannot be made.</exception>
    internal static SpecFile Make(SpecEdit edit, EditContext context, Func<SourceText, SourceText?, SpecFile> read)
    {
        var before = context.File;
        var draft = new Draft(before.Source, before.Companion);
        edit.Plan(draft, context);
        if (!draft.IsSound)
        {
            throw new SpecException(
                SpecErrorKind.EditRefused,
                $"'{before.Spec.Path}': cannot {edit.Description}, because what would have to change is written in one. Change it by hand. Nothing was written.",
                before.Spec.Path);
        }

        var text = draft.Edited();
        var companion = draft.Companion?.Edited();
        if (text.Text == before.Source.Text && companion?.Text == before.Companion?.Text)
            return before;
        var after = read(text, companion);
        return EditCheck.Fault(edit, before, after) is { } fault
            ? throw new SpecException(
                SpecErrorKind.EditRefused, $"'{before.Spec.Path}': cannot {edit.Description}, because {fault}. Nothing was written.", before.Spec.Path)
            : after;
    }
}
