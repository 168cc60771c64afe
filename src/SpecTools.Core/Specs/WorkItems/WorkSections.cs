namespace SpecTools.Specs;

/// <summary>A section that lists work items.</summary>
/// <param name="Section">The section.</param>
/// <param name="Path">Its section path.</param>
internal readonly record struct WorkSection(OutlineSection Section, string Path);

/// <summary>Finds the sections that list work items, at any depth and under any spelling of their title.</summary>
internal static class WorkSections
{
    private const string Key = "work item";

    // What some call the section that the template calls Work Items; words too common to mean it just anywhere.
    private static readonly HashSet<string> OtherNames = new(StringComparer.Ordinal)
    {
        "action item", "development task", "implementation task", "list of task", "task", "task breakdown", "task list", "work breakdown", "work plan", "work task",
    };

    /// <summary>The sections in the order of the text.</summary>
    internal static List<WorkSection> Find(List<OutlineSection> sections)
    {
        var found = new List<WorkSection>();
        Collect(sections, "", found, (section, _) => IsWorkItems(section.Title));
        if (found.Count == 0)
            Collect(sections, "", found, IsOtherName);
        return found;
    }

    /// <summary>Whether a title is <c>Work Items</c> in any spelling: number, case, plural, hyphen, colon, a slip of the pen.</summary>
    internal static bool IsWorkItems(string title)
    {
        var key = SectionTitle.KeyOf(title);
        return key == Key || TitleSlip.Is(Key, key)
            || key.StartsWith(Key + " ", StringComparison.Ordinal)
            || key.EndsWith(" " + Key, StringComparison.Ordinal);
    }

    private static bool IsOtherName(OutlineSection section, OutlineSection? parent) =>
        OtherNames.Contains(SectionTitle.KeyOf(section.Title))
        && (parent is null || SectionTitle.KeyOf(parent.Title).Contains("implementation", StringComparison.Ordinal));

    private static void Collect(
        List<OutlineSection> sections, string prefix, List<WorkSection> found, Func<OutlineSection, OutlineSection?, bool> isWanted, OutlineSection? parent = null)
    {
        foreach (var section in sections)
        {
            var path = prefix + section.Title;
            if (isWanted(section, parent))
                found.Add(new WorkSection(section, path));
            else
                Collect(section.Sections, path + "/", found, isWanted, section);
        }
    }
}
