using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;
using SpecTools.Text;

namespace SpecTools.Adapters;

/// <summary>Unified diffs as git writes and applies them. To git a line ends at a line feed and nowhere else.</summary>
public sealed class UnifiedDiff : ITextDiffer
{
    private const int Context = 3;

    /// <inheritdoc/>
    public string Unified(string oldPath, string newPath, SourceText? before, SourceText? after)
    {
        ArgumentNullException.ThrowIfNull(oldPath);
        ArgumentNullException.ThrowIfNull(newPath);
        var renamed = before is not null && after is not null && !string.Equals(oldPath, newPath, StringComparison.Ordinal);
        if (!renamed && string.Equals(before?.Text, after?.Text, StringComparison.Ordinal))
            return "";

        var diff = new StringBuilder();
        var source = before is null ? newPath : oldPath;
        diff.Append("diff --git ").Append(Quote("a/", source)).Append(' ').Append(Quote("b/", newPath)).Append('\n');
        if (before is null)
            diff.Append("new file mode 100644\n");
        if (after is null)
            diff.Append("deleted file mode 100644\n");
        if (renamed)
            diff.Append("rename from ").Append(Quote("", oldPath)).Append("\nrename to ").Append(Quote("", newPath)).Append('\n');

        var result = Differ.Instance.CreateDiffs(before?.Text ?? "", after?.Text ?? "", ignoreWhiteSpace: false, ignoreCase: false, LineFeedChunker.Instance);
        if (result.DiffBlocks.Count == 0)
            return diff.ToString();
        diff.Append("--- ").Append(before is null ? "/dev/null" : Quote("a/", oldPath)).Append('\n');
        diff.Append("+++ ").Append(after is null ? "/dev/null" : Quote("b/", newPath)).Append('\n');
        AppendHunks(diff, result);
        return diff.ToString();
    }

    private static void AppendHunks(StringBuilder diff, DiffResult result)
    {
        var blocks = result.DiffBlocks;
        for (var first = 0; first < blocks.Count;)
        {
            // Changes whose contexts touch stand in one hunk.
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - (blocks[last].DeleteStartA + blocks[last].DeleteCountA) <= 2 * Context)
                last++;
            AppendHunk(diff, result, first, last);
            first = last + 1;
        }
    }

    private static void AppendHunk(StringBuilder diff, DiffResult result, int first, int last)
    {
        var (blocks, old, @new) = (result.DiffBlocks, result.PiecesOld, result.PiecesNew);
        var lead = Math.Min(Context, blocks[first].DeleteStartA);
        var oldStart = blocks[first].DeleteStartA - lead;
        var newStart = blocks[first].InsertStartB - lead;
        var oldEnd = Math.Min(old.Count, blocks[last].DeleteStartA + blocks[last].DeleteCountA + Context);
        var newEnd = Math.Min(@new.Count, blocks[last].InsertStartB + blocks[last].InsertCountB + Context);
        diff.Append("@@ -").Append(Range(oldStart, oldEnd)).Append(" +").Append(Range(newStart, newEnd)).Append(" @@\n");

        var done = oldStart;
        for (var index = first; index <= last; index++)
        {
            var block = blocks[index];
            AppendLines(diff, ' ', old, done, block.DeleteStartA);
            AppendLines(diff, '-', old, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            AppendLines(diff, '+', @new, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            done = block.DeleteStartA + block.DeleteCountA;
        }

        AppendLines(diff, ' ', old, done, oldEnd);
    }

    private static void AppendLines(StringBuilder diff, char sign, IReadOnlyList<string> lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            diff.Append(sign).Append(lines[index]);
            if (!lines[index].EndsWith('\n'))
                diff.Append("\n\\ No newline at end of file\n");
        }
    }

    // An empty range is named by the line before it.
    private static string Range(int start, int end) => (end - start) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
        var count => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };

    // git puts a name in quotes when it holds a quote, a backslash or a control character.
    private static string Quote(string prefix, string path)
    {
        var name = prefix + (prefix.Length > 0 ? path.TrimStart('/') : path);
        if (!name.Any(character => character is '"' or '\\' or < ' ' or '\x7f'))
            return name;

        var quoted = new StringBuilder("\"");
        foreach (var character in name)
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (character is < ' ' or '\x7f')
                quoted.Append('\\').Append(Convert.ToString(character, 8).PadLeft(3, '0'));
            else
                quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text as its lines, each with its line feed.</summary>
    private sealed class LineFeedChunker : IChunker
    {
        internal static readonly LineFeedChunker Instance = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var feed = text.IndexOf('\n', start);
                var end = feed < 0 ? text.Length : feed + 1;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
