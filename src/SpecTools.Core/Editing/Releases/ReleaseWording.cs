using System.Text;
using SpecTools.Repositories;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Writes of one release what a text says of another: its name, its second name, and the lines around titles.</summary>
/// <param name="release">The release that the text is about.</param>
/// <param name="other">The one that it is to be about.</param>
/// <param name="codeName">The word that follows the release's name wherever it stands, as in <c>2026.2 Hibiscus</c>; null for none.</param>
/// <param name="otherCodeName">The same for the other release; null where it has none, or none is known yet.</param>
internal sealed class ReleaseWording(string release, string other, string? codeName, string? otherCodeName)
{
    // What follows a name that is a word of its own as well, where it stands in small letters: "train", "rocky".
    private static readonly string[] Followers = [" release", " cycle", " series", " specs", "-template", "-specs", "-release", "-approved", "-implemented"];

    private readonly bool isWord = release.All(char.IsLetter);

    /// <summary>The word that follows a release's name wherever texts name it; null where none does.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="release">The release's name.</param>
    /// <param name="others">Texts of the same kind, each with the name of the release that it is about.</param>
    internal static string? CodeNameIn(IEnumerable<string> texts, string release, IReadOnlyList<(string Text, string Release)> others)
    {
        var words = texts.SelectMany(text => Followed(text, release)).ToList();
        if (words.Count == 0 || words[0] is not { } word || words.Exists(found => found != word))
            return null;
        var isUsual = others.Any(other => Followed(other.Text, other.Release).Contains(word));
        return isUsual || (others.Count == 0 && words.Count == 1) ? null : word;
    }

    /// <summary>A text about the other release.</summary>
    /// <param name="source">The text.</param>
    internal SourceText Apply(SourceText source)
    {
        var lines = source.Lines.ToList();
        var texts = lines.ConvertAll(line => source.Text[line.Start..line.End]);
        var edits = new Dictionary<int, string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = Apply(texts[i]);
            if (text == texts[i])
                continue;
            edits[i] = text;
            if (Adornment(i + 1) is not { } character)
                continue;
            var growth = text.Length - texts[i].Length;
            edits[i + 1] = Grown(texts[i + 1], growth);
            if (Adornment(i - 1) == character)
                edits[i - 1] = Grown(texts[i - 1], growth);
        }

        return source.WithEdits(edits.Select(edit => new TextEdit(TextSpan.FromBounds(lines[edit.Key].Start, lines[edit.Key].End), edit.Value)));

        char? Adornment(int at) => at >= 0 && at < texts.Count && texts[at].TrimEnd() is { Length: > 1 } text
            && char.IsAscii(text[0]) && (char.IsPunctuation(text[0]) || char.IsSymbol(text[0])) && text.AsSpan().IndexOfAnyExcept(text[0]) < 0 ? text[0] : null;
    }

    /// <summary>A line about the other release.</summary>
    /// <param name="line">The line, without its end.</param>
    internal string Apply(string line)
    {
        var result = new StringBuilder(line.Length);
        var done = 0;
        for (var at = 0; (at = line.IndexOf(release, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at + release.Length;
            if (!ReleaseInPath.IsWhole(line, at, end) || !IsName(line, at, end))
            {
                at = end;
                continue;
            }

            result.Append(line, done, at - done).Append(Cased(line[at..end]));
            if (codeName is not null && FollowedBy(line, end) == codeName)
            {
                result.Append(otherCodeName is null ? "" : " " + otherCodeName);
                end += 1 + codeName.Length;
            }

            at = done = end;
        }

        if (done == 0)
            return line;
        var text = result.Append(line, done, line.Length - done).ToString();
        return text.TrimStart().StartsWith('|') ? Aligned(line, text) : text;
    }

    /// <summary>A path of the other release.</summary>
    internal string Path(string path) => ReleaseInPath.Replace(path, release, other);

    private static IEnumerable<string?> Followed(string text, string release)
    {
        for (var at = 0; (at = text.IndexOf(release, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += release.Length)
        {
            var end = at + release.Length;
            var isInPath = (at > 0 && text[at - 1] == '/') || (end < text.Length && text[end] is '/' or '-');
            if (ReleaseInPath.IsWhole(text, at, end) && !isInPath)
                yield return FollowedBy(text, end);
        }
    }

    // A word with a capital behind one blank.
    private static string? FollowedBy(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1]))
            return null;
        var stop = end + 1;
        while (stop < text.Length && char.IsLetter(text[stop]))
            stop++;
        return text[(end + 1)..stop];
    }

    private bool IsName(string line, int start, int end)
    {
        if (!isWord || char.IsUpper(line[start]))
            return true;
        return (start > 0 && line[start - 1] is '/' or '`' or '\'' or '"' or '<') || (end < line.Length && line[end] is '/' or '`' or '\'' or '"' or '>')
            || Array.Exists(Followers, word => line.AsSpan(end).StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private string Cased(string found)
    {
        if (!isWord || !other.All(char.IsLetter))
            return other;
        return found.All(char.IsUpper) ? other.ToUpperInvariant()
            : found.All(char.IsLower) ? other.ToLowerInvariant()
            : char.ToUpperInvariant(other[0]) + other[1..];
    }

    // The row of a table ends where it did, where blanks before its last edge allow it.
    private static string Aligned(string before, string after)
    {
        var growth = after.Length - before.Length;
        var edge = after.TrimEnd().Length - 1;
        if (growth == 0 || edge <= 0 || after[edge] != '|')
            return after;
        if (growth < 0)
            return after.Insert(edge, new string(' ', -growth));
        var blanks = 0;
        while (after[edge - 1 - blanks] == ' ')
            blanks++;
        return blanks > growth ? after.Remove(edge - growth, growth) : after;
    }

    private static string Grown(string adornment, int growth) =>
        adornment.TrimEnd() is var text && text.Length + growth > 0 ? new string(text[0], text.Length + growth) : adornment;
}
