using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SpecTools.Completion;

/// <summary>What completers have in common: which words fit, how they are quoted, and that nothing is ever thrown.</summary>
internal static class Candidates
{
    /// <summary>The words that begin with what has been typed, or where none does, those that contain it.</summary>
    /// <param name="typed">What has been typed, perhaps with a quotation mark before it.</param>
    /// <param name="words">Finds the words, each with a line that explains it.</param>
    internal static IEnumerable<CompletionResult> Matching(string? typed, Func<IEnumerable<(string Word, string Hint)>> words) => OrNone(() =>
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var all = words().Where(word => !string.IsNullOrEmpty(word.Word) && known.Add(word.Word)).ToList();
        var quote = QuoteOf(typed);
        var start = Unquoted(typed ?? "", quote).TrimEnd('*');
        var fitting = all.FindAll(word => word.Word.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (fitting.Count == 0)
            fitting = all.FindAll(word => word.Word.Contains(start, StringComparison.OrdinalIgnoreCase));
        return fitting.ConvertAll(word => new CompletionResult(
            Quoted(word.Word, quote), word.Word, CompletionResultType.ParameterValue, string.IsNullOrEmpty(word.Hint) ? word.Word : word.Hint));
    });

    /// <summary>What is found, or nothing where that fails.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong, a person who presses Tab must not see it.")]
    internal static IEnumerable<CompletionResult> OrNone(Func<IEnumerable<CompletionResult>> find)
    {
        try
        {
            return find();
        }
        catch (Exception)
        {
            return [];
        }
    }

    // To PowerShell the curly quotation marks of word processors are quotation marks too.
    private static char? QuoteOf(string? typed) => typed is [var first, ..] && (IsSingle(first) || IsDouble(first)) ? first : null;

    private static string Unquoted(string typed, char? quote) =>
        quote is null ? typed : typed.Length > 1 && typed[^1] == quote ? typed[1..^1] : typed[1..];

    // In the quotation marks that were typed; without any, bare where that is safe.
    private static string Quoted(string word, char? quote)
    {
        if (quote is { } mark && IsDouble(mark))
            return $"\"{string.Concat(word.Select(EscapedInDouble))}\"";
        var isBare = quote is null && word[0] != '-' && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
        return isBare ? word : $"'{CodeGeneration.EscapeSingleQuotedStringContent(word)}'";
    }

    private static string EscapedInDouble(char character) =>
        character is '`' or '$' || IsDouble(character) ? $"`{character}" : character.ToString();

    private static bool IsSingle(char character) => character is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';

    private static bool IsDouble(char character) => character is '"' or '\u201C' or '\u201D' or '\u201E';
}
