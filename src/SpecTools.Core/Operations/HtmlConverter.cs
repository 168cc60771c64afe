using SpecTools.Reports;

namespace SpecTools.Operations;

/// <summary>Turns specs into pages of HTML.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">How specs are read.</param>
internal sealed class HtmlConverter(Workshop workshop, ReadOptions options)
{
    private readonly SpecLoader loader = new(workshop, options);

    /// <summary>Converts a spec.</summary>
    /// <exception cref="SpecException">The file or its configuration cannot be read.</exception>
    internal Outcome<SpecHtml> Convert(FileToRead file) => loader.Read(file).Select(spec =>
    {
        using var page = new StringWriter { NewLine = "\n" };
        SpecPage.Write(spec.Spec, spec.Rst?.Resolved() ?? workshop.Markdown().ReadTree(spec.Source), page);
        return new SpecHtml(file.Path, page.ToString());
    });
}
