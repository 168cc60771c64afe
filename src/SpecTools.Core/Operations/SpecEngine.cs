using SpecTools.Editing;
using SpecTools.Markdown;
using SpecTools.Reports;
using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>
/// The door to everything that SpecTools does: a cmdlet and its verb bind parameters into an options object and call
/// one of these methods. An engine serves one invocation; it remembers configurations and templates while it lives, and
/// handles a file once, however often and by whatever links it is named.
/// </summary>
public sealed partial class SpecEngine
{
    private readonly Workshop workshop;
    private readonly FolderSearch search;
    private readonly InputExpander expander;
    private readonly SpecPipeline reading;
    private readonly SpecPipeline testing;
    private readonly SpecPipeline repairing;
    private readonly SpecPipeline editing;
    private readonly SpecPipeline renaming;
    private readonly SpecPipeline moving;
    private readonly SpecPipeline copying;
    private readonly SpecPipeline converting;
    private readonly SpecPipeline rendering;
    private readonly SpecPipeline translating;
    private readonly SpecPipeline describing;
    private readonly SpecPipeline counting;
    private readonly SpecPipeline reporting;
    private readonly RepositoryPasts pasts;
    private readonly SpecCreator creator;
    private readonly RepositorySurvey survey;
    private readonly ReleaseOpener opener;
    private readonly IndexUpdater indexing;
    private readonly TemplateShelf shelf;
    private readonly SpecComparer comparer;
    private readonly SpecMover mover;
    private readonly SpecFinder finder;

    /// <summary>Makes an engine.</summary>
    /// <param name="markdown">The reader of Markdown; called only when there is Markdown to read.</param>
    /// <param name="yaml">The reader of YAML; called only when there is YAML to read and somebody asks for what it says.</param>
    public SpecEngine(Func<IMarkdownReader> markdown, Func<IYamlReader> yaml)
    {
        workshop = new Workshop(markdown, yaml);
        search = new FolderSearch(workshop.Settings, workshop.Folders);
        expander = new InputExpander(search);
        reading = new SpecPipeline(new Intake(workshop.Folders));
        testing = new SpecPipeline(new Intake(workshop.Folders, isForTests: true));
        repairing = new SpecPipeline(new Intake(workshop.Folders));
        editing = new SpecPipeline(new Intake(workshop.Folders));
        renaming = new SpecPipeline(new Intake(workshop.Folders));
        moving = new SpecPipeline(new Intake(workshop.Folders));
        copying = new SpecPipeline(new Intake(workshop.Folders));
        converting = new SpecPipeline(new Intake(workshop.Folders));
        rendering = new SpecPipeline(new Intake(workshop.Folders));
        translating = new SpecPipeline(new Intake(workshop.Folders));
        describing = new SpecPipeline(new Intake(workshop.Folders));
        counting = new SpecPipeline(new Intake(workshop.Folders));
        reporting = new SpecPipeline(new Intake(workshop.Folders));
        creator = new SpecCreator(workshop);
        survey = new RepositorySurvey(workshop, search);
        pasts = new RepositoryPasts(workshop, survey);
        opener = new ReleaseOpener(workshop, survey);
        indexing = new IndexUpdater(workshop);
        mover = new SpecMover(workshop);
        finder = new SpecFinder(workshop, survey);
        shelf = new TemplateShelf(workshop);
        comparer = new SpecComparer(workshop, survey);
    }

    /// <summary>
    /// The files and folders that a person named, as inputs; folders are searched, globs matched. What is not there is
    /// an error among them.
    /// </summary>
    /// <param name="paths">Absolute or relative paths of files and folders, or globs.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    public IEnumerable<Outcome<SpecInput>> Expand(IEnumerable<string> paths, string currentFolder) =>
        expander.Expand(paths, currentFolder);

    /// <summary>
    /// The files of a folder that may be specs, in the ordinal order of their paths. A folder that may not be searched
    /// is an error among them.
    /// </summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="recurse">Whether the folders below it are searched as well.</param>
    public IEnumerable<Outcome<SpecInput>> Search(string folder, bool recurse) => search.Search(folder, recurse);

    /// <summary>Reads specs, on all cores, results in the order of the inputs. What goes wrong with a file is an outcome.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecFile>> Read(IEnumerable<SpecInput> inputs, ReadOptions options, CancellationToken cancel) =>
        Read(inputs.Select(Named), options, cancel);

