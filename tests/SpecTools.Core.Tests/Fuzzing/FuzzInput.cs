using System.Text;
using SpecTools.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>A file that was made up, and what the laws choose by.</summary>
/// <param name="Number">Which of a run's inputs it is.</param>
/// <param name="Choice">What a law draws its choices from, so that they stay while the input is made smaller.</param>
/// <param name="Name">The file's name, whose ending says the format.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Companion">The bytes of the file of metadata beside it, or null.</param>
internal sealed record FuzzInput(long Number, int Choice, string Name, byte[] Bytes, byte[]? Companion)
{
    private static readonly string[] RstPresets = ["openstack", "nova", "neutron", "ironic"];
    private static readonly string[] MarkdownPresets = ["openstack", "kep", "powershell-rfc"];

    /// <summary>A path where no file is, so that nothing on the disk counts.</summary>
    internal string Path => $"/no-such-repository/specs/2026.2/approved/{Name}";

    internal bool IsMarkdown => Name.EndsWith(".md", StringComparison.Ordinal);

    internal string Preset => IsMarkdown ? MarkdownPresets[Choice % MarkdownPresets.Length] : RstPresets[Choice % RstPresets.Length];

    /// <summary>Decodes it.</summary>
    /// <exception cref="SpecException">It is no text.</exception>
    internal SourceText Read() => SourceText.FromBytes(Bytes, Path);

    /// <summary>Decodes what is beside it; null for what is no text, as it is for specs.</summary>
    internal SourceText? ReadCompanion()
    {
        try
        {
            return Companion is null ? null : SourceText.FromBytes(Companion, System.IO.Path.Join(System.IO.Path.GetDirectoryName(Path), "kep.yaml"));
        }
        catch (SpecException)
        {
            return null;
        }
    }

    internal Random Choices() => new(Choice);

    public override string ToString()
    {
        var beside = Companion is null ? "" : $"\nbeside it: {Literal(Companion)}";
        return $"input {Number}, choice {Choice}, {Name}: {Literal(Bytes)}{beside}";
    }

    // As C# would write it; every byte its own character where the bytes are no UTF-8.
    private static string Literal(byte[] bytes)
    {
        var isText = System.Text.Unicode.Utf8.IsValid(bytes);
        var literal = new StringBuilder(isText ? "\"" : "bytes \"");
        foreach (var character in (isText ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes))
        {
            literal.Append(character switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '"' => "\\\"",
                '\\' => "\\\\",
                >= ' ' and <= '~' => character.ToString(),
                _ => $"\\u{(int)character:X4}",
            });
        }

        return literal.Append('"').ToString();
    }
}
