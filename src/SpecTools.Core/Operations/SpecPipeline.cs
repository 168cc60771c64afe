using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Runs an operation over files: on all cores, in order, and one bad file spoils no other.</summary>
/// <param name="intake">Follows links and lets each file through once.</param>
internal sealed class SpecPipeline(Intake intake)
{
    private readonly HashSet<string> told = new(PathNames.Comparer);

    /// <summary>Runs an operation.</summary>
    /// <param name="inputs">The inputs; their errors are handed on in their places.</param>
    /// <param name="work">The operation on one file; it may throw.</param>
    /// <param name="throttleLimit">How many files are worked on at once; 0 for one a core.</param>
    /// <param name="cancel">Ends the work.</param>
    internal IEnumerable<Outcome<T>> Run<T>(
        IEnumerable<Outcome<SpecInput>> inputs, Func<FileToRead, Outcome<T>> work, int throttleLimit, CancellationToken cancel)
        where T : class
    {
        // One file is not worth a thread.
        var degree = inputs.TryGetNonEnumeratedCount(out var count) && count < 2 ? 1 : throttleLimit;
        return OrderedParallel.Run(intake.Take(inputs), outcome => RunOne(outcome, work), degree, cancel).Select(TellOnce);
    }

    // What is wrong with a configuration or a template is wrong for hundreds of specs, and is said at the first.
    private Outcome<T> TellOnce<T>(Outcome<T> outcome)
        where T : class
    {
        var culprit = outcome.Error?.Path;
        return culprit is null || PathNames.Comparer.Equals(culprit, outcome.Path) || told.Add(culprit)
            ? outcome
            : Outcome<T>.Passed(outcome.Path, $"it needs '{culprit}', which cannot be used as it is");
    }

    private static Outcome<T> RunOne<T>(Outcome<FileToRead> input, Func<FileToRead, Outcome<T>> work)
        where T : class
    {
        if (input.Value is not { } file)
            return new Outcome<T>(input.Path, null, input.Error, input.Skipped);
        try
        {
            return work(file);
        }
        catch (SpecException error)
        {
            return Outcome<T>.Failed(file.Path, error);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // What a path can be blamed for was said where it was opened: any other exception is a fault of ours.
            var ofDisk = fault is IOException or UnauthorizedAccessException ? FileErrors.Translate(fault, file.Path) : null;
            return Outcome<T>.Failed(file.Path, ofDisk ?? Unexpected(fault, file.Path));
        }
    }

    private static SpecException Unexpected(Exception fault, string path) => new(
        SpecErrorKind.Unexpected,
        $"'{path}' could not be handled because of a fault in SpecTools: {fault.GetType().Name}, {fault.Message} Please report it with the file.",
        path,
        fault);
}
