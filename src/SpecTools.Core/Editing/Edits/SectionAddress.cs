using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Which section is meant: one that was read before, or one of a title.</summary>
public sealed class SectionAddress
{
    private readonly SpecSection? known;
    private readonly string title;

    private SectionAddress(SpecSection? known, string title)
    {
        this.known = known;
        this.title = title;
    }

    /// <summary>The title or the section path.</summary>
    public string Title => title;

    /// <summary>A section that was read before; the one that stands at its place now must read as it did.</summary>
    /// <param name="section">The section.</param>
    public static SectionAddress Of(SpecSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new SectionAddress(section, section.SectionPath);
    }

    /// <summary>The section of a title or a section path, as people write them; there must be one and no more.</summary>
    /// <param name="title">The title or the section path.</param>
    public static SectionAddress Of(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return new SectionAddress(null, title);
    }

    /// <summary>Finds the section in a spec as it is now.</summary>
    /// <param name="context">The spec.</param>
    /// <exception cref="SpecException">It is not there, there are several, or it no longer reads as it did.</exception>
    internal SpecSection Find(EditContext context)
    {
        var spec = context.File.Spec;
        var found = known is null ? new SectionFilter([title]).Select(spec).ToList() : Same(spec);
        switch (found)
        {
            case [var only]:
                if (known is not null && !context.Force && only.Body != known.Body)
                    throw Changed(spec);
                return only;
            case []:
                if (known is not null)
                    throw Changed(spec);
                throw new SpecException(SpecErrorKind.SectionNotFound, $"'{spec.Path}' has no section '{title}'. Nothing was written.", spec.Path);
            default:
                var paths = string.Join(", ", found.Select(section => $"'{section.SectionPath}' in line {section.Line}"));
                throw new SpecException(
                    SpecErrorKind.SectionNotFound, $"'{spec.Path}' has several sections '{title}': {paths}. Name one by its path; nothing was written.", spec.Path);
        }
    }

    // Of several sections of one path the one that reads as it did, or stands where it stood.
    private List<SpecSection> Same(Spec spec)
    {
        var same = spec.AllSections().Where(section => section.SectionPath == known!.SectionPath && section.Level == known.Level).ToList();
        if (same.Count > 1)
        {
            var exact = same.FindAll(section => section.Body == known!.Body);
            same = exact.Count == 1 ? exact : same.FindAll(section => section.Line == known!.Line);
        }

        return same;
    }

    private SpecException Changed(Spec spec) => new(
        SpecErrorKind.SpecChangedOnDisk,
        $"'{spec.Path}': the section '{title}' no longer reads as it did when it was read; nothing was written. Read it again and repeat the edit.",
        spec.Path);
}
