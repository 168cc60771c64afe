using System.Globalization;
using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

/// <summary>
/// Parses the lines of one block into the children of one node; blocks inside it get a parser of their own. The other
/// parts of this class hold one construct each.
/// </summary>
internal sealed partial class BlockParser
{
    private const int LongestLine = 10_000;

    private readonly ParseContext context;
    private readonly LineView lines;

    // Sections and transitions stand only where this is true: in the document and in sections.
    private readonly bool isOutermost;

    // docutils counts the lines of table cells one too high; its messages say so, and so do ours.
    private readonly int shift;

    private RstNode parent;
    private int at;

    // Whether the items of a list are being read that come after its first one.
    private bool inListTail;

    private BlockParser(ParseContext context, LineView lines, RstNode parent, int shift, bool isOutermost)
    {
        this.context = context;
        this.lines = lines;
        this.parent = parent;
        this.shift = shift;
        this.isOutermost = isOutermost;
    }

    internal static RstDocument ParseDocument(SourceText source, RstDialect dialect)
    {
        var document = new RstDocument(source, dialect);
        var buffer = new LineBuffer(source);
        var parser = new BlockParser(new ParseContext(buffer, dialect), buffer.Lines, document, 0, isOutermost: true);
        if (dialect == RstDialect.Docutils && parser.FirstTooLongLine() is { } line)
        {
            document.Add(parser.NewTooLongMessage(line));
            return document;
        }

        parser.Run();
        parser.CloseSections(0);
        return document;
    }

    // docutils reads nothing of a text with a line of more characters than its setting line_length_limit allows.
    private int? FirstTooLongLine()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > LongestLine && CodePoints.Count(lines[i]) > LongestLine)
                return i;
        }

        return null;
    }

    // docutils gives this message no line.
    private RstSystemMessage NewTooLongMessage(int line) => new(
        RstFault.LineTooLong,
        string.Create(CultureInfo.InvariantCulture, $"Line {lines.NumberAt(line)} has more than {LongestLine} characters."),
        lines.Slice(line, line + 1).Span,
        line: 0);

    /// <summary>Parses a text that a directive made of its data; its lines are counted from the directive's content on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offsets">The offset in the file of each character, and behind them the one where the text ends.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="dialect">The dialect of the document.</param>
    internal static RstNode ParseFragment(string text, IReadOnlyList<int> offsets, RstDirective directive, RstDialect dialect)
    {
        var buffer = new LineBuffer(SourceText.FromString(text), offsets);
        var node = new RstNode(RstNodeKind.Entry, directive.Span, directive.Line);
        var shift = directive.Content.FirstLine - 1;
        new BlockParser(new ParseContext(buffer, dialect), buffer.Lines, node, shift, isOutermost: false).Run();
        return node;
    }

    private void Run()
    {
        while (at < lines.Count)
            ParseElement();
    }

    private void ParseElement()
    {
        var kind = LineClassifier.Classify(lines[at], out var end);
        NoteOutermost(at);
        switch (kind)
        {
            case LineKind.Blank:
                at++;
                break;
            case LineKind.Indented:
                ParseBlockQuotes();
                break;
            case LineKind.Bullet:
                ParseBulletList(end);
                break;
            case LineKind.Enumerator when TryParseEnumeratedList():
                break;
            case LineKind.FieldMarker:
                ParseFieldList(end);
                break;
            case LineKind.OptionMarker when TryParseOptionList(end):
                break;
            case LineKind.Doctest:
                ParseDoctest();
                break;
            case LineKind.LineBlock:
                ParseLineBlock(end);
                break;
            case LineKind.GridTable or LineKind.SimpleTable:
                ParseTable(kind);
                break;
            case LineKind.ExplicitMarkup or LineKind.AnonymousTarget:
                ParseExplicitMarkup();
                break;
            case LineKind.Adornment:
                ParseAdornment();
                break;
            default:
                ParseText();
                break;
        }
    }

    /// <summary>Parses a block into a node's children. Past the greatest depth the block is kept as it is written.</summary>
    private void ParseNested(LineView block, RstNode node, int extraShift = 0)
    {
        if (context.Depth >= ParseContext.MaximumDepth)
        {
            node.Add(NewMessage(RstFault.NestingTooDeep, block.FirstNumber, block.Span, "Blocks nest too deep to be read."));
            node.Add(new RstTextNode(RstNodeKind.LiteralBlock, new RstLines(block), block.Span, block.FirstNumber));
            return;
        }

        context.Depth++;
        new BlockParser(context, block, node, shift + extraShift, isOutermost: false).Run();
        context.Depth--;
    }

    /// <summary>The number that docutils gives to a line, also to the one just past the end.</summary>
    private int NumberAt(int index) => lines.NumberAt(index) + shift;

    private static RstSystemMessage NewMessage(RstFault fault, int line, TextSpan span, string message, string? subject = null) =>
        new(fault, message, span, line) { Subject = subject };

    /// <summary>Adds a message about the lines from one index up to another, reported at docutils' line.</summary>
    private void Report(RstFault fault, int line, int from, int to, string message) =>
        parent.Add(NewMessage(fault, line, SpanOf(from, to), message));

    /// <summary>Reports that the block before the current line should have ended in a blank line.</summary>
    private void ReportMissingBlankLine(string block) =>
        Report(RstFault.MissingBlankLine, NumberAt(at), at, at + 1, $"{block} ends without a blank line; unexpected unindent.");

    private TextSpan SpanOf(int from, int to) => lines.SpanOf(from, to);

    // The outermost parser's place counts while it works on an element itself, not while a list it has begun goes on.
    private void NoteOutermost(int index)
    {
        if (isOutermost && context.Sections.Count == 0 && !inListTail)
            context.OutermostLine = lines.NumberAt(Math.Min(index, lines.Count));
    }

    /// <summary>
    /// Takes the lines from an index on that are indented, blank ones among them, and goes past them.
    /// See <see cref="IndentedBlock"/>.
    /// </summary>
    private IndentedBlock TakeIndented(
        int from, int? blockIndent = null, int? firstIndent = null, bool untilBlank = false, bool stripIndent = true, bool stripTop = true)
    {
        var taken = IndentedBlock.Take(lines, from, blockIndent, firstIndent ?? blockIndent, untilBlank, stripIndent);
        at = from + taken.Block.Count;
        NoteOutermost(at - 1);
        return stripTop ? taken with { Block = taken.Block.TrimBlankStart() } : taken;
    }

    /// <summary>Whether the line at an index is there and not blank.</summary>
    private bool HasText(int index) => index < lines.Count && !lines.IsBlank(index);

    private int SkipBlank(int index)
    {
        while (index < lines.Count && lines.IsBlank(index))
            index++;
        return index;
    }

    private LineKind KindAt(int index, out int end)
    {
        end = 0;
        return index < lines.Count ? LineClassifier.Classify(lines[index], out end) : LineKind.Blank;
    }

    private RstTextNode NewText(RstNodeKind kind, LineView text, int faultLine) =>
        new(kind, new RstLines(text), text.Span, text.FirstNumber) { FaultLine = faultLine, OutermostLine = context.OutermostLine };

    private RstNode NewNode(RstNodeKind kind, int from) => new(kind, SpanOf(from, from + 1), lines.NumberAt(from));

    /// <summary>Gives a node its span: from a line up to the lines read so far.</summary>
    private void Close(RstNode node, int from) => node.Span = SpanOf(from, Math.Max(at, from + 1));
}
