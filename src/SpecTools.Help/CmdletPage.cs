using SpecTools.Adapters;
using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Help;

/// <summary>
/// The page of a cmdlet: a heading of the first level that names it, sections of the second (Synopsis, Syntax,
/// Description, Examples, Parameters, Inputs, Outputs, Notes, Related links), and in some of these, parts of the third.
/// </summary>
internal sealed class CmdletPage
{
    private readonly Dictionary<string, PagePart> sections = new(StringComparer.Ordinal);

    private CmdletPage(string path, string name)
    {
        Path = path;
        Name = name;
    }

    internal string Path { get; }

    internal string Name { get; }

    internal PagePart Synopsis => Section("Synopsis");

    internal PagePart Syntax => Section("Syntax");

    internal PagePart Description => Section("Description");

    internal IReadOnlyList<PagePart> Examples => Section("Examples").Parts;

    internal IReadOnlyList<PagePart> Parameters => Section("Parameters").Parts;

    internal IReadOnlyList<PagePart> Inputs => Section("Inputs").Parts;

    internal IReadOnlyList<PagePart> Outputs => Section("Outputs").Parts;

    internal PagePart Notes => Section("Notes");

    internal PagePart RelatedLinks => Section("Related links");

    internal static CmdletPage Read(string path)
    {
        CmdletPage? page = null;
        PagePart? part = null;
        foreach (var block in new MarkdigReader().Read(SourceText.Read(path)).Blocks)
        {
            switch (block)
            {
                case { Kind: MarkdownBlockKind.Heading, Level: 1 }:
                    page = new CmdletPage(path, block.Text);
                    break;
                case { Kind: MarkdownBlockKind.Heading, Level: 2 } when page is not null:
                    part = page.sections[block.Text] = new PagePart(block.Text);
                    break;
                case { Kind: MarkdownBlockKind.Heading } when page is not null && part is not null:
                    var section = page.sections.Values.Last();
                    part = new PagePart(block.Text);
                    section.Parts.Add(part);
                    break;
                default:
                    part?.Add(block);
                    break;
            }
        }

        return page ?? throw new SpecException(SpecErrorKind.SectionNotFound, "The page has no heading of the first level.", path);
    }

    private PagePart Section(string title) => sections.TryGetValue(title, out var section)
        ? section
        : throw new SpecException(SpecErrorKind.SectionNotFound, $"The page has no section '{title}'.", Path);
}
