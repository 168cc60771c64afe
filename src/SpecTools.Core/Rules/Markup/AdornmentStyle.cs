using SpecTools.Editing;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The titles of each level are adorned as in the template.</summary>
public sealed class AdornmentStyle : SpecRule
{
    // What a level may have instead whose own adornment the template gives to another one.
    private const string Spare = "=-~^\"'`+*#.:_";

    /// <inheritdoc/>
    public override string Id => "SPEC405";

    /// <inheritdoc/>
    public override string Name => nameof(AdornmentStyle);

    /// <inheritdoc/>
    public override string Summary => "The titles of each level are adorned as in the template.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override bool AppliesTo(SpecFormat format) => format == SpecFormat.Rst;

    internal override void Check(RuleContext context)
    {
        // Levels can be compared where both documents have one title above all others.
        if (context.Template.File.Rst is not { } model || !HasOneTitle(context.File) || !HasOneTitle(context.Template.File))
            return;
        var wanted = StylesOf(model, out _);
        var styles = StylesOf(context.File.Rst!, out var first);
        for (var level = 0; level < styles.Count && level < wanted.Count; level++)
        {
            if (styles[level] == wanted[level])
                continue;

            // A heading too few or too many moves all levels: other rules say so.
            if (context.Matches.AreLevelsShifted)
                return;
            var subject = level == 0 ? "The title has" : "Titles of this level have";
            context.Report(
                first[level].Title.Span,
                $"{subject} {Describe(styles[level])}; in the template it is {Describe(wanted[level])}.",
                fix: SpecFix.Restyle(() => Plan(context.File, styles, wanted)));
            return;
        }
    }

    private static bool HasOneTitle(SpecFile file) => file.Spec.Title is not null && file.Outline.Sections.Count == 1;

    // The style of each level, from the first title that has it.
    private static List<RstAdornment> StylesOf(RstDocument document, out List<RstSection> first)
    {
        first = [];
        foreach (var section in document.Sections())
        {
            if (section.Level > first.Count)
                first.Add(section);
        }

        return first.ConvertAll(section => section.Adornment);
    }

    private static string Describe(RstAdornment adornment) =>
        adornment.HasOverline ? $"'{adornment.Character}' above and below" : $"'{adornment.Character}' below";

    // All levels at once, since one may have what another one is to get.
    private static List<TextEdit> Plan(SpecFile file, List<RstAdornment> styles, List<RstAdornment> wanted)
    {
        var target = wanted.Take(styles.Count).ToList();
        foreach (var style in styles.Skip(target.Count))
            target.Add(target.Contains(style) ? Unused(styles, wanted, target) : style);
        var edits = new List<TextEdit>();
        foreach (var section in file.Rst!.Sections())
        {
            if (section.Adornment != target[section.Level - 1])
                edits.Add(HeadingWriter.Adorn(file.Source, section, target[section.Level - 1]));
        }

        // What a line separator parts stands in one line of the file: there the title of one may be in the underline of another.
        return TextEdits.AreApart(file.Source.Text.Length, edits) ? edits : [];
    }

    private static RstAdornment Unused(List<RstAdornment> styles, List<RstAdornment> wanted, List<RstAdornment> target) => Spare
        .Select(character => new RstAdornment(character, HasOverline: false))
        .First(style => !styles.Contains(style) && !wanted.Contains(style) && !target.Contains(style));
}
