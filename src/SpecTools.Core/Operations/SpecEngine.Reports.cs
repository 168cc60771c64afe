using SpecTools.Reports;

namespace SpecTools.Operations;

/// <summary>What specs come to, in numbers and in reports.</summary>
public sealed partial class SpecEngine
{
    /// <summary>
    /// Counts and tests specs, on all cores, results in the order of the inputs. The inputs' errors are handed on in their
    /// places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">How they are tested.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a rule, a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecFigures>> Count(
        IEnumerable<Outcome<SpecInput>> inputs, TestOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return counting.Run(inputs, new SpecCounter(workshop, pasts, options, cancel).Count, options.ThrottleLimit, cancel);
    }

    /// <summary>
    /// Says of specs what a report needs, for a <see cref="SpecReportBuilder"/>; each is read and tested once, on all cores,
    /// results in the order of the inputs. The inputs' errors are handed on in their places; what goes wrong with a file is an
    /// outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">How they are tested.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a rule, a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecReportEntry>> ReportOn(
        IEnumerable<Outcome<SpecInput>> inputs, TestOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return reporting.Run(inputs, new SpecCounter(workshop, pasts, options, cancel).Describe, options.ThrottleLimit, cancel);
    }
}
