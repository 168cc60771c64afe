using SpecTools.Rst;
using SpecTools.Rst.Characters;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Writes headings in the style of a document.</summary>
internal static class HeadingWriter
{
    /// <summary>The edit that gives a heading another title; adornment lines get the title's width in columns.</summary>
    internal static TextEdit Retitle(SpecFile file, OutlineSection heading, string title) =>
        Retitle(file, heading.HeadingSpan, heading.TitleSpan, title);

    /// <summary>The edit that gives a section another title; adornment lines get the title's width in columns.</summary>
    internal static TextEdit Retitle(SpecFile file, SpecSection section, string title) =>
        Retitle(file, section.HeadingSpan, section.TitleSpan, title);

    /// <summary>A heading with its title, without the ending of its last line.</summary>
    /// <param name="title">The title as it is written, with its markup.</param>
    /// <param name="adornment">The lines around it.</param>
    /// <param name="newLine">How lines end.</param>
    internal static string Write(string title, RstAdornment adornment, string newLine)
    {
        var line = new string(adornment.Character, RstCharacters.ColumnWidth(title));
        return adornment.HasOverline ? line + newLine + title + newLine + line : title + newLine + line;
    }

    private static TextEdit Retitle(SpecFile file, TextSpan heading, TextSpan titleSpan, string title)
    {
        var section = file.Rst?.Sections().FirstOrDefault(section => section.HeadingSpan == heading);
        if (section is null)
            return new TextEdit(titleSpan, title);

        var lines = LinesOf(file.Source, section.HeadingSpan);
        var titleLine = lines.First(line => line.Number == file.Source.LineNumberAt(section.Title.Span.Start));
        var inset = file.Source.Slice(titleLine.Span).TakeWhile(char.IsWhiteSpace).Count();
        var newLine = file.Source.NewLineText;
        var adornment = new string(section.Adornment.Character, RstCharacters.ColumnWidth(title) + (2 * inset));
        var text = new string(' ', inset) + title + newLine + adornment;
        if (section.Adornment.HasOverline)
            text = adornment + newLine + text;
        return new TextEdit(TextSpan.FromBounds(lines[0].Start, lines[^1].End), text);
    }

    /// <summary>The edits that make the adornment of a title as long as it is in columns.</summary>
    /// <param name="source">The text.</param>
    /// <param name="heading">The title with its underline, and with its overline where it has one.</param>
    internal static IReadOnlyList<TextEdit> Lengthen(SourceText source, TextSpan heading)
    {
        var lines = LinesOf(source, heading);

        // What ends a line for docutils may end none in the file.
        if (lines.Count < 2)
            return [];
        var (titleStart, titleEnd) = ContentOf(source, lines[^2]);
        var (left, _) = ContentOf(source, lines[^1]);
        var inset = titleStart - lines[^2].Start - (left - lines[^1].Start);
        var width = RstCharacters.ColumnWidth(source.Text.AsSpan(titleStart, titleEnd - titleStart)) + (2 * inset);
        var edits = new List<TextEdit>();
        foreach (var line in lines.Where(line => line != lines[^2]))
        {
            var (start, end) = ContentOf(source, line);
            if (end - start < width)
                edits.Add(new TextEdit(new TextSpan(end, 0), new string(source.Text[start], width - (end - start))));
        }

        return edits;
    }

    /// <summary>The edit that gives a heading another adornment, as long as it was and at least as long as its title.</summary>
    internal static TextEdit Adorn(SourceText source, RstSection section, RstAdornment adornment)
    {
        var lines = LinesOf(source, section.HeadingSpan);
        var title = source.Slice(lines.First(line => line.Number == source.LineNumberAt(section.Title.Span.Start)).Span).TrimEnd();
        if (!adornment.HasOverline)
            title = title.TrimStart();
        var inset = title.Length - title.TrimStart().Length;
        var length = Math.Max(source.AsSpan(lines[^1].Span).TrimEnd().Length, RstCharacters.ColumnWidth(title) + inset);
        var newLine = source.NewLineText;
        var line = new string(adornment.Character, length);
        return new TextEdit(
            TextSpan.FromBounds(lines[0].Start, lines[^1].End), (adornment.HasOverline ? line + newLine : "") + title + newLine + line);
    }

    /// <summary>A title for a document that has none, as lines.</summary>
    internal static string NewTitle(SpecFile file, string title)
    {
        var newLine = file.Source.NewLineText;
        if (file.Rst is null)
            return $"# {title}{newLine}{newLine}";
        var used = file.Rst.Sections().Select(section => section.Adornment).ToHashSet();
        var character = "=#*~+^".First(character => !used.Contains(new RstAdornment(character, HasOverline: true)));
        return Write(title, new RstAdornment(character, HasOverline: true), newLine) + newLine + newLine;
    }

    private static (int Start, int End) ContentOf(SourceText source, TextLine line)
    {
        var text = source.AsSpan(line.Span);
        return (line.Start + text.Length - text.TrimStart().Length, line.Start + text.TrimEnd().Length);
    }

    private static List<TextLine> LinesOf(SourceText source, TextSpan span)
    {
        var lines = new List<TextLine>();
        var last = source.LastLineOf(span).Number;
        for (var number = source.LineNumberAt(span.Start); number <= last; number++)
            lines.Add(source.GetLine(number));
        return lines;
    }
}
