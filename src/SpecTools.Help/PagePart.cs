using SpecTools.Markdown;

namespace SpecTools.Help;

/// <summary>A titled part of a page: code first, as examples have it, paragraphs with what an example prints, and parts below it.</summary>
internal sealed class PagePart(string title)
{
    internal string Title { get; } = title;

    internal List<string> Code { get; } = [];

    internal List<string> Paragraphs { get; } = [];

    internal List<PagePart> Parts { get; } = [];

    internal void Add(MarkdownBlock block)
    {
        switch (block.Kind)
        {
            case MarkdownBlockKind.Code when Paragraphs.Count > 0:
                Paragraphs.Add(block.Text.TrimEnd());
                break;
            case MarkdownBlockKind.Code:
                Code.Add(block.Text.TrimEnd());
                break;
            case MarkdownBlockKind.Paragraph:
                Paragraphs.Add(block.Text.ReplaceLineEndings(" "));
                break;
            case MarkdownBlockKind.List:
                foreach (var item in block.Children)
                    Paragraphs.Add("- " + string.Join(' ', item.Children.Select(child => child.Text.ReplaceLineEndings(" "))));
                break;
        }
    }
}
