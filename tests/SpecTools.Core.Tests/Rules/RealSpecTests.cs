using SpecTools.Operations;
using SpecTools.Rules;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Rules;

/// <summary>What the rules say of real specs.</summary>
public class RealSpecTests
{
    private static readonly string[] Checked =
    [
        "SPEC001", "SPEC002", "SPEC007", "SPEC008", "SPEC107", "SPEC301", "SPEC302", "SPEC304", "SPEC305", "SPEC306",
        "SPEC401", "SPEC402", "SPEC403", "SPEC404", "SPEC601",
    ];

    /// <summary>That repository's own gate passes on all of these; it cannot see the two faults that are reported.</summary>
    [SharedFact]
    public void Specs_that_have_passed_their_own_gate_are_quiet()
    {
        var results = Test("nova-specs/specs", new TestOptions { Preset = "nova", Rules = Checked });
        Assert.Equal(813, results.Count);
        Assert.Equal(
            [
                "stein/implemented/vrouter-hw-offloads.rst 110:54 SPEC305",
                "ussuri/implemented/action-event-fault-details.rst 1:3 SPEC304",
            ],
            Lines(results));
    }

    [SharedFact]
    public void The_findings_of_careless_specs_are_those_that_were_judged_right() => Assert.Equal(
        [
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 8:1 SPEC006",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 8:1 SPEC105",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 15:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 26:1 SPEC401",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 48:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 50:1 SPEC401",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 59:5 SPEC401",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 60:1 SPEC401",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 62:1 SPEC401",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 65:5 SPEC401",
            "juno/developer-training-guide-apis-deep-dive-classroom.rst 66:1 SPEC401",
            "juno/developer-training-guide-apis-deep-dive-labs.rst 8:1 SPEC006",
            "juno/developer-training-guide-apis-deep-dive-labs.rst 8:1 SPEC105",
            "juno/developer-training-guide-apis-deep-dive-labs.rst 15:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-labs.rst 41:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-labs.rst 50:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-labs.rst 51:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-labs.rst 54:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-quizzes.rst 8:1 SPEC006",
            "juno/developer-training-guide-apis-deep-dive-quizzes.rst 8:1 SPEC105",
            "juno/developer-training-guide-apis-deep-dive-quizzes.rst 15:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-quizzes.rst 40:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-quizzes.rst 49:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-quizzes.rst 50:80 SPEC301",
            "juno/developer-training-guide-apis-deep-dive-quizzes.rst 53:80 SPEC301",
            "juno/developer-training-guide-how-to-participate-classroom.rst 8:1 SPEC006",
            "juno/developer-training-guide-how-to-participate-classroom.rst 8:1 SPEC105",
            "juno/developer-training-guide-how-to-participate-classroom.rst 15:80 SPEC301",
            "juno/developer-training-guide-how-to-participate-classroom.rst 96:5 SPEC401",
            "juno/developer-training-guide-prerequisites.rst 8:1 SPEC006",
            "juno/developer-training-guide-prerequisites.rst 8:1 SPEC105",
            "juno/developer-training-guide-prerequisites.rst 15:80 SPEC301",
            "juno/developer-training-guide-prerequisites.rst 16:80 SPEC301",
            "juno/developer-training-guide-prerequisites.rst 17:80 SPEC301",
            "juno/developer-training-guide-prerequisites.rst 21:80 SPEC301",
            "juno/developer-training-guide-prerequisites.rst 23:2 SPEC401",
            "juno/developer-training-guide-prerequisites.rst 28:80 SPEC301",
            "juno/seperate-folders-for-books.rst 8:1 SPEC105",
            "juno/seperate-folders-for-books.rst 11:1 SPEC104",
            "juno/seperate-folders-for-books.rst 20:80 SPEC301",
        ],
        Lines(Test("training-guides/specs", new TestOptions { MinimumSeverity = SpecSeverity.Warning })));

    [SharedFact]
    public void A_template_fits_itself() => Assert.Empty(Lines(Test("training-guides/specs/template.rst", new TestOptions { MinimumSeverity = SpecSeverity.Warning })));

    private static List<SpecTestResult> Test(string path, TestOptions options)
    {
        var engine = TemporaryRepository.Engine();
        var inputs = engine.Expand([Folder(path)], Folder("")).Select(input => input.Value ?? throw input.Error!);
        return [.. engine.Test(inputs, options, default).Select(result => result.Value).OfType<SpecTestResult>()];
    }

    private static IEnumerable<string> Lines(IEnumerable<SpecTestResult> results) => results.SelectMany(result => result.Diagnostics.Select(finding =>
        $"{Path.GetRelativePath(Folder(""), result.Path).Replace('\\', '/').Split("specs/")[^1]} {finding.Line}:{finding.Column} {finding.RuleId}"));

    private static string Folder(string path) => Path.Combine(SharedData.Folder!, "corpus", path);
}
