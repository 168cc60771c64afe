using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Tests what lies among specs and is none: files of redirects, and links to nothing.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the test.</param>
/// <param name="rules">The chosen rules.</param>
/// <param name="findings">Takes what they find.</param>
internal sealed class OtherFileTester(Workshop workshop, TestOptions options, IReadOnlyList<SpecRule> rules, Findings findings)
{
    // No template is for such a file.
    private const string NoTemplate = "";

    /// <summary>Whether a file is one of these.</summary>
    internal static bool Takes(FileToRead file) => file.LinkFault is not null || RedirectFile.IsOne(file.Path);

    /// <summary>Tests a file.</summary>
    /// <exception cref="SpecException">The file or its configuration cannot be read.</exception>
    internal Outcome<SpecTestResult> Test(FileToRead file)
    {
        if (file.LinkFault is { } fault)
            return TestError<DanglingLink>(file.Path, fault);
        try
        {
            return TestRedirects(file, SourceText.Read(file.Path));
        }
        catch (SpecException error) when (error.Kind == SpecErrorKind.FileNotDecodable)
        {
            return TestError<EncodingRule>(file.Path, error);
        }
    }

    private Outcome<SpecTestResult> TestRedirects(FileToRead file, SourceText source)
    {
        var path = file.Path;
        var settings = workshop.SettingsFor(path, options);
        if (rules.OfType<DanglingRedirect>().FirstOrDefault() is not { } rule || !findings.Begin(rule, settings))
            return Outcome<SpecTestResult>.Passed(path, "it is a file of redirects, and the rule about them is not among the chosen ones");
        var repository = workshop.RepositoryOf(path, settings);
        DanglingRedirect.Check(RedirectFile.Read(source), repository.Redirects, finding => findings.Add(finding, source));
        var result = findings.Result(NoTemplate);

        // Who tests specs counts specs; such a file is mentioned where it was asked for, or something is wrong with it.
        return file.IsNamed || result.Diagnostics.Count > 0
            ? Outcome<SpecTestResult>.Of(path, result)
            : Outcome<SpecTestResult>.Passed(path, "it is a file of redirects, and nothing is wrong with it");
    }

    // An error is a finding, unless the rule about it is not among the chosen ones.
    private Outcome<SpecTestResult> TestError<T>(string path, SpecException error)
        where T : SpecRule => findings.AddError<T>(rules, error, workshop.SettingsFor(path, options))
            ? Outcome<SpecTestResult>.Of(path, findings.Result(NoTemplate))
            : Outcome<SpecTestResult>.Failed(path, error);
}
