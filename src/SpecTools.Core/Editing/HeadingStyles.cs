using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Writes headings of new sections as the document has those of the same level.</summary>
internal sealed class HeadingStyles
{
    private const string Usual = "=-~^\"'`+*.:_#";

    private readonly SpecFile file;
    private readonly string newLine;
    private readonly Dictionary<int, RstSection> adorned = [];
    private readonly Dictionary<int, int> hashes = [];
    private readonly HashSet<RstAdornment> used = [];

    // What is new to the document, by level, so that all new sections of one level look alike.
    private readonly Dictionary<int, RstAdornment> chosen = [];

    internal HeadingStyles(SpecFile file)
    {
        this.file = file;
        newLine = file.Source.NewLineText;
        foreach (var section in file.Rst?.Sections() ?? [])
        {
            adorned[section.HeadingSpan.Start] = section;
            used.Add(section.Adornment);
        }

        foreach (var block in file.Markdown?.Blocks ?? [])
        {
            if (block.Kind == MarkdownBlockKind.Heading)
                hashes[file.Source.LineAt(block.Span.Start).Start] = block.Level;
        }
    }

    /// <summary>A heading, without the ending of its last line.</summary>
    /// <param name="title">The title as it is written.</param>
    /// <param name="level">The depth, 1 for a section of the first level.</param>
    /// <param name="like">A section of that level beside which it will stand; null where there is none.</param>
    /// <param name="preferred">The adornment where the document has no section of that level; null for a usual one.</param>
    internal string Write(string title, int level, SpecSection? like, RstAdornment? preferred) => file.Rst is null
        ? new string('#', HashesOf(level, like)) + " " + title
        : HeadingWriter.Write(title, AdornmentOf(level, like, preferred), newLine);

    /// <summary>The adornment of a section, or null in Markdown.</summary>
    internal RstAdornment? Of(SpecSection section) => adorned.GetValueOrDefault(section.HeadingSpan.Start)?.Adornment;

    private RstAdornment AdornmentOf(int level, SpecSection? like, RstAdornment? preferred)
    {
        if ((like ?? Example(level)) is { } section && Of(section) is { } own)
            return own;
        if (!chosen.TryGetValue(level, out var adornment))
        {
            adornment = preferred is { } wanted && !used.Contains(wanted) ? wanted : Unused();
            chosen.Add(level, adornment);
            used.Add(adornment);
        }

        return adornment;
    }

    private RstAdornment Unused()
    {
        foreach (var character in Usual)
        {
            if (!used.Contains(new RstAdornment(character, HasOverline: false)))
                return new RstAdornment(character, HasOverline: false);
        }

        return new RstAdornment('%', HasOverline: true);
    }

    private int HashesOf(int level, SpecSection? like)
    {
        if ((like ?? Example(level)) is { } section)
            return hashes.GetValueOrDefault(section.HeadingSpan.Start, level + 1);
        var above = level > 1 && Example(level - 1) is { } parent ? hashes.GetValueOrDefault(parent.HeadingSpan.Start, level) : level;
        return Math.Min(6, above + 1);
    }

    private SpecSection? Example(int level) => file.Spec.AllSections().FirstOrDefault(section => section.Level == level);
}
