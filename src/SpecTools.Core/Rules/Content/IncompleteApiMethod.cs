using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A method of the REST API comes with the codes and schemas that the template asks for.</summary>
public sealed class IncompleteApiMethod : SpecRule
{
    private const string Title = "REST API";

    /// <inheritdoc/>
    public override string Id => "SPEC506";

    /// <inheritdoc/>
    public override string Name => nameof(IncompleteApiMethod);

    /// <inheritdoc/>
    public override string Summary => "A method of the REST API comes with the codes and schemas that the template asks for.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    internal override void Check(RuleContext context)
    {
        LiteralLines? literals = null;
        foreach (var section in context.Spec.AllSections())
        {
            if (!AnyCase.Holds(section.Title, Title) || section.IsNone)
                continue;
            if (ApiMethods.In(context.Source, section.Line + 1, section.EndLine, IsCode) is { } methods && Guidance(context.Template) is { } guidance)
                Check(context, methods, guidance);
            return;
        }

        bool IsCode(int line) => (literals ??= LiteralLines.Of(context.File)).Contains(line);
    }

    private static string? Guidance(SpecTemplate template) =>
        template.AllSections().FirstOrDefault(section => AnyCase.Holds(section.Title, Title))?.Prompt;

    private static void Check(RuleContext context, ApiMethods methods, string guidance)
    {
        var success = Asks(guidance, "response code", "codes of success");
        var error = Asks(guidance, "error http response code", "error response code", "expected failure");
        var schema = Asks(guidance, "schema");
        var common = ApiFacts.Of(context.Source.AsSpan(methods.Common));
        foreach (var method in methods.Methods)
        {
            var facts = common.Or(ApiFacts.Of(context.Source.AsSpan(method.Body)));
            var missing = new List<string>(3);
            if (success && !facts.HasSuccess)
                missing.Add("no code of success");
            if (error && !facts.HasError)
                missing.Add("no code of an error");
            if (schema && !facts.HasBody && !IsWithoutBody(method))
                missing.Add("no schema");
            if (missing.Count > 0)
                context.Report(method.Place, $"'{method.Name}' has {string.Join(" and ", missing)}; the template asks for {(missing.Count > 1 ? "them" : "it")}.");
        }
    }

    private static bool Asks(string guidance, params string[] words) =>
        Array.Exists(words, word => AnyCase.Holds(guidance, word));

    private static bool IsWithoutBody(ApiMethod method) =>
        method.Name.StartsWith("DELETE", StringComparison.Ordinal) || method.Name.StartsWith("HEAD", StringComparison.Ordinal);
}
