using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Errors;
using SpecTools.Formatting;
using SpecTools.Loading;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>What all cmdlets of the module share: an engine for each invocation, errors, and stopping.</summary>
public abstract class SpecCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private SpecEngine? engine;

    /// <summary>The engine of this invocation.</summary>
    private protected SpecEngine Engine => engine ??= NewEngine();

    /// <summary>Makes an engine that knows nothing of what has been read, for what has changed since.</summary>
    private protected static SpecEngine NewEngine() => new(() => Adapters.MarkdownReader, () => Adapters.YamlReader);

    /// <summary>Told when the pipeline stops, by Ctrl+C or because a later command has had enough.</summary>
    private protected CancellationToken StopToken => stop.Token;

    /// <summary>Ends the work in progress.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the work in progress.</summary>
    protected override void StopProcessing() => stop.Cancel();

    /// <summary>Ends the work in progress: PowerShell disposes of a command that a later one has stopped.</summary>
    /// <param name="disposing">Whether it is <see cref="Dispose()"/> that calls.</param>
    protected virtual void Dispose(bool disposing)
    {
        // The source itself is left to the collector: a stop may still arrive on another thread.
        if (disposing)
            stop.Cancel();
    }

    /// <summary>Whether an error has been written.</summary>
    private protected bool HasErrors { get; private set; }

    /// <summary>Writes an error that concerns one input; the others go on.</summary>
    /// <param name="error">What went wrong.</param>
    internal void WriteError(SpecException error)
    {
        HasErrors = true;
        WriteError(ErrorRecords.Of(error));
    }

    /// <summary>
    /// Does the work of a cmdlet. An error that was thrown rather than returned ends the command as an error of the
    /// catalogue; a stop that the work noticed goes on as PowerShell's own.
    /// </summary>
    /// <param name="work">The work.</param>
    private protected void Run(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            work();
        }
        catch (SpecException error)
        {
            ThrowTerminatingError(ErrorRecords.Of(error));
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>
    /// Makes changes if the user agrees; shows them as a unified diff where <c>-WhatIf</c> or <c>-Verbose</c> asks for it.
    /// What goes wrong is an error of this change alone.
    /// </summary>
    /// <param name="changes">The changes.</param>
    /// <param name="description">What they do, as in <c>Repair 'a.rst'</c>.</param>
    /// <param name="question">The same as a question.</param>
    /// <returns>Whether they have been made.</returns>
    private protected bool ApplyChanges(ChangeSet changes, string description, string question)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var diff = changes.Diff(Adapters.TextDiffer, NameInDiff);
        if (!Confirm($"{description}:\n{diff}", question))
            return false;
        try
        {
            SpecEngine.Apply(changes);
            return true;
        }
        catch (SpecException error)
        {
            WriteError(error);
            return false;
        }
    }

    /// <summary>Asks as PowerShell asks; what names and files say is written so that it cannot command the terminal.</summary>
    /// <param name="description">What is shown with <c>-WhatIf</c> and <c>-Verbose</c>.</param>
    /// <param name="question">What is asked.</param>
    private protected bool Confirm(string description, string question) =>
        ShouldProcess(ViewText.Lines(description), ViewText.Lines(question), MyInvocation.MyCommand.Name);

    /// <summary>Makes an edit as planned if the user agrees.</summary>
    /// <param name="plan">The edit.</param>
    /// <param name="passThru">Whether the spec is written to the pipeline as it reads then.</param>
    private protected void Apply(PlannedEdit plan, bool passThru)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var what = $"{char.ToUpperInvariant(plan.Description[0])}{plan.Description[1..]} in '{plan.Path}'";
        if ((plan.Changes.IsEmpty || ApplyChanges(plan.Changes, what, what + "?")) && passThru)
            WriteObject(plan.After);
    }

    /// <summary>A path as it is named in a diff.</summary>
    private protected string NameInDiff(string path) =>
        ViewText.ShortPath(path, SessionState.Path.CurrentFileSystemLocation).Replace('\\', '/');

    /// <summary>Says what the engine has to say that concerns no single file.</summary>
    private protected void WriteWarnings()
    {
        foreach (var warning in Engine.TakeWarnings())
            WriteWarning(ViewText.Lines(warning));
    }

    /// <summary>Says each result of an operation where it belongs, and hands on the values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="outcomes">What the operation yields, as it yields it.</param>
    /// <param name="write">Takes a value.</param>
    private protected void WriteOutcomes<T>(IEnumerable<Outcome<T>> outcomes, Action<T> write)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(write);
        foreach (var outcome in outcomes)
        {
            WriteWarnings();
            if (outcome.Error is { } error)
                WriteError(error);
            else if (outcome.Skipped is { } reason)
                WriteVerbose(ViewText.Lines($"Skipped '{outcome.Path}': {reason}"));
            else
                write(outcome.Value!);
        }
    }
}
