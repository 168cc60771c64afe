using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SpecTools.Text;

/// <summary>Bytes to characters and back, strictly: nothing is replaced, nothing is guessed.</summary>
internal static class TextCodec
{
    private static readonly UTF32Encoding Utf32Little = new(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);
    private static readonly UTF32Encoding Utf32Big = new(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true);
    private static readonly UnicodeEncoding Utf16Little = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Big = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    internal readonly record struct Decoded(string Text, TextEncoding Encoding, bool HasByteOrderMark);

    internal static string Name(TextEncoding encoding, bool hasByteOrderMark) => encoding switch
    {
        TextEncoding.Utf8 => hasByteOrderMark ? "utf-8-bom" : "utf-8",
        TextEncoding.Utf16LittleEndian => "utf-16le",
        TextEncoding.Utf16BigEndian => "utf-16be",
        TextEncoding.Utf32LittleEndian => "utf-32le",
        _ => "utf-32be",
    };

    /// <summary>Decodes, or says at which byte the first fault is.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> bytes, out Decoded decoded, out int badOffset)
    {
        var encoding = Detect(bytes, out var markLength);
        var body = bytes[markLength..];
        var text = encoding == TextEncoding.Utf8 ? DecodeUtf8(body, out badOffset) : DecodeWide(body, encoding, out badOffset);
        decoded = text is null ? default : new Decoded(text, encoding, markLength > 0);
        badOffset += markLength;
        return text is not null;
    }

    internal static byte[] Encode(string text, TextEncoding encoding, bool hasByteOrderMark)
    {
        var mark = hasByteOrderMark ? Mark(encoding) : [];
        var codec = Codec(encoding);
        var bytes = new byte[mark.Length + codec.GetByteCount(text)];
        mark.CopyTo(bytes);
        codec.GetBytes(text, bytes.AsSpan(mark.Length));
        return bytes;
    }

    internal static int ByteCount(string text, TextEncoding encoding, bool hasByteOrderMark) =>
        (hasByteOrderMark ? Mark(encoding).Length : 0) + Codec(encoding).GetByteCount(text);

    internal static SpecException NotDecodable(string path, ReadOnlySpan<byte> bytes, int offset)
    {
        var encoding = Detect(bytes, out var markLength);
        var what = offset < bytes.Length ? $"byte 0x{bytes[offset]:X2}" : "the end of the file";
        int? line = encoding == TextEncoding.Utf8 ? 1 + bytes[..Math.Min(offset, bytes.Length)].Count((byte)'\n') : null;
        var where = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (line {line})");
        return new SpecException(
            SpecErrorKind.FileNotDecodable,
            string.Create(CultureInfo.InvariantCulture, $"'{path}' is not {Name(encoding, markLength > 0)} text: {what} at offset {offset}{where} belongs to no character. Save the file as UTF-8."),
            path)
        {
            Line = line,
        };
    }

    private static TextEncoding Detect(ReadOnlySpan<byte> bytes, out int markLength)
    {
        // UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
        ReadOnlySpan<TextEncoding> order =
        [
            TextEncoding.Utf32LittleEndian, TextEncoding.Utf32BigEndian,
            TextEncoding.Utf16LittleEndian, TextEncoding.Utf16BigEndian, TextEncoding.Utf8,
        ];
        foreach (var encoding in order)
        {
            var mark = Mark(encoding);
            if (bytes.StartsWith(mark))
            {
                markLength = mark.Length;
                return encoding;
            }
        }

        markLength = 0;
        return TextEncoding.Utf8;
    }

    private static ReadOnlySpan<byte> Mark(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => [0xEF, 0xBB, 0xBF],
        TextEncoding.Utf16LittleEndian => [0xFF, 0xFE],
        TextEncoding.Utf16BigEndian => [0xFE, 0xFF],
        TextEncoding.Utf32LittleEndian => [0xFF, 0xFE, 0, 0],
        _ => [0, 0, 0xFE, 0xFF],
    };

    private static Encoding Codec(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => Encoding.UTF8,
        TextEncoding.Utf16LittleEndian => Utf16Little,
        TextEncoding.Utf16BigEndian => Utf16Big,
        TextEncoding.Utf32LittleEndian => Utf32Little,
        _ => Utf32Big,
    };

    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes, out int badOffset)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(bytes, buffer, out badOffset, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done ? new string(buffer, 0, written) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static string? DecodeWide(ReadOnlySpan<byte> bytes, TextEncoding encoding, out int badOffset)
    {
        var codec = Codec(encoding);
        try
        {
            badOffset = 0;
            return codec.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            badOffset = encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian
                ? FirstFaultOfUtf16(bytes, encoding == TextEncoding.Utf16BigEndian)
                : FirstFaultOfUtf32(bytes, encoding == TextEncoding.Utf32BigEndian);
            return null;
        }
    }

    // The runtime's own index is one character late where a pair of surrogates is broken.
    private static int FirstFaultOfUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var at = 0;
        for (; at + 1 < bytes.Length; at += 2)
        {
            var unit = UnitAt(bytes, at, bigEndian);
            if (!char.IsSurrogate(unit))
                continue;
            if (char.IsLowSurrogate(unit) || at + 3 >= bytes.Length || !char.IsLowSurrogate(UnitAt(bytes, at + 2, bigEndian)))
                return at;
            at += 2;
        }

        return at;
    }

    private static char UnitAt(ReadOnlySpan<byte> bytes, int at, bool bigEndian) => (char)(bigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]));

    private static int FirstFaultOfUtf32(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var at = 0;
        for (; at + 3 < bytes.Length; at += 4)
        {
            var value = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
            if (!Rune.IsValid(value))
                break;
        }

        return at;
    }
}
