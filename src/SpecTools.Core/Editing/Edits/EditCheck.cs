using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Whether an edit has done what it was meant to do and nothing else: its result is read again before it is written.</summary>
internal static class EditCheck
{
    /// <summary>Why the result is not what was meant, as the end of a sentence; null where it is.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="before">The spec before it.</param>
    /// <param name="after">The spec after it.</param>
    internal static string? Fault(SpecEdit edit, SpecFile before, SpecFile after)
    {
        if (before.Spec.Title != after.Spec.Title)
            return "the title of the document would be another one";
        if (!edit.ChangesOutline && Headings(before).Except(Headings(after)).FirstOrDefault() is { } lost)
            return $"the section '{lost.Path}' would be lost";
        if (!edit.ChangesOutline && !Headings(before).SequenceEqual(Headings(after)))
            return "the text would make a section of its own: a line of it is a heading. Indent it, put it into a literal block, or add a section";
        return Others(edit, before).Except(Others(edit, after)).Select(other => $"the section '{other.Path}' would change too").FirstOrDefault()
            ?? OtherMetadata(edit, before, after)
            ?? edit.Fault(before, after)
            ?? NewError(before, after);
    }

    // The fields of reStructuredText are text among text.
    private static string? OtherMetadata(SpecEdit edit, SpecFile before, SpecFile after) => before.Markdown is null ? null : Entries(edit, before)
        .Except(Entries(edit, after)).Concat(Entries(edit, after).Except(Entries(edit, before)))
        .Select(entry => $"the metadata '{entry.Name}' would change too").FirstOrDefault();

    private static IEnumerable<(string Name, string? Value)> Entries(SpecEdit edit, SpecFile file) =>
        file.Spec.Metadata.Where(entry => !edit.MayChangeMetadata(entry.Key)).Select(entry => (entry.Key, entry.Value?.ToString()));

    // What docutils calls an error would be in the page for all to see.
    private static string? NewError(SpecFile before, SpecFile after)
    {
        if (after.Rst is null || Errors(after) is not { Count: > 0 } errors)
            return null;
        var known = new Stock<string>(Errors(before).Select(message => message.Message));
        var fresh = errors.Find(message => !known.Take(message.Message));
        return fresh is null ? null : $"it would be faulty{(fresh.Line > 0 ? $" in line {fresh.Line}" : "")}: {fresh.Message.TrimEnd('.')}";
    }

    private static List<RstSystemMessage> Errors(SpecFile file) =>
        [.. file.Rst!.Resolved().DescendantsAndSelf().OfType<RstSystemMessage>().Where(message => message.Severity >= RstSeverity.Error)];

    private static IEnumerable<Heading> Headings(SpecFile file) =>
        file.Spec.AllSections().Select(section => new Heading(section.SectionPath, section.Level));

    private static IEnumerable<(string Path, string Body)> Others(SpecEdit edit, SpecFile file) =>
        file.Spec.AllSections().Where(section => !edit.MayChange(section)).Select(section => (section.SectionPath, section.Body));

    private sealed record Heading(string Path, int Level);
}
