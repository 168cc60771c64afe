using SpecTools.Repositories;

namespace SpecTools.Rules;

/// <summary>A relative link leads to a file of the repository that is there.</summary>
public sealed class BrokenRelativeLink : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC604";

    /// <inheritdoc/>
    public override string Name => nameof(BrokenRelativeLink);

    /// <inheritdoc/>
    public override string Summary => "A relative link leads to a file of the repository that is there.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        if (context.Repository is not { } repository)
            return;
        foreach (var reference in context.Paths)
        {
            if (reference.Use != PathUse.Entry && repository.Links.LeadsNowhere(context.Spec.Path, reference))
                context.Report(reference.Span, MessageFor(reference));
        }
    }

    private static string MessageFor(PathReference reference) => reference.Use switch
    {
        PathUse.File => $"There is no file '{reference.Target}', as seen from this one. Correct the path, or add the file.",
        PathUse.Document => $"There is no document '{reference.Target}', as seen from this one. Correct the name.",
        _ when IsHost(reference.Target) => $"'{reference.Target}' is taken for a file of the repository, and there is none of that name. Write 'https://' in front of it.",
        _ => $"'{reference.Target}' leads to nothing. Correct the path, as seen from this file, or write the address of the page.",
    };

    // "www.example.org/page", "example.org/page"
    private static bool IsHost(string target)
    {
        var host = target.Split('/', '#', '?')[0];
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (host.Length < target.Length && host.LastIndexOf('.') is > 0 and var dot && dot < host.Length - 1 && !SpecTools.Specs.SpecFormats.IsKnown(host));
    }
}
