using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace SpecTools.Completion;

/// <summary>What completers have in common: which words fit, how they are quoted, and that nothing is ever thrown.</summary>
internal static class Candidates
{
    /// <summary>The words that begin with what has been typed, or where none does, those that contain it.</summary>
    /// <param name="typed">What has been typed, perhaps with a quotation mark before it.</param>
    /// <param name="words">Finds the words, each with a line that explains it.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong, a person who presses Tab must not see it.")]
    internal static IEnumerable<CompletionResult> Matching(string? typed, Func<IEnumerable<(string Word, string Hint)>> words)
    {
        try
        {
            var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var all = words().Where(word => word.Word.Length > 0 && known.Add(word.Word)).ToList();
            var start = (typed ?? "").Trim('\'', '"').TrimEnd('*');
            var fitting = all.FindAll(word => word.Word.StartsWith(start, StringComparison.OrdinalIgnoreCase));
            if (fitting.Count == 0)
                fitting = all.FindAll(word => word.Word.Contains(start, StringComparison.OrdinalIgnoreCase));
            return fitting.ConvertAll(word => new CompletionResult(
                Quoted(word.Word), word.Word, CompletionResultType.ParameterValue, word.Hint.Length > 0 ? word.Hint : word.Word));
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static string Quoted(string word) =>
        word.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? word
            : $"'{word.Replace("'", "''", StringComparison.Ordinal)}'";
}
