using System.Buffers;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>
/// What a template says to authors: its paragraphs and, in a comment, its instructions, told again by their characters
/// without white space; and its placeholders in angle brackets. The licence and tables are for the spec to keep.
/// </summary>
internal sealed class TemplateGuidance
{
    // What is shorter may be an author's own words.
    private const int FewestWords = 5;
    private const int LongestPlaceholder = 60;

    // What addresses, commands and broken lines have.
    private static readonly SearchValues<char> Marks = SearchValues.Create(":@<=\r\n");

    private readonly Dictionary<ulong, List<string>> texts = [];
    private readonly HashSet<ulong> beginnings = [];
    private readonly HashSet<string> placeholders = new(StringComparer.Ordinal);

    /// <summary>Collects what a template says.</summary>
    /// <param name="template">The template, read as a spec.</param>
    internal TemplateGuidance(SpecFile template)
    {
        foreach (var text in GuidanceText.Of(template))
        {
            var words = template.Source.Slice(text.Span);
            AddPlaceholders(words);
            if (IsInstruction(words))
                Add(words);
        }
    }

    /// <summary>The placeholders with their brackets: <c>&lt;launchpad-id or None&gt;</c>.</summary>
    internal IReadOnlyCollection<string> Placeholders => placeholders;

    /// <summary>Whether a stretch of a text is a paragraph of the template, word for word.</summary>
    internal bool Has(SourceText source, TextSpan span)
    {
        var text = source.AsSpan(span);
        if (!beginnings.Contains(BeginningOf(text)))
            return false;
        if (!texts.TryGetValue(HashOf(text), out var known))
            return false;
        foreach (var other in known)
        {
            if (AreEqual(text, other))
                return true;
        }

        return false;
    }

    private void Add(string words)
    {
        var hash = HashOf(words);
        if (!texts.TryGetValue(hash, out var known))
            texts.Add(hash, known = []);
        known.Add(words);
        beginnings.Add(BeginningOf(words));
    }

    private void AddPlaceholders(string text)
    {
        for (var open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var close = text.IndexOf('>', open);
            if (close < 0)
                return;
            var inside = text.AsSpan(open + 1, close - open - 1);
            if (inside.Length is > 2 and <= LongestPlaceholder && IsPlaceholder(inside))
                placeholders.Add(text[open..(close + 1)]);
        }
    }

    // Several words: a single one may be part of a command or of an address. Addresses and e-mails are none.
    private static bool IsPlaceholder(ReadOnlySpan<char> inside) =>
        inside.IndexOfAny(" -_") > 0 && char.IsLetter(inside[0]) && char.IsLetter(inside[^1])
        && inside.IndexOfAny(Marks) < 0 && inside.IndexOf("//") < 0;

    private static bool IsInstruction(string words)
    {
        var count = 0;
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.AsSpan().IndexOfAnyInRange('a', 'z') >= 0)
                count++;
        }

        return count >= FewestWords && !AnyCase.Holds(words, "licensed under");
    }

    // The first four characters that are no white space: few paragraphs of a spec begin as one of its template does.
    private static ulong BeginningOf(ReadOnlySpan<char> text)
    {
        var beginning = 0UL;
        for (var (i, count) = (0, 0); i < text.Length && count < 4; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            beginning = (beginning << 16) | text[i];
            count++;
        }

        return beginning;
    }

    // FNV-1a over all that is no white space.
    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }

    private static bool AreEqual(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            left = left.TrimStart();
            right = right.TrimStart();
            if (left.IsEmpty || right.IsEmpty)
                return left.IsEmpty && right.IsEmpty;
            if (left[0] != right[0])
                return false;
            left = left[1..];
            right = right[1..];
        }
    }
}
