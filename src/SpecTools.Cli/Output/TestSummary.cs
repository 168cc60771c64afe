using SpecTools.Rules;
using SpecTools.Text;

namespace SpecTools.Cli.Output;

/// <summary>Counts what testing came to, for one line at the end.</summary>
internal sealed class TestSummary
{
    private int passed;
    private int failed;
    private int errors;
    private int warnings;
    private int remarks;

    internal void Add(SpecTestResult result)
    {
        if (result.Passed)
            passed++;
        else
            failed++;
        errors += result.ErrorCount;
        warnings += result.WarningCount;
        remarks += result.Diagnostics.Count - result.ErrorCount - result.WarningCount;
    }

    /// <summary>Writes the line to standard error, so that standard output holds findings alone.</summary>
    internal void Write(Session session)
    {
        if (passed + failed + session.UnchangedCount == 0)
            return;
        var line = $"{Printable.Count(passed + failed, "spec")}: {passed} passed, {failed} failed; {Printable.Count(errors, "error")}, {Printable.Count(warnings, "warning")}";
        if (remarks > 0)
            line += $", {remarks} information";
        if (session.UnchangedCount > 0)
            line += $"; {Printable.Count(session.UnchangedCount, "file")} unchanged";
        if (session.ErrorCount > 0)
            line += $"; {Printable.Count(session.ErrorCount, "path")} could not be read";
        session.Console.Error.Write($"{line}\n");
    }
}
