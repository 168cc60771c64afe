using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The lines of a template that are to be filled in with people: a label, and what stands below it or behind it.</summary>
internal sealed class AssigneeForm
{
    /// <summary>The usual label of those who lead the work.</summary>
    internal const string PrimaryLabel = "Primary assignee:";

    /// <summary>The usual label of those who take part in it.</summary>
    internal const string OtherLabel = "Other contributors:";

    /// <summary>What stands where nobody is named.</summary>
    internal const string Nobody = "None";

    private AssigneeForm(SpecSection section, Slot? primary, Slot? others)
    {
        Section = section;
        Primary = primary;
        Others = others;
    }

    /// <summary>The section that the form is in.</summary>
    internal SpecSection Section { get; }

    /// <summary>Where the primary assignees go, or null where the section has no such label.</summary>
    internal Slot? Primary { get; }

    /// <summary>Where the contributors go, or null where the section has no such label.</summary>
    internal Slot? Others { get; }

    /// <summary>A label with the place for its people.</summary>
    /// <param name="Label">The label as it is written.</param>
    /// <param name="Indent">The blanks before each person; null where they follow the label on its line.</param>
    /// <param name="Span">What stands there now: whole lines without the last ending, or the rest of the label's line.</param>
    /// <param name="IsMissing">Whether there is no line yet, so that one has to be begun.</param>
    internal sealed record Slot(string Label, string? Indent, TextSpan Span, bool IsMissing)
    {
        /// <summary>A label of our own, with people set in below it.</summary>
        internal static Slot New(string label) => new(label, "  ", default, IsMissing: true);

        /// <summary>What is to be written at <see cref="Span"/>.</summary>
        internal string Fill(IReadOnlyList<string> people, string newLine) => Indent is null
            ? " " + string.Join(", ", people)
            : (IsMissing ? newLine : "") + string.Join(newLine, people.Select(person => Indent + person));

        /// <summary>Label and people.</summary>
        internal string Write(IReadOnlyList<string> people, string newLine) =>
            Indent is null ? Label + Fill(people, newLine) : Label + newLine + string.Join(newLine, people.Select(person => Indent + person));
    }

    /// <summary>The form of a document: in the section with the labels, else in the one that is named after assignees.</summary>
    internal static AssigneeForm? Find(SourceText source, Spec spec)
    {
        AssigneeForm? named = null;
        foreach (var section in spec.AllSections())
        {
            var primary = FindSlot(source, section.BodySpan, LabelRole.Primary);
            var others = FindSlot(source, section.BodySpan, LabelRole.Contributor);
            if (primary is not null || others is not null)
                return new AssigneeForm(section, primary, others);
            if (IsLabel(section.Title, LabelRole.Primary))
                named ??= new AssigneeForm(section, null, null);
        }

        return named;
    }

    /// <summary>The whole of the form with people filled in; <c>None</c> where it has no label and there is nobody.</summary>
    /// <param name="primary">Those who lead the work.</param>
    /// <param name="others">Those who take part in it.</param>
    /// <param name="newLine">How lines end.</param>
    internal string Write(IReadOnlyList<string> primary, IReadOnlyList<string> others, string newLine)
    {
        var lines = new List<string>();
        Add(Primary, PrimaryLabel, primary);
        Add(Others, OtherLabel, others);
        return lines.Count == 0 ? Nobody : string.Join(newLine + newLine, lines);

        void Add(Slot? slot, string label, IReadOnlyList<string> people)
        {
            if (slot is not null || people.Count > 0)
                lines.Add((slot ?? Slot.New(label)).Write(people.Count > 0 ? people : [Nobody], newLine));
        }
    }

    // Not every label that is read is one to write below: 'QA' takes part in the work, but is not for all who do.
    private static bool IsLabel(string text, LabelRole role) =>
        RoleLabel.Read(text) is { IsPlain: true, IsStrong: true } label && label.Role == role;

    private static Slot? FindSlot(SourceText source, TextSpan body, LabelRole role)
    {
        if (body.IsEmpty)
            return null;
        var last = source.LineNumberAt(body.End - 1);
        for (var number = source.LineNumberAt(body.Start); number <= last; number++)
        {
            var line = source.GetLine(number);
            var text = source.AsSpan(line.Span);
            var colon = text.IndexOf(':');
            if (colon < 0 || !IsLabel(text[..colon].ToString(), role))
                continue;
            var label = text[..(colon + 1)].ToString();
            if (!text[(colon + 1)..].Trim().IsEmpty)
                return new Slot(label, null, TextSpan.FromBounds(line.Start + colon + 1, line.End), IsMissing: false);
            return Below(source, line, label, last);
        }

        return null;
    }

    private static Slot Below(SourceText source, TextLine line, string label, int last)
    {
        var outer = IndentOf(source, line);
        var end = line.Number;
        while (end < last && IndentOf(source, source.GetLine(end + 1)).Length > outer.Length && !IsBlank(source, source.GetLine(end + 1)))
            end++;
        if (end == line.Number)
            return new Slot(label, outer + "  ", new TextSpan(line.End, 0), IsMissing: true);
        var first = source.GetLine(line.Number + 1);
        return new Slot(label, IndentOf(source, first), TextSpan.FromBounds(first.Start, source.GetLine(end).End), IsMissing: false);
    }

    private static string IndentOf(SourceText source, TextLine line)
    {
        var text = source.AsSpan(line.Span);
        return text[..^text.TrimStart().Length].ToString();
    }

    private static bool IsBlank(SourceText source, TextLine line) => source.AsSpan(line.Span).Trim().IsEmpty;
}
