using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>What changes files: each change is planned, and shown or made by whoever asked for it.</summary>
public sealed partial class SpecEngine
{
    /// <summary>
    /// Plans the repair of specs, on all cores, results in the order of the inputs. Writes nothing. The inputs' errors are
    /// handed on in their places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">What is mended.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a rule, a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<PlannedRepair>> PlanRepairs(
        IEnumerable<Outcome<SpecInput>> inputs, TestOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return repairing.Run(inputs, new SpecRepairer(workshop, options, cancel).Plan, options.ThrottleLimit, cancel);
    }

    /// <summary>
    /// Plans one edit of each of some specs, on all cores, results in the order of the inputs; each file once. Writes
    /// nothing. The inputs' errors are handed on in their places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="edit">Makes the edit of a file; called once for each.</param>
    /// <param name="options">How it is edited.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<PlannedEdit>> PlanEdits(
        IEnumerable<Outcome<SpecInput>> inputs, Func<SpecEdit> edit, EditOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return editing.Run(inputs, new SpecEditor(workshop, options, _ => [edit()], cancel).Plan, options.ThrottleLimit, cancel);
    }

    /// <summary>
    /// Plans edits of parts of one spec, all of them or none. Writes nothing. What goes wrong is an outcome.
    /// </summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="edits">The edits, each on what the one before it leaves.</param>
    /// <param name="options">How it is edited.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    public Outcome<PlannedEdit> PlanEdit(string path, IReadOnlyList<SpecEdit> edits, EditOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        var once = new SpecPipeline(new Intake(workshop.Folders));
        return once.Run([Named(new SpecInput(path, IsNamed: true))], new SpecEditor(workshop, options, _ => edits, cancel).Plan, 1, cancel).Single();
    }

    /// <summary>
    /// Plans renames of specs, one after the other, each when it is asked for: what was planned before may be written by
    /// then. Writes nothing. The inputs' errors are handed on in their places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">The new name.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<PlannedRename>> PlanRenames(
        IEnumerable<Outcome<SpecInput>> inputs, RenameOptions options, CancellationToken cancel)
    {
        var renamer = new SpecRenamer(workshop, options);
        return renaming.Run(inputs, file => renamer.Plan(workshop.AtHome(file)), throttleLimit: 1, cancel);
    }

    /// <summary>
    /// Finds out where specs go that get another status or release. Writes nothing, plans nothing yet. The inputs' errors are
    /// handed on in their places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/>, <see cref="Search"/> and <see cref="FindSpec"/> yield them.</param>
    /// <param name="options">The status and the release.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<PlannedMove>> FindMoves(IEnumerable<Outcome<SpecInput>> inputs, MoveOptions options, CancellationToken cancel) =>
        moving.Run(inputs, file => mover.Find(workshop.AtHome(file), options), throttleLimit: 1, cancel);

    /// <summary>Plans moves with all that they bring about in their repositories, as one change. Writes nothing.</summary>
    /// <param name="moves">What <see cref="FindMoves"/> found.</param>
    /// <param name="options">The options of the moves.</param>
    /// <exception cref="SpecException">There is no place for redirects, or a file cannot be read.</exception>
    public ChangeSet PlanMoves(IEnumerable<PlannedMove> moves, MoveOptions options) => mover.Plan(moves, !options.NoRedirect);

    /// <summary>
    /// Plans copies of specs for another release, one after the other, each when it is asked for: what was planned before may
    /// be written by then. Writes nothing. The inputs' errors are handed on in their places; what goes wrong with a file is
    /// an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">The release.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<PlannedCopy>> PlanCopies(IEnumerable<Outcome<SpecInput>> inputs, CopyOptions options, CancellationToken cancel)
    {
        var copier = new SpecCopier(workshop, options, cancel);
        return copying.Run(inputs, file => copier.Plan(workshop.AtHome(file)), throttleLimit: 1, cancel);
    }

    /// <summary>Writes a file, which need not be in memory whole: whatever happens, it is the old one or the new one.</summary>
    /// <param name="path">The absolute path of the file, in a folder that exists.</param>
    /// <param name="write">Writes all of the file to a stream.</param>
    /// <param name="mayReplace">Whether a file that is there already is replaced.</param>
    /// <exception cref="SpecException">The file cannot be written, or is there already.</exception>
    public static void WriteFile(string path, Action<Stream> write, bool mayReplace)
    {
        if (mayReplace)
            AtomicFile.Write(path, write);
        else
            AtomicFile.Create(path, write);
    }

    /// <summary>Writes what was planned: all of it, or nothing.</summary>
    /// <param name="changes">What an operation planned.</param>
    /// <exception cref="SpecException">A file cannot be written, or was changed since; all files are as they were.</exception>
    public static void Apply(ChangeSet changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        changes.Apply();
    }

    /// <summary>Plans a release: all that the one before it has, in the same form. Writes nothing.</summary>
    /// <param name="options">What it is opened with.</param>
    /// <exception cref="SpecException">The name cannot be a release's or is taken, or there is no release to take after.</exception>
    public PlannedRelease PlanRelease(NewReleaseOptions options) => opener.Plan(options);

    /// <summary>A release that was planned and has been made, as it is now.</summary>
    /// <param name="plan">What <see cref="PlanRelease"/> returned.</param>
    public IEnumerable<Outcome<SpecRelease>> MadeRelease(PlannedRelease plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        // What this engine remembers is how it was before.
        var now = new Workshop(workshop.Markdown, () => throw new InvalidOperationException("Releases are listed without YAML."));
        return new RepositorySurvey(now, new FolderSearch(now.Settings, now.Folders)).Releases(plan.Folder, [plan.Name]);
    }

    /// <summary>
    /// Plans that the hand-written lists of indexes name the specs that are in the folders that they list, and nothing that
    /// is not there. Writes nothing. What goes wrong with a path is an outcome.
    /// </summary>
    /// <param name="paths">Absolute paths of specs, indexes and folders.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<PlannedIndexUpdate>> PlanIndexUpdates(IEnumerable<string> paths, CancellationToken cancel) => indexing.Plan(paths, cancel);

    /// <summary>Plans a new spec: where it will be and its whole text. Writes nothing.</summary>
    /// <param name="options">What it is made of.</param>
    /// <exception cref="SpecException">The name, the folder or the template is not usable, or the file exists.</exception>
    public PlannedFile PlanNew(NewSpecOptions options) => creator.Plan(options);

    /// <summary>Makes a new spec as planned, and reads it.</summary>
    /// <param name="planned">What <see cref="PlanNew"/> returned.</param>
    /// <param name="options">What it was made of.</param>
    /// <exception cref="SpecException">The file cannot be written, or has come to exist since.</exception>
    public SpecFile CreateNew(PlannedFile planned, NewSpecOptions options) => creator.Create(planned, options);
}
