using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>What is counted of one spec. Of the spec's text it holds no more than findings quote.</summary>
public sealed class SpecFigures
{
    private SpecFigures(Spec spec, SpecTestResult result, SpecStage stage)
    {
        Result = result;
        Stage = stage;
        Release = spec.Release;
        Status = spec.Status;
        Assignees = spec.PrimaryAssignee;
        Blueprint = spec.Blueprint?.Kind;
        LineCount = spec.LineCount;
        Length = spec.Length;
    }

    internal SpecTestResult Result { get; }

    internal SpecStage Stage { get; }

    internal ReleaseName? Release { get; }

    internal SpecStatus Status { get; }

    internal SpecList<SpecPerson> Assignees { get; }

    internal BlueprintKind? Blueprint { get; }

    internal IReadOnlyList<SectionFigures> Sections { get; private init; } = [];

    internal int LineCount { get; }

    internal long WordCount { get; private init; }

    internal long Length { get; }

    /// <summary>Counts a spec.</summary>
    /// <param name="file">The spec with its text.</param>
    /// <param name="result">What testing it came to.</param>
    /// <param name="stage">Where it stands.</param>
    internal static SpecFigures Of(SpecFile file, SpecTestResult result, SpecStage stage) => new(file.Spec, result, stage)
    {
        Sections = [.. file.Spec.AllSections().Select(section => new SectionFigures(section.Title, section.IsNone, section.IsEmpty))],
        WordCount = CountWords(file.Source.Text),
    };

    private static long CountWords(ReadOnlySpan<char> text)
    {
        long count = 0;
        var isCounted = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                isCounted = false;
            }
            else if (!isCounted && char.IsLetterOrDigit(character))
            {
                isCounted = true;
                count++;
            }
        }

        return count;
    }
}

/// <summary>What is counted of a section.</summary>
/// <param name="Title">The title.</param>
/// <param name="IsNone">Whether it says that it has nothing to say.</param>
/// <param name="IsEmpty">Whether it is empty.</param>
internal readonly record struct SectionFigures(string Title, bool IsNone, bool IsEmpty);