    /// <summary>Reads specs as <see cref="Expand"/> and <see cref="Search"/> yield them; their errors are handed on in their places.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecFile>> Read(
        IEnumerable<Outcome<SpecInput>> inputs, ReadOptions options, CancellationToken cancel) => Read(inputs, options, file => file, cancel);

    /// <summary>Reads specs and makes something of each, all of it on all cores, results in the order of the inputs.</summary>
    /// <typeparam name="T">What is made.</typeparam>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="make">Makes it of a spec; called on any thread.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<T>> Read<T>(
        IEnumerable<Outcome<SpecInput>> inputs, ReadOptions options, Func<SpecFile, T> make, CancellationToken cancel)
        where T : class
    {
        workshop.Check(options);
        var loader = new SpecLoader(workshop, options, cancel);
        return reading.Run(inputs, file => loader.Read(file).Select(make), options.ThrottleLimit, cancel);
    }

    /// <summary>Tests specs, on all cores, results in the order of the inputs. What goes wrong with a file is an outcome.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="options">How they are tested.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a rule, a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecTestResult>> Test(
        IEnumerable<SpecInput> inputs, TestOptions options, CancellationToken cancel) => Test(inputs.Select(Named), options, cancel);

    /// <summary>Tests specs as <see cref="Expand"/> and <see cref="Search"/> yield them; their errors are handed on in their places.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="options">How they are tested.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a rule, a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecTestResult>> Test(
        IEnumerable<Outcome<SpecInput>> inputs, TestOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return testing.Run(inputs, new SpecTester(workshop, options, cancel).Test, options.ThrottleLimit, cancel);
    }

    /// <summary>Finds a spec by the name of its file, or by the name or the address of its blueprint; of several the one of the newest release.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="folder">The absolute path of a folder of the repository.</param>
    /// <returns>The file; an error where there is none, or it cannot be told which is meant.</returns>
    public Outcome<SpecInput> FindSpec(string name, string folder) => finder.Find(name, folder);

    /// <summary>
    /// Makes the messages for commits that propose specs, on all cores, results in the order of the inputs. The inputs'
    /// errors are handed on in their places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecCommitMessage>> CommitMessages(
        IEnumerable<Outcome<SpecInput>> inputs, ReadOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return describing.Run(inputs, new CommitMessages(workshop, survey, options).Make, options.ThrottleLimit, cancel);
    }

    /// <summary>
    /// The releases of a repository in their order, oldest first, counted from its folders and links: no spec is opened.
    /// What is not there is an error among them.
    /// </summary>
    /// <param name="folder">The absolute path of a folder of the repository.</param>
    /// <param name="names">The names of the releases, wildcards allowed; none for all.</param>
    public IEnumerable<Outcome<SpecRelease>> Releases(string folder, IReadOnlyList<string> names) => survey.Releases(folder, names);

    /// <summary>The template that is in force for a path, or the named one.</summary>
    /// <param name="path">The absolute path of a spec that may or may not exist, or of a folder for new ones.</param>
    /// <param name="options">What names a template or a preset.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">There is no such template or preset, or a file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecTemplate Template(string path, ReadOptions options, CancellationToken cancel = default) => shelf.Get(path, options, cancel);

    /// <summary>The template that is in force for a spec, or for new specs in a folder; passed over where it was an outcome before.</summary>
    /// <param name="path">The absolute path of a spec that may or may not exist, or of a folder.</param>
    /// <param name="options">What names a template, its version, or a preset.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Outcome<SpecTemplate> TemplateInForce(string path, ReadOptions options, CancellationToken cancel) =>
        shelf.InForce(path, options, cancel);

    /// <summary>The templates of some names, each once.</summary>
    /// <param name="names">Names of built-in templates, wildcards allowed, or paths of templates; none for all that are built in.</param>
    /// <param name="folder">The absolute path of the folder whose configuration says which sections are optional.</param>
    /// <param name="options">What names a preset.</param>
    public IEnumerable<Outcome<SpecTemplate>> Templates(IReadOnlyList<string> names, string folder, ReadOptions options) =>
        shelf.Named(names, folder, options);

    /// <summary>What a user should hear that concerns no single file: each warning once, as soon as it is known.</summary>
    public IEnumerable<string> TakeWarnings()
    {
        while (workshop.Warnings.TryDequeue(out var warning))
            yield return warning;
    }

    /// <summary>Compares two specs.</summary>
    /// <param name="reference">The absolute path of the earlier one.</param>
    /// <param name="difference">The absolute path of the later one.</param>
    /// <param name="differ">Writes diffs.</param>
    /// <param name="nameOf">The name of a path in the diff.</param>
    /// <exception cref="SpecException">One of them cannot be read.</exception>
    public SpecComparison Compare(string reference, string difference, ITextDiffer differ, Func<string, string> nameOf) =>
        comparer.Files(reference, difference, differ, nameOf);

    /// <summary>Compares a spec with that of the same name in another release.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    /// <param name="release">The name of the other release.</param>
    /// <param name="differ">Writes diffs.</param>
    /// <param name="nameOf">The name of a path in the diff.</param>
    /// <exception cref="SpecException">A file cannot be read, or the release has no such spec.</exception>
    public SpecComparison CompareRelease(string path, string release, ITextDiffer differ, Func<string, string> nameOf) =>
        comparer.Releases(path, release, differ, nameOf);

    /// <summary>Compares a spec with what its file was in a commit.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    /// <param name="revision">A commit, branch or tag.</param>
    /// <param name="differ">Writes diffs.</param>
    /// <param name="nameOf">The name of a path in the diff.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The file cannot be read, is in no git repository, or was not in that commit.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecComparison CompareRevision(
        string path, string revision, ITextDiffer differ, Func<string, string> nameOf, CancellationToken cancel) =>
        comparer.Revision(path, revision, differ, nameOf, cancel);

    private static Outcome<SpecInput> Named(SpecInput input) => Outcome<SpecInput>.Of(input.Path, input);
}

/// <summary>A spec that is to be made.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Changes">All that is written: its file, and with some templates its folder and a file of metadata.</param>
public sealed record PlannedFile(string Path, Text.SourceText Text, ChangeSet Changes);
