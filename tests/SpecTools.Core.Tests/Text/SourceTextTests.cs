using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Text;

namespace SpecTools.Tests.Text;

public class SourceTextTests
{
    public static TheoryData<Encoding, bool, TextEncoding, string> Encodings => new()
    {
        { new UTF8Encoding(false), false, TextEncoding.Utf8, "utf-8" },
        { new UTF8Encoding(true), true, TextEncoding.Utf8, "utf-8-bom" },
        { new UnicodeEncoding(false, true), true, TextEncoding.Utf16LittleEndian, "utf-16le" },
        { new UnicodeEncoding(true, true), true, TextEncoding.Utf16BigEndian, "utf-16be" },
        { new UTF32Encoding(false, true), true, TextEncoding.Utf32LittleEndian, "utf-32le" },
        { new UTF32Encoding(true, true), true, TextEncoding.Utf32BigEndian, "utf-32be" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_is_known_by_its_mark_and_written_back(Encoding codec, bool mark, TextEncoding expected, string name)
    {
        const string Text = "Tïtle 表題 \U0001F600\r\n=====\n";
        byte[] bytes = [.. codec.GetPreamble(), .. codec.GetBytes(Text)];

        var source = SourceText.FromBytes(bytes);

        Assert.Equal(Text, source.Text);
        Assert.Equal(expected, source.Encoding);
        Assert.Equal(mark, source.HasByteOrderMark);
        Assert.Equal(name, source.EncodingName);
        Assert.Equal(bytes.Length, source.ByteLength);
        Assert.Equal(bytes, source.ToBytes());
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_edit_keeps_encoding_and_mark(Encoding codec, bool mark, TextEncoding expected, string name)
    {
        byte[] bytes = [.. codec.GetPreamble(), .. codec.GetBytes("old line\r\nother line")];
        byte[] after = [.. codec.GetPreamble(), .. codec.GetBytes("new line\r\nother line")];

        var edited = SourceText.FromBytes(bytes).WithEdits([new TextEdit(new TextSpan(0, 3), "new")]);

        Assert.Equal((expected, mark, name), (edited.Encoding, edited.HasByteOrderMark, edited.EncodingName));
        Assert.Equal(after, edited.ToBytes());
        Assert.Equal(after.Length, edited.ByteLength);
    }

    // Bytes that are nearly always text, with marks, line endings and faults among them.
    private static readonly byte[][] Pieces =
    [
        "a"u8.ToArray(), " "u8.ToArray(), "\t"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(),
        "é"u8.ToArray(), "表"u8.ToArray(), "\U0001F600"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF],
        [0], [0, 0], [0xC3], [0x80], [0xED, 0xA0, 0x80],
    ];

    private static Arbitrary<byte[]> Files() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => pieces.SelectMany(piece => piece).ToArray()).ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property Whatever_can_be_read_is_written_back_byte_for_byte() => Prop.ForAll(Files(), bytes =>
    {
        SourceText source;
        try
        {
            source = SourceText.FromBytes(bytes);
        }
        catch (SpecException error)
        {
            return error.Kind == SpecErrorKind.FileNotDecodable;
        }

        return source.ToBytes().AsSpan().SequenceEqual(bytes) && source.ByteLength == bytes.Length;
    });

    [Property(MaxTest = 1000)]
    public Property Lines_cover_the_text_without_gap_or_overlap() => Prop.ForAll(
        Gen.Elements("a", "bc", "\n", "\r", "\r\n", "\u2028", "\v", "\U0001F600").ListOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var source = SourceText.FromString(text);
            var at = 0;
            var number = 0;
            foreach (var line in source.Lines)
            {
                var ending = text[line.End..line.NextStart];
                if (line.Start != at || line.Number != ++number || text[line.Start..line.End].AsSpan().IndexOfAny('\n', '\r') >= 0)
                    return false;
                if (ending != line.Break switch { LineBreak.LF => "\n", LineBreak.CRLF => "\r\n", LineBreak.CR => "\r", _ => "" })
                    return false;
                if (source.LineNumberAt(line.Start) != number || source.PositionAt(line.Start) != (number, 1))
                    return false;
                at = line.NextStart;
            }

            return at == text.Length && number == source.LineCount && source.Lines.SkipLast(1).All(line => line.Break != LineBreak.None);
        });

    [Theory]
    [InlineData("", LineBreak.None, 0)]
    [InlineData("one", LineBreak.None, 1)]
    [InlineData("one\n", LineBreak.LF, 1)]
    [InlineData("one\ntwo", LineBreak.LF, 2)]
    [InlineData("one\r\ntwo\r\n", LineBreak.CRLF, 2)]
    [InlineData("one\rtwo\r", LineBreak.CR, 2)]
    [InlineData("one\r\ntwo\n", LineBreak.Mixed, 2)]
    [InlineData("\n\r", LineBreak.Mixed, 2)]
    [InlineData("one\u2028two\u0085three\ffour", LineBreak.None, 1)]
    public void Line_endings_are_counted_and_told_apart(string text, LineBreak expected, int lines)
    {
        var source = SourceText.FromString(text);

        Assert.Equal(expected, source.NewLine);
        Assert.Equal(lines, source.LineCount);
    }

    [Fact]
    public void Columns_count_code_points()
    {
        var source = SourceText.FromString("x\n\U0001F600\U0001F600b");

        Assert.Equal((2, 3), source.PositionAt(source.Text.IndexOf('b')));
        Assert.Equal((2, 4), source.PositionAt(source.Text.Length));
    }

    [Fact]
    public void Columns_count_code_points_at_every_offset()
    {
        var source = SourceText.FromString("a\U0001F600b\r\n\uDE00\uD83D\U0001F600\uD83D\n\U0001F600");
        foreach (var line in source.Lines)
        {
            for (var offset = line.Start; offset < line.NextStart; offset++)
            {
                var before = source.Text[line.Start..offset].EnumerateRunes().Count();
                Assert.Equal((line.Number, before + 1), source.PositionAt(offset));
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3 }, 2)]
    [InlineData(new byte[] { (byte)'a', 0xC3, (byte)'b' }, 1)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0x80 }, 4)]
    [InlineData(new byte[] { (byte)'a', 0xED, 0xA0, 0x80 }, 1)]
    [InlineData(new byte[] { (byte)'a', 0xC0, 0x80 }, 1)]
    [InlineData(new byte[] { (byte)'a', 0xF4, 0x90, 0x80, 0x80 }, 1)]
    [InlineData(new byte[] { 0xE2, 0x82, 0xAC, 0xE2, 0x82 }, 3)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0 }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'b' }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xDC }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8 }, 4)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a', 0xD8, 0, 0, (byte)'b' }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0, 0, 0, 0x11, 0 }, 8)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0, 0, 0xD8, 0, 0 }, 8)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0, (byte)'b', 0 }, 8)]
    public void Bytes_that_are_no_text_are_an_error_that_names_the_first(byte[] bytes, int offset)
    {
        var error = Assert.Throws<SpecException>(() => SourceText.FromBytes(bytes, "a.rst"));

        Assert.Equal(SpecErrorKind.FileNotDecodable, error.Kind);
        Assert.Equal("a.rst", error.Path);
        Assert.Contains($"at offset {offset} ", error.Message + " ", StringComparison.Ordinal);
    }

    [SharedFact]
    public void Every_real_document_is_written_back_byte_for_byte()
    {
        foreach (var file in SharedData.Corpus(""))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.True(SourceText.Read(file).ToBytes().AsSpan().SequenceEqual(bytes), file);
        }
    }
}
