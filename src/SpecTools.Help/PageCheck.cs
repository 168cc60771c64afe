namespace SpecTools.Help;

/// <summary>Holds a page against the cmdlet that it documents, so that neither changes without the other.</summary>
internal static class PageCheck
{
    internal static void Agree(CmdletPage page, CmdletSignature signature)
    {
        Same(page, "The heading", [page.Name], [signature.Name]);
        Same(page, "The section 'Syntax'", page.Syntax.Code, signature.SyntaxLines());
        Same(
            page,
            "The section 'Parameters'",
            page.Parameters.Select(part => part.Title).Order(StringComparer.Ordinal),
            signature.Parameters.Select(parameter => "-" + parameter.Name).Order(StringComparer.Ordinal));
        var empty = page.Parameters.Concat(page.Examples).FirstOrDefault(part => part.Paragraphs.Count == 0);
        if (empty is not null)
            throw Wrong(page, $"'{empty.Title}' has no text.");
        if (page.Examples.Any(example => example.Code.Count == 0))
            throw Wrong(page, "An example has no code.");
    }

    private static void Same(CmdletPage page, string what, IEnumerable<string> found, IEnumerable<string> wanted)
    {
        var (is_, should) = (string.Join('\n', found), string.Join('\n', wanted));
        if (is_ != should)
            throw Wrong(page, $"{what} reads{Environment.NewLine}{is_}{Environment.NewLine}and should read{Environment.NewLine}{should}");
    }

    private static SpecException Wrong(CmdletPage page, string message) => new(SpecErrorKind.ArgumentNotValid, message, page.Path);
}
