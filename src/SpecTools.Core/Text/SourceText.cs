namespace SpecTools.Text;

/// <summary>
/// A file's text as it is: every character, the exact encoding, the byte order mark and each line's own ending.
/// What is not edited is written back byte for byte.
/// </summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    // Where surrogate pairs end, in order; found when first asked for.
    private int[]? pairEnds;

    private SourceText(string path, string text, TextEncoding encoding, bool hasByteOrderMark, long byteLength)
    {
        Path = path;
        Text = text;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
        ByteLength = byteLength;
        lineStarts = FindLines(text, out var newLine);
        NewLine = newLine;
    }

    /// <summary>The file's path as it was given; empty for text that was never a file.</summary>
    public string Path { get; }

    /// <summary>The characters, without the byte order mark.</summary>
    public string Text { get; }

    /// <summary>The encoding that the file was read in and will be written in.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The file's size in bytes.</summary>
    public long ByteLength { get; }

    /// <summary>The line ending in use: one kind, <see cref="LineBreak.Mixed"/>, or <see cref="LineBreak.None"/>.</summary>
    public LineBreak NewLine { get; }

    /// <summary>The number of lines. A last line without an ending counts; the nothing after a final newline does not.</summary>
    public int LineCount => lineStarts.Length - 1;

    /// <summary>The encoding's name as people write it: <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>…</summary>
    public string EncodingName => TextCodec.Name(Encoding, HasByteOrderMark);

    /// <summary>Takes a text that is no file, as UTF-8 without a byte order mark.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="path">A name for messages.</param>
    public static SourceText FromString(string text, string path = "") =>
        new(path, text, TextEncoding.Utf8, hasByteOrderMark: false, System.Text.Encoding.UTF8.GetByteCount(text));

    /// <summary>Decodes the bytes of a file.</summary>
    /// <param name="bytes">All of the file's bytes.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.FileNotDecodable"/>: some bytes are no text; the message names the offset of the first.
    /// </exception>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes, string path = "")
    {
        if (!TextCodec.TryDecode(bytes, out var decoded, out var badOffset))
            throw TextCodec.NotDecodable(path, bytes, badOffset);

        return new SourceText(path, decoded.Text, decoded.Encoding, decoded.HasByteOrderMark, bytes.Length);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="SpecException">The file is missing, unreadable, too large, or no text.</exception>
    public static SourceText Read(string path) => FromBytes(TextFile.ReadBytes(path), path);

    /// <summary>The bytes of the file: for an unedited text the very bytes that were read.</summary>
    public byte[] ToBytes() => TextCodec.Encode(Text, Encoding, HasByteOrderMark);

    /// <summary>A line by its number.</summary>
    /// <param name="number">The line's number, from 1 to <see cref="LineCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextLine GetLine(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, LineCount);
        var start = lineStarts[number - 1];
        var next = lineStarts[number];
        var lineBreak = BreakBefore(start, next);
        var length = lineBreak switch
        {
            LineBreak.None => 0,
            LineBreak.CRLF => 2,
            _ => 1,
        };
        return new TextLine(number, start, next - length, next, lineBreak);
    }

    /// <summary>The line in which an offset lies; the end of the text lies in the last line.</summary>
    /// <param name="offset">A zero-based offset into <see cref="Text"/>.</param>
    public TextLine LineAt(int offset) => GetLine(LineNumberAt(offset));

    /// <summary>The line in which a span ends; an empty one lies where it is.</summary>
    /// <param name="span">A span inside the text.</param>
    public TextLine LastLineOf(TextSpan span) => LineAt(Math.Max(span.Start, span.End - 1));

    /// <summary>The lines in order.</summary>
    public IEnumerable<TextLine> Lines
    {
        get
        {
            for (var number = 1; number <= LineCount; number++)
                yield return GetLine(number);
        }
    }

    /// <summary>The number of the line in which an offset lies; the end of the text lies in the last line.</summary>
    /// <param name="offset">A zero-based offset into <see cref="Text"/>.</param>
    public int LineNumberAt(int offset)
    {
        var index = Array.BinarySearch(lineStarts, offset);
        var number = index >= 0 ? index + 1 : ~index;
        return Math.Clamp(number, 1, Math.Max(1, LineCount));
    }

    /// <summary>The line and the column of an offset, both counted from 1, the column in code points.</summary>
    /// <param name="offset">A zero-based offset into <see cref="Text"/>.</param>
    public (int Line, int Column) PositionAt(int offset)
    {
        var number = LineNumberAt(offset);
        var start = lineStarts[number - 1];
        return (number, offset - start - (PairsUpTo(offset) - PairsUpTo(start)) + 1);
    }

    /// <summary>The characters that end a line here; where endings are mixed, those of the first line.</summary>
    public string NewLineText => (NewLine == LineBreak.Mixed ? GetLine(1).Break : NewLine) switch
    {
        LineBreak.CRLF => "\r\n",
        LineBreak.CR => "\r",
        _ => "\n",
    };

    /// <summary>The characters of a span, not copied.</summary>
    /// <param name="span">A span inside the text.</param>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>The characters of a span.</summary>
    /// <param name="span">A span inside the text.</param>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The text after a set of edits, with the same encoding, byte order mark and path.</summary>
    /// <param name="edits">Edits in any order; their spans must not overlap, and two may not insert at one place.</param>
    /// <exception cref="ArgumentException">Edits overlap or lie outside the text.</exception>
    public SourceText WithEdits(IEnumerable<TextEdit> edits) => WithText(TextEdits.Apply(Text, edits));

    /// <summary>Another text in this one's encoding.</summary>
    /// <param name="text">The new characters.</param>
    public SourceText WithText(string text) =>
        new(Path, text, Encoding, HasByteOrderMark, TextCodec.ByteCount(text, Encoding, HasByteOrderMark));

    /// <summary>The same text as a file of another path.</summary>
    /// <param name="path">The other path.</param>
    public SourceText WithPath(string path) => new(path, Text, Encoding, HasByteOrderMark, ByteLength);

    /// <summary>The text's own characters.</summary>
    public override string ToString() => Text;

    private LineBreak BreakBefore(int start, int next)
    {
        if (next == start)
            return LineBreak.None;
        return Text[next - 1] switch
        {
            '\n' => next - 1 > start && Text[next - 2] == '\r' ? LineBreak.CRLF : LineBreak.LF,
            '\r' => LineBreak.CR,
            _ => LineBreak.None,
        };
    }

    // A line may be as long as the file and asked about at each of its characters, so nothing is counted twice.
    private int PairsUpTo(int offset)
    {
        pairEnds ??= CodePoints.PairEnds(Text);
        var index = Array.BinarySearch(pairEnds, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    // The starts of all lines, and the end of the text as one more entry.
    private static int[] FindLines(string text, out LineBreak newLine)
    {
        newLine = LineBreak.None;
        var starts = new List<int>((text.Length / 40) + 2) { 0 };
        var rest = 0;
        while (true)
        {
            var found = text.AsSpan(rest).IndexOfAny('\n', '\r');
            if (found < 0)
                break;
            var at = rest + found;
            var kind = text[at] == '\n' ? LineBreak.LF : LineBreak.CR;
            rest = at + 1;
            if (kind == LineBreak.CR && rest < text.Length && text[rest] == '\n')
            {
                kind = LineBreak.CRLF;
                rest++;
            }

            newLine = newLine is LineBreak.None || newLine == kind ? kind : LineBreak.Mixed;
            starts.Add(rest);
        }

        if (rest < text.Length)
            starts.Add(text.Length);
        return [.. starts];
    }
}
