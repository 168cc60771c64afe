using SpecTools.Adapters;
using SpecTools.Editing;
using SpecTools.Operations;
using SpecTools.Text;

namespace SpecTools.Cli;

/// <summary>One run of a verb over paths: finds the inputs, tells of errors, and knows the exit code.</summary>
internal sealed class Session(CliConsole console)
{
    private readonly UnifiedDiff differ = new();
    private int errors;
    private int values;
    private int skipped;
    private int refused;
    private int unchanged;
    private int edited;
    private int kept;

    internal CliConsole Console { get; } = console;

    internal SpecEngine Engine { get; } = new(() => new MarkdigReader(), () => new YamlDotNetReader());

    /// <summary>The number of files and folders that could not be read.</summary>
    internal int ErrorCount => errors;

    /// <summary>The number of files that were passed over because nothing in them has changed.</summary>
    internal int UnchangedCount => unchanged;

    /// <summary>The number of specs.</summary>
    internal int ValueCount => values;

    /// <summary>A path as it is shown: from the current folder, on one line.</summary>
    internal string Show(string path) => Printable.Line(Path.GetRelativePath(Console.CurrentFolder, path));

    /// <summary>The inputs that the paths stand for.</summary>
    internal IEnumerable<Outcome<SpecInput>> Inputs(IEnumerable<string> paths) => Engine.Expand(paths, Console.CurrentFolder);

    /// <summary>The values among the outcomes. Errors are told as they come up, and the rest goes on.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="noteError">Is told of errors too, or null.</param>
    internal IEnumerable<T> Values<T>(IEnumerable<Outcome<T>> outcomes, Action<SpecException>? noteError = null)
        where T : class
    {
        foreach (var outcome in outcomes)
        {
            foreach (var warning in Engine.TakeWarnings())
                Console.WriteError($"warning: {warning}");
            if (outcome.Value is { } value)
            {
                values++;
                yield return value;
            }
            else
            {
                Note(outcome.Error, outcome.IsUnchanged);
                if (outcome.Error is { } error)
                    noteError?.Invoke(error);
            }
        }
    }

    /// <summary>A path as it is named in a diff.</summary>
    internal string NameInDiff(string path) => Path.GetRelativePath(Console.CurrentFolder, path).Replace('\\', '/');

    /// <summary>
    /// Makes the changes that are planned, one after the other; what goes wrong with one is told, and the rest goes on.
    /// Where not all of several were made, or the run is cut short, a last line on standard error says how far it came.
    /// </summary>
    /// <param name="plans">Plans the changes.</param>
    /// <param name="isTrial">Whether nothing is to be written.</param>
    /// <param name="apply">Makes those of one plan.</param>
    /// <returns>The exit code of a run that was interrupted; null for one that came to its end.</returns>
    internal int? ApplyAll<T>(Func<CancellationToken, IEnumerable<Outcome<T>>> plans, bool isTrial, Action<T> apply)
        where T : class
    {
        using var interruption = new Interruption();
        var isOver = false;
        try
        {
            foreach (var plan in Values(plans(interruption.Token)))
                apply(plan);
            isOver = true;
            return null;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return interruption.ExitCode;
        }
        finally
        {
            TellHowFar(isOver, isTrial ? "would be edited" : "edited");
        }
    }

    /// <summary>
    /// Makes changes and prints a line about it, or prints what they come to. What goes wrong is told, and the rest goes on.
    /// </summary>
    /// <param name="changes">The changes.</param>
    /// <param name="isTrial">Whether nothing is to be written but the diff.</param>
    /// <param name="line">What is printed once they have been made.</param>
    /// <returns>Whether nothing went wrong.</returns>
    internal bool Apply(ChangeSet changes, bool isTrial, string line)
    {
        if (changes.IsEmpty)
        {
            kept++;
            return true;
        }

        if (isTrial)
        {
            edited++;
            Console.Text.Write(changes.Diff(differ, NameInDiff));
            return true;
        }

        try
        {
            SpecEngine.Apply(changes);
        }
        catch (SpecException error)
        {
            Note(error, isUnchanged: false);
            return false;
        }

        edited++;
        Console.Text.Write($"{line}\n");
        return true;
    }

    /// <summary>The exit code of a run that looked for something else than specs.</summary>
    /// <param name="what">What it looked for: <c>release</c>.</param>
    internal int End(string what)
    {
        if (values == 0 && errors == 0)
            Console.WriteError($"no {what} found");
        return values == 0 || errors > 0 ? ExitCode.Unusable : ExitCode.Done;
    }

    /// <summary>The exit code of a run over files that need not be there.</summary>
    internal int EndOfEdits() => errors > 0 ? ExitCode.Unusable : refused > 0 ? ExitCode.NotPassed : ExitCode.Done;

    /// <summary>The exit code of a run that is over.</summary>
    /// <param name="passed">Whether all that was read has passed.</param>
    internal int End(bool passed = true)
    {
        if (values == 0 && errors == 0 && refused == 0 && unchanged == 0)
        {
            Console.WriteError(skipped switch
            {
                0 => "no spec found",
                1 => "no spec found; the one file there is a template, an index or has no section",
                _ => $"no spec found; the {skipped} files there are templates, indexes or have no section",
            });
            return ExitCode.Unusable;
        }

        return passed ? EndOfEdits() : errors > 0 ? ExitCode.Unusable : ExitCode.NotPassed;
    }

    private void TellHowFar(bool isOver, string verb)
    {
        var failed = errors + refused;
        if (!isOver)
            Console.WriteError($"stopped: {Printable.Count(edited, "spec")} {verb}{(failed > 0 ? $", {failed} not (see above)" : "")}; all others are as they were");
        else if (failed > 0 && edited + kept + failed > 1)
            Console.WriteError($"{edited} of {Printable.Count(edited + kept + failed, "spec")} {verb}{(kept > 0 ? $", {kept} needed no edit" : "")}; {failed} not: see above");
    }

    private void Note(SpecException? error, bool isUnchanged = false)
    {
        if (error is null)
        {
            _ = isUnchanged ? unchanged++ : skipped++;
            return;
        }

        if (error.Kind is SpecErrorKind.EditRefused or SpecErrorKind.SpecChangedOnDisk or SpecErrorKind.SectionNotFound)
            refused++;
        else
            errors++;
        Console.WriteError(error.Message);
    }
}
