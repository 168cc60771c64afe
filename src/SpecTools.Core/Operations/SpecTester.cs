using SpecTools.Reports;
using SpecTools.Repositories;
using SpecTools.Repositories.Git;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Operations;

/// <summary>Holds specs against rules.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the test.</param>
/// <param name="cancel">Ends what takes long.</param>
internal sealed class SpecTester(Workshop workshop, TestOptions options, CancellationToken cancel)
{
    private readonly SpecLoader loader = new(workshop, options, cancel);
    private readonly IReadOnlyList<SpecRule> rules = RuleSelection.Of(options);
    private readonly Baseline? baseline = options.Baseline is null ? null : workshop.Baseline(options.Baseline);

    /// <summary>Tests a spec.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal Outcome<SpecTestResult> Test(FileToRead file)
    {
        ChangedFile? change = null;
        if (options.ChangedSince is { } revision)
        {
            change = workshop.Changes.Of(file.Path, revision, cancel);
            if (change is null)
                return Outcome<SpecTestResult>.Passed(file.Path, $"it has not changed since '{revision}'") with { IsUnchanged = true };
        }

        if (OtherFileTester.Takes(file))
            return new OtherFileTester(workshop, options, rules, new Findings(file.Path, options) { Change = change, Known = baseline?.Of(file.Path) }).Test(file);
        var loaded = loader.Load(file);
        if (loaded.Skipped is not null)
            return Outcome<SpecTestResult>.Passed(file.Path, loaded.Skipped);
        if (loaded.NoText is null)
            return Outcome<SpecTestResult>.Of(file.Path, Test(loaded, change));
        return TestNoText(file.Path, loaded) is { } result
            ? Outcome<SpecTestResult>.Of(file.Path, result)
            : Outcome<SpecTestResult>.Failed(file.Path, loaded.NoText);
    }

    /// <summary>Tests a spec that has been read.</summary>
    /// <param name="loaded">The spec.</param>
    /// <param name="change">What has changed in it; null where all of it counts.</param>
    internal SpecTestResult Test(LoadedSpec loaded, ChangedFile? change = null)
    {
        var (file, settings) = (loaded.File!, loaded.Settings);
        var suppressions = Suppressions.Of(file, settings.Markers);
        var findings = new Findings(file.Spec.Path, options)
        {
            Suppressions = suppressions,
            Change = change,
            Known = baseline?.Of(file.Spec.Path),
        };
        Run(rules, file, workshop.Library.Get(loaded.Template, settings), settings, workshop.RepositoryOf(file.Spec.Path, settings), findings);
        return findings.Result(loaded.Template.Name);
    }

    /// <summary>Runs rules on a spec.</summary>
    /// <param name="rules">The rules, in the order of the catalogue.</param>
    /// <param name="file">The spec.</param>
    /// <param name="template">The template in force.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="repository">The repository that it is in.</param>
    /// <param name="findings">Takes what they find.</param>
    internal static void Run(
        IReadOnlyList<SpecRule> rules, SpecFile file, SpecTemplate template, SpecSettings settings, RepositoryView repository, Findings findings)
    {
        var context = new RuleContext(file, template, settings, finding => findings.Add(finding, file.Source))
        {
            Suppressions = findings.Suppressions,
            Repository = repository,
        };
        var hasStyle = settings.IsOpen(file.Spec.Release);
        foreach (var rule in rules)
        {
            if (rule.AppliesTo(file.Spec.Format) && (hasStyle || !rule.IsStyle) && findings.Begin(rule, settings))
                rule.Check(context);
        }
    }

    // Bytes that are no text are a finding, unless the rule about them is not among the chosen ones.
    private SpecTestResult? TestNoText(string path, LoadedSpec loaded)
    {
        var findings = new Findings(path, options) { Known = baseline?.Of(path) };
        return findings.AddError<EncodingRule>(rules, loaded.NoText!, loaded.Settings) ? findings.Result(loaded.Template.Name) : null;
    }
}
