using SpecTools.Rst;
using SpecTools.Rst.Assembly;

namespace SpecTools.Specs;

/// <summary>What a reader sees of directives beyond what is in them.</summary>
internal static class RstDirectiveText
{
    // Their last argument is text: a title, a remark, the name of what is described.
    private static readonly HashSet<string> WithTitle = new(StringComparer.OrdinalIgnoreCase)
    {
        "admonition", "topic", "sidebar", "table", "csv-table", "list-table", "rubric", "centered", "math", "versionadded",
        "versionchanged", "versionremoved", "deprecated", "option", "envvar", "confval", "describe", "object", "function",
        "method", "attribute", "data", "exception",
    };

    // Their content is for other programs.
    private static readonly HashSet<string> WithoutText = new(StringComparer.OrdinalIgnoreCase) { "raw", "meta", "role" };

    /// <summary>The line above what is in the directive: its title, or a picture's description; null where there is none.</summary>
    internal static string? TitleOf(RstDirective directive)
    {
        if (directive.Name is "image" or "figure")
            return directive.Options.FirstOrDefault(option => option.Name == "alt").Value;
        if (!WithTitle.Contains(directive.Name) || directive.Arguments.Count == 0)
            return null;
        var title = directive.Arguments[^1];
        return directive.Name == "math" ? title : RstInlineText.Of(title);
    }

    /// <summary>The rows of a table that is written as a list of lists; null for any other directive.</summary>
    internal static IEnumerable<RstNode>? RowsOf(RstDirective directive) =>
        directive is { Name: "list-table", Children: [{ Kind: RstNodeKind.BulletList } list] }
        && list.Children.All(row => row.Children is [{ Kind: RstNodeKind.BulletList }])
            ? list.Children.Select(row => row.Children[0])
            : null;

    /// <summary>Content that is no body of its own: as it is written, without inline markup, or as the rows of a table.</summary>
    internal static string? ContentOf(RstDirective directive)
    {
        if (directive.Content.Count == 0 || WithoutText.Contains(directive.Name))
            return null;
        var content = directive.Content.ToString();
        return directive.ContentKind switch
        {
            RstContentKind.Inline => RstInline.PlainText(content),
            RstContentKind.Data => Rows(directive) ?? content,
            _ => content,
        };
    }

    // Comma-separated values, the cells of a row with tabs between them.
    private static string? Rows(RstDirective directive)
    {
        if (DirectiveOptions.Read(directive, out _) is not { } options
            || CsvReader.Read(RstFragment.Of(directive.Content), CsvDialect.Of(options)) is not { } rows)
        {
            return null;
        }

        var heads = options.Written("header") is { } header ? CsvReader.Read(header, CsvDialect.Header) ?? [] : [];
        return string.Join('\n', heads.Concat(rows).Select(row => string.Join('\t', row.Fields.Select(field => RstInlineText.Of(field.Text)))));
    }
}
