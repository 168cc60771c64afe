using SpecTools.Repositories;

namespace SpecTools.Rules;

/// <summary>A redirect leads to a file that is there.</summary>
public sealed class DanglingRedirect : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC602";

    /// <inheritdoc/>
    public override string Name => nameof(DanglingRedirect);

    /// <inheritdoc/>
    public override string Summary => "A redirect leads to a file that is there.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    // What it looks at is no spec but a file of redirects.
    internal override void Check(RuleContext context)
    {
    }

    /// <summary>Looks at a file of redirects.</summary>
    /// <param name="file">The file.</param>
    /// <param name="table">The redirects of its repository.</param>
    /// <param name="report">Takes a finding.</param>
    internal static void Check(RedirectFile file, RedirectTable table, Action<RuleFinding> report)
    {
        foreach (var fault in file.Faults)
            report(new RuleFinding(fault.Span, fault.Message));
        foreach (var redirect in file.Redirects)
        {
            if (MessageFor(redirect, table.EndOf(file, redirect)) is { } message)
                report(new RuleFinding(redirect.ToSpan, message));
        }
    }

    private static string? MessageFor(Redirect redirect, RedirectEnd end) => end switch
    {
        RedirectEnd.Nowhere => $"'{redirect.From}' is redirected to '{redirect.To}', and that leads to nothing. Write where the spec is now, as seen from the old path.",
        RedirectEnd.Circle => $"'{redirect.From}' is redirected to '{redirect.To}', and from there in a circle. Let one of these redirects lead to a file.",
        _ => null,
    };
}
