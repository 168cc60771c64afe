using System.Globalization;

namespace SpecTools.Reports;

/// <summary>A part of a bar.</summary>
/// <param name="Series">The name of what it counts, as the legend has it.</param>
/// <param name="Value">How long it is.</param>
internal readonly record struct BarPart(string Series, double Value);

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Text">The value as it is written behind it.</param>
/// <param name="Parts">Its parts, from the left.</param>
internal sealed record Bar(string Label, string Text, params IReadOnlyList<BarPart> Parts);

/// <summary>
/// Draws horizontal bars as SVG that fits any width: places are percentages, so that the letters keep their size. The
/// numbers stand in a table beside it, to which the picture adds nothing but the look.
/// </summary>
/// <param name="html">Where to.</param>
/// <param name="id">An id that the page has only once.</param>
/// <param name="title">What the chart shows, in a sentence.</param>
internal sealed class BarChart(HtmlOutput html, string id, string title)
{
    private const int RowHeight = 24;
    private const int BarHeight = 16;
    private const int LongestLabel = 30;

    // Room behind the longest bar for its value.
    private const double ValueShare = 12;

    /// <summary>The part of the width that labels take, in per cent.</summary>
    internal double LabelShare { get; init; } = 20;

    /// <summary>Draws the chart.</summary>
    /// <param name="bars">The bars, from the top.</param>
    internal void Write(IReadOnlyList<Bar> bars)
    {
        var longest = Math.Max(bars.Select(bar => bar.Parts.Sum(part => part.Value)).DefaultIfEmpty(0).Max(), double.Epsilon);
        html.Write($"<svg class=\"chart\" role=\"img\" aria-labelledby=\"{id}\" height=\"{bars.Count * RowHeight}\"><title id=\"{id}\">{title}</title>\n");
        for (var i = 0; i < bars.Count; i++)
            Write(bars[i], i * RowHeight, longest);
        html.Raw("</svg>\n");
    }

    private void Write(Bar bar, int top, double longest)
    {
        var middle = top + (RowHeight / 2);
        html.Write($"<text class=\"label\" x=\"{Percent(LabelShare - 1.5)}\" y=\"{middle}\">{Shortened(bar.Label)}</text>");
        var left = LabelShare;
        foreach (var part in bar.Parts.Where(part => part.Value > 0))
        {
            var width = part.Value / longest * (100 - LabelShare - ValueShare);
            html.Write($"<rect class=\"{ClassOf(part.Series)}\" x=\"{Percent(left)}\" y=\"{top + ((RowHeight - BarHeight) / 2)}\" width=\"{Percent(width)}\" height=\"{BarHeight}\"><title>{bar.Label}: {part.Series} {part.Value:0.##}</title></rect>");
            left += width;
        }

        html.Write($"<text x=\"{Percent(left + 1)}\" y=\"{middle}\">{bar.Text}</text>\n");
    }

    /// <summary>The class that gives a series its colour.</summary>
    internal static string ClassOf(string series) => series.ToLowerInvariant().Replace(' ', '-');

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : string.Concat(label.AsSpan(0, LongestLabel - 1).TrimEnd(), "…");

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");
}
