namespace SpecTools.Specs;

/// <summary>
/// Tells a document's title from its sections. docutils takes a lone first section for the title; real specs also have a
/// paragraph or a licence before it, or a title in the same style as the sections, and people see a title all the same.
/// </summary>
internal static class DocumentTitle
{
    // Headings that no spec has for its title: the usual templates' and their plain variations.
    private static readonly HashSet<string> StandardHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "Abstract", "Alternate Proposals and Considerations", "Alternatives", "Assignee", "Assignee(s)", "Assignees",
        "Background", "Data model impact", "Dependencies", "Deployment impact", "Design Details", "Developer impact",
        "DNS Entries", "Documentation", "Documentation impact", "Drawbacks", "End user impact", "Gerrit Branch",
        "Gerrit Topic", "Goals", "Graduation Criteria", "History", "Implementation", "Implementation History",
        "Introduction", "Motivation", "Non-Goals", "Notifications impact", "Other deployer impact",
        "Other end user impact", "Overview", "Performance impact", "Problem description", "Problem statement",
        "Project Priority", "Proposal", "Proposed change", "Proposed changes", "Proposed solution", "Reference",
        "References", "Release Signoff Checklist", "Repositories", "REST API impact", "Risks and Mitigations",
        "Scope", "Security", "Security impact", "Servers", "Specification", "Summary", "Table of Contents", "Test Plan",
        "Testing", "Upgrade impact", "Use Case", "Use Cases", "User Experience", "User Stories", "Work Items",
    };

    /// <summary>The heading that is the document's title, or null; and the sections of the first level in order.</summary>
    internal static (OutlineSection? Title, List<OutlineSection> Sections) Find(Outline outline)
    {
        var top = outline.Sections;
        if (top.Count == 0 || (top.Count > 1 && IsStandardHeading(top[0].Title)))
            return (null, top);
        return top.Count == 1 ? (top[0], top[0].Sections) : (top[0], [.. top[0].Sections, .. top.Skip(1)]);
    }

    // Numbers before a heading and a colon behind it are habits, not differences.
    private static bool IsStandardHeading(string title) =>
        StandardHeadings.Contains(title.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ').TrimEnd(' ', ':'));
}
