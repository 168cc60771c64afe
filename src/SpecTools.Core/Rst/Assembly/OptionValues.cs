using System.Buffers;
using System.Globalization;
using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Assembly;

/// <summary>Checks the values of directive options and gives them docutils' form.</summary>
internal static class OptionValues
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private static readonly string[] Units = ["em", "ex", "px", "in", "cm", "mm", "pt", "pc"];

    /// <summary>The value in docutils' form, or null where an option cannot have it.</summary>
    /// <param name="directive">The directive's name.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="value">The value as it is written; empty where there is none.</param>
    internal static string? Convert(string directive, string option, string value) => option switch
    {
        "class" or "figclass" => value.Length == 0 ? null : Classes(value),
        "height" => Measure(value, percent: false, ""),
        "width" => Measure(value, percent: true, ""),
        "figwidth" => value.Equals("image", StringComparison.OrdinalIgnoreCase) ? "image" : Measure(value, percent: true, "px"),
        "scale" => WholeNumber(value.TrimEnd(' ', '%'), least: 0),
        "align" when directive == "image" => Choice(value, "top", "middle", "bottom", "left", "center", "right"),
        "align" => Choice(value, "left", "center", "right"),
        "target" or "subtitle" or "prefix" or "suffix" or "file" or "url" => value.Length == 0 ? null : value,
        "widths" when value is "auto" || (value == "grid" && directive == "table") => value,
        "widths" => Widths(value),
        "header-rows" or "stub-columns" => WholeNumber(value, least: 0),
        "depth" when directive == "contents" => WholeNumber(value, least: 0),
        "depth" or "start" => WholeNumber(value, int.MinValue),
        "backlinks" => Choice(value, "top", "entry", "none"),
        "local" or "ltrim" or "rtrim" or "trim" or "keepspace" => value.Length == 0 ? "" : null,
        "delim" => value switch { "tab" => "\t", "space" => " ", _ => OneCharacter(value) },
        "quote" or "escape" => OneCharacter(value),
        _ => value,
    };

    /// <summary>A list of words as names of classes, or null where a word makes none.</summary>
    internal static string? Classes(string value)
    {
        var classes = new List<string>();
        foreach (var word in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Identifier(word) is not { Length: > 0 } name)
                return null;
            classes.Add(name);
        }

        return string.Join(' ', classes);
    }

    /// <summary>A text as an identifier: lower-case letters and digits, with single hyphens between them.</summary>
    internal static string Identifier(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in PlainLetters.Of(text))
        {
            if (char.IsAsciiLetterLower(character) || (char.IsAsciiDigit(character) && result.Length > 0))
                result.Append(character);
            else if (char.IsAscii(character) && !char.IsAsciiDigit(character) && result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }

    /// <summary>The character that a code or a text stands for, as the <c>unicode</c> directive reads it; null for no character.</summary>
    internal static string? Character(string code)
    {
        var style = NumberStyles.AllowHexSpecifier;
        var digits = code;
        if (code.Length > 0 && code.All(char.IsAsciiDigit))
            style = NumberStyles.None;
        else if (code.StartsWith("&#x", StringComparison.OrdinalIgnoreCase) && code.EndsWith(';'))
            digits = code[3..^1];
        else if (Prefix(code) is var prefix and > 0)
            digits = code[prefix..];
        else
            return code;
        if (digits.Length == 0 || !digits.All(char.IsAsciiHexDigit))
            return code;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) && Rune.IsValid(number)
            ? new Rune(number).ToString()
            : null;
    }

    private static int Prefix(string code)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["0x", "\\x", "\\u", "U+", "x", "U"])
        {
            if (code.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return prefix.Length;
        }

        return 0;
    }

    private static string? OneCharacter(string value) =>
        Character(value) is { } character && Text.CodePoints.Count(character) == 1 ? character : null;

    private static string? Choice(string value, params ReadOnlySpan<string> values)
    {
        var wanted = value.Trim().ToLowerInvariant();
        foreach (var choice in values)
        {
            if (choice == wanted)
                return choice;
        }

        return null;
    }

    private static string? WholeNumber(string value, int least) =>
        int.TryParse(value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Widths(string value)
    {
        var parts = value.Contains(',', StringComparison.Ordinal) ? value.Split(',') : value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = Array.ConvertAll(parts, part => WholeNumber(part, least: 1));
        return Array.Exists(numbers, number => number is null) ? null : string.Join(' ', numbers);
    }

    // A number and a unit; without a unit the number and the default one.
    private static string? Measure(string value, bool percent, string defaultUnit)
    {
        var end = value.AsSpan().IndexOfAnyExcept(Digits);
        end = end < 0 ? value.Length : end;
        if (!double.TryParse(value.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return null;
        var unit = value[end..].TrimStart(' ');
        if (unit.Length == 0)
            return value[..end] + defaultUnit;
        return Units.Contains(unit) || (percent && unit == "%") ? value[..end] + unit : null;
    }
}
