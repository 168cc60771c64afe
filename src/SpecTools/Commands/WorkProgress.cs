using System.Management.Automation;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>Shows how far work on many files has come, once it takes long enough to make a person wonder.</summary>
/// <param name="command">The cmdlet that works.</param>
/// <param name="activity">What it does.</param>
internal sealed class WorkProgress(Cmdlet command, string activity)
{
    private const long FirstMilliseconds = 1000;
    private const long StepMilliseconds = 200;
    private const int ActivityId = 1;

    /// <summary>Hands on outcomes and reports each as done.</summary>
    /// <typeparam name="T">The type of the outcomes' values.</typeparam>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="total">How many there will be.</param>
    internal IEnumerable<Outcome<T>> Follow<T>(IEnumerable<Outcome<T>> outcomes, int total)
        where T : class
    {
        var due = Environment.TickCount64 + FirstMilliseconds;
        var (done, isShown) = (0, false);
        foreach (var outcome in outcomes)
        {
            yield return outcome;
            done++;
            if (Environment.TickCount64 < due)
                continue;
            due = Environment.TickCount64 + StepMilliseconds;
            isShown = true;
            command.WriteProgress(new ProgressRecord(ActivityId, activity, $"{done} of {total} files")
            {
                CurrentOperation = outcome.Path,
                PercentComplete = Math.Min(100, (int)(100L * done / total)),
            });
        }

        // Not in a finally block: where the pipeline has been stopped, nothing may be written any more.
        if (isShown)
            command.WriteProgress(new ProgressRecord(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed });
    }
}
