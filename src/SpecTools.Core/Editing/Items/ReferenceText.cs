using System.Buffers;
using System.Text;
using SpecTools.Rst.Assembly;
using SpecTools.Rst.Parsing;
using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Writes a link in the form that another one has.</summary>
/// <param name="file">The spec.</param>
/// <param name="target">Where it leads.</param>
/// <param name="text">What a reader sees of it; null for the address itself.</param>
internal sealed class ReferenceText(SpecFile file, string target, string? text)
{
    // What could be markup.
    private static readonly SearchValues<char> Markup = SearchValues.Create("*`_|\\<>[]");

    // What separates words from an address.
    private const string Separators = " \t\r\n:,-–—";

    /// <summary>Where it leads.</summary>
    internal string Target => target;

    /// <summary>The link alone.</summary>
    internal string Plain() => Like("", "", "");

    /// <summary>The link in the form of another one.</summary>
    /// <param name="before">The words before that one.</param>
    /// <param name="link">The other one as it is written.</param>
    /// <param name="after">The words behind it.</param>
    internal string Like(string before, string link, string after)
    {
        if (text is null)
            return Address(link);
        var isBare = link.Contains("://", StringComparison.Ordinal) && link[0] is not ('`' or '[');
        if (isBare && IsPlain(text) && after.AsSpan().Trim().IsEmpty && Separator(before) is { } between)
            return text + between + Address(link);
        if (isBare && IsPlain(text) && before.Length == 0 && SeparatorBefore(after) is { } behind)
            return Address(link) + behind + text;
        return file.Rst is null
            ? $"[{Escaped(text, "\\[]")}]({target})"
            : $"`{Escaped(text, "\\`<")} <{(target.EndsWith('_') ? target[..^1] + "\\_" : target)}>`_{(link.EndsWith("__", StringComparison.Ordinal) || HasName(text) ? "_" : "")}";
    }

    /// <summary>A reference by its name, and the definition of the name; null where the name has a meaning already.</summary>
    internal (string Reference, string Definition)? Named(string link)
    {
        if (text is null || file.Rst is null || HasName(text))
            return null;
        var isSimple = SimpleName.Length(text) == text.Length;
        var name = Escaped(text, "\\`");
        return (isSimple && !link.StartsWith('`') ? text + "_" : $"`{name}`_", Definition(isSimple, name));
    }

    /// <summary>The definition of a name that nothing refers to.</summary>
    internal string? Definition() => Named("")?.Definition;

    private string Definition(bool isSimple, string name) =>
        $".. _{(isSimple || name.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '.') ? name : $"`{name}`")}: {(target.EndsWith('_') ? target[..^1] + "\\_" : target)}";

    private string Address(string link) => file.Rst is null
        ? link.StartsWith('<') ? $"<{target}>" : target
        : EscapedAddress();

    // "name_" at the end of a part of an address would be a reference, "*part*" emphasis.
    private string EscapedAddress()
    {
        var result = new StringBuilder();
        for (var i = 0; i < target.Length; i++)
        {
            if (target[i] is '*' or '`' or '|' || (target[i] == '_' && (i + 1 == target.Length || !char.IsLetterOrDigit(target[i + 1]))))
                result.Append('\\');
            result.Append(target[i]);
        }

        return result.ToString();
    }

    private bool HasName(string name)
    {
        var normal = ReferenceNames.Normalize(name);
        return file.Rst!.Resolved().DescendantsAndSelf().Any(node => (node["names"] is not null || node["dupnames"] is not null)
            && (NodeNames.Of(node).Contains(normal) || NodeNames.SharedOf(node).Contains(normal)));
    }

    // What stands between words and an address behind them: "Words: https://example.org", also on a line of its own.
    private static string? Separator(string words)
    {
        words = words.ReplaceLineEndings("\n");
        var end = words.AsSpan().TrimEnd(Separators).Length;
        var between = words[end..];
        var line = words.AsSpan(words.LastIndexOf('\n') + 1).TrimStart();
        if (end == 0 || words.Contains("\n\n", StringComparison.Ordinal) || (line.Length > 0 && MarkedLines.MarkerLength(line) == line.Length) || between.Length == 0 || !char.IsWhiteSpace(between[^1]))
            return null;
        return between.Contains('\n', StringComparison.Ordinal) ? between.Split('\n')[0].TrimEnd() + "\n" : between;
    }

    private static string? SeparatorBefore(string words)
    {
        var between = words[..^words.AsSpan().TrimStart(Separators).Length];
        return between.Length > 0 && between.Length < words.Length && between.AsSpan().Trim().Length > 0 && !between.Contains('\n', StringComparison.Ordinal) ? between : null;
    }

    private static bool IsPlain(string words) => words.AsSpan().IndexOfAny(Markup) < 0;

    private static string Escaped(string words, string marks) =>
        string.Concat(words.Select(character => marks.Contains(character, StringComparison.Ordinal) ? "\\" + character : character.ToString()));
}
