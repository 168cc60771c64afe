using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpecTools.Text;

/// <summary>
/// Reads a file of JSON that a person may have written: comments and trailing commas are fine, and whatever is not as
/// it should be is an error with its line and column.
/// </summary>
internal ref struct StrictJson
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly string path;
    private readonly SpecErrorKind kind;
    private Utf8JsonReader json;

    /// <summary>Makes a reader.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <param name="kind">What kind of error a fault in the file is.</param>
    internal StrictJson(ReadOnlySpan<byte> bytes, string path, SpecErrorKind kind)
    {
        this.bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        this.path = path;
        this.kind = kind;
        json = new Utf8JsonReader(
            this.bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>What the reader stands at.</summary>
    internal readonly JsonTokenType Type => json.TokenType;

    /// <summary>Goes to the next token.</summary>
    /// <exception cref="SpecException">There is no JSON there.</exception>
    internal JsonTokenType Next()
    {
        try
        {
            json.Read();
            return json.TokenType;
        }
        catch (JsonException fault)
        {
            throw Error(
                (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, "this is no correct JSON here.", fault);
        }
    }

    /// <summary>The name of the property, or the text, that the reader stands at.</summary>
    /// <exception cref="SpecException">Its bytes are no text.</exception>
    internal readonly string Text()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            var (line, column) = Position();
            throw Error(line, column, "this text is not UTF-8, or has half a character in it.", fault);
        }
    }

    /// <summary>The name of the property that the reader stands at, if it is one of some.</summary>
    /// <exception cref="SpecException">It is none of them.</exception>
    internal readonly string Key(string[] keys)
    {
        var key = Text();
        return Array.IndexOf(keys, key) >= 0 ? key : throw Error($"there is no key '{key}' here.{Suggestion.For(key, keys)}");
    }

    /// <summary>Makes sure of what the reader stands at.</summary>
    /// <exception cref="SpecException">It is something else.</exception>
    internal readonly void Expect(JsonTokenType type, string what)
    {
        if (json.TokenType != type)
            throw Error($"{what} is wanted here.");
    }

    /// <summary>A text that is not empty.</summary>
    /// <exception cref="SpecException">It is something else.</exception>
    internal readonly string String()
    {
        Expect(JsonTokenType.String, "a text in quotes");
        return Text() is { Length: > 0 } text ? text : throw Error("a text is wanted here, and this one is empty.");
    }

    /// <summary>One of some words.</summary>
    /// <exception cref="SpecException">It is something else.</exception>
    internal readonly string Word(string[] words)
    {
        var word = String();
        return Array.IndexOf(words, word) >= 0
            ? word
            : throw Error($"'{word}' is none of {string.Join(", ", words)}.{Suggestion.For(word, words)}");
    }

    /// <summary>A whole number of a least size.</summary>
    /// <exception cref="SpecException">It is something else.</exception>
    internal readonly int Number(int least, string what) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) && number >= least ? number : throw Error(what);

    /// <summary>Where the token stands. A column counts characters, as an editor does.</summary>
    internal readonly (int Line, int Column) Position()
    {
        var before = bytes[..(int)json.TokenStartIndex];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, CodePoints.Count(Encoding.UTF8.GetString(before[lineStart..])) + 1);
    }

    /// <summary>An error at the token.</summary>
    internal readonly SpecException Error(string what)
    {
        var (line, column) = Position();
        return Error(line, column, what);
    }

    /// <summary>An error at a place.</summary>
    internal readonly SpecException Error(int line, int column, string what, Exception? inner = null) => new(
        kind,
        string.Create(CultureInfo.InvariantCulture, $"'{path}', line {line}, column {column}: {what}"),
        path,
        inner)
    {
        Line = line,
    };
}
