using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>What became of a section between two versions of a spec.</summary>
public enum SectionChange
{
    /// <summary>Only the later version has it.</summary>
    Added,

    /// <summary>Only the earlier version has it.</summary>
    Removed,

    /// <summary>Both have it, with different text.</summary>
    Changed,
}

/// <summary>A section that two versions of a spec do not have alike.</summary>
/// <param name="SectionPath">Its path; <c>(preamble)</c> for the title and what stands before the first section.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Line">The number of its line in the later version; in the earlier one where it was removed.</param>
public sealed record SectionDifference(string SectionPath, SectionChange Change, int Line)
{
    /// <summary>The change and the section: <c>Changed Testing</c>.</summary>
    public override string ToString() => $"{Change} {SectionPath}";
}

/// <summary>Two specs, or two versions of one, beside each other.</summary>
public sealed class SpecComparison
{
    private const string Preamble = "(preamble)";

    internal SpecComparison(SpecFile reference, string referenceName, SpecFile difference, ITextDiffer differ, Func<string, string> nameOf)
    {
        ReferencePath = referenceName;
        Path = difference.Spec.Path;
        Sections = new SpecList<SectionDifference>(Differences(reference, difference));
        var isSame = reference.Source.Text == difference.Source.Text;
        Diff = isSame ? "" : differ.Unified(nameOf(referenceName), nameOf(Path), reference.Source, difference.Source);
        AreEqual = isSame;
    }

    /// <summary>The path of the earlier spec; of one in git with its revision behind an <c>@</c>.</summary>
    public string ReferencePath { get; }

    /// <summary>The absolute path of the later spec.</summary>
    public string Path { get; }

    /// <summary>Whether the texts are the same.</summary>
    public bool AreEqual { get; }

    /// <summary>The sections that differ, in the order of the later text, those that were removed behind them.</summary>
    public SpecList<SectionDifference> Sections { get; }

    /// <summary>The unified diff; empty where the texts are the same.</summary>
    public string Diff { get; }

    private static List<SectionDifference> Differences(SpecFile reference, SpecFile difference)
    {
        var before = Parts(reference);
        var found = new List<SectionDifference>();
        foreach (var ((path, number), part) in Parts(difference))
        {
            if (!before.Remove((path, number), out var old))
                found.Add(new SectionDifference(path, SectionChange.Added, part.Line));
            else if (old.Text != part.Text)
                found.Add(new SectionDifference(path, SectionChange.Changed, part.Line));
        }

        found.AddRange(before.Select(part => new SectionDifference(part.Key.Path, SectionChange.Removed, part.Value.Line)));
        return found;
    }

    // Of several sections of one path the first is compared with the first, and so on. Ends of lines are no difference.
    private static Dictionary<(string Path, int Number), (int Line, string Text)> Parts(SpecFile file)
    {
        var parts = new Dictionary<(string, int), (int, string)>();
        var sections = file.Spec.AllSections().ToList();
        var end = sections.Count > 0 ? sections[0].HeadingSpan.Start : file.Source.Text.Length;
        parts.Add((Preamble, 0), (1, file.Source.Text[..end].TrimEnd().ReplaceLineEndings("\n")));
        foreach (var section in sections)
        {
            var number = 0;
            while (parts.ContainsKey((section.SectionPath, number)))
                number++;
            parts.Add((section.SectionPath, number), (section.Line, section.Body.ReplaceLineEndings("\n")));
        }

        return parts;
    }
}
