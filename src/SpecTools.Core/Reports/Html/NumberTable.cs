namespace SpecTools.Reports;

/// <summary>Writes a table of numbers: a name in the first column, numbers in the others.</summary>
/// <param name="html">Where to.</param>
/// <param name="caption">What the table shows.</param>
/// <param name="what">The heading of the first column.</param>
/// <param name="columns">The headings of the others.</param>
internal sealed class NumberTable(HtmlOutput html, string caption, string what, IReadOnlyList<string> columns)
{
    /// <summary>Writes the table; where there is nothing to show, that.</summary>
    internal void Write(IEnumerable<(string Name, string[] Numbers)> rows)
    {
        // What is long scrolls in a frame of its own, which the keyboard must reach.
        html.Write($"<div class=\"numbers\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table>\n<caption>{caption}</caption>\n<thead><tr><th scope=\"col\">{what}</th>");
        foreach (var column in columns)
            html.Write($"<th scope=\"col\" class=\"number\">{column}</th>");
        html.Raw("</tr></thead>\n<tbody>\n");
        var isEmpty = true;
        foreach (var (name, numbers) in rows)
        {
            isEmpty = false;
            html.Write($"<tr><th scope=\"row\">{name}</th>");
            foreach (var number in numbers)
                html.Write($"<td class=\"number\">{number}</td>");
            html.Raw("</tr>\n");
        }

        if (isEmpty)
            html.Write($"<tr><td colspan=\"{columns.Count + 1}\">None</td></tr>\n");
        html.Raw("</tbody></table></div>\n");
    }
}
