using System.Globalization;
using System.Text;
using SpecTools.Text;

namespace SpecTools.Repositories.Git;

/// <summary>
/// What is different in a work tree, committed or not, since its history and that of a revision parted: the files, and in
/// each its new lines. A file that was renamed has those that it did not have under its former name.
/// </summary>
internal sealed class GitChanges
{
    private readonly Dictionary<string, ChangedFile> files = new(PathNames.Comparer);

    private GitChanges()
    {
    }

    /// <summary>What has changed in a file; null for nothing.</summary>
    /// <param name="path">The path from the repository's folder, with slashes.</param>
    internal ChangedFile? Of(string path) => files.GetValueOrDefault(path);

    /// <summary>Asks git: four runs, however many files there are.</summary>
    /// <param name="git">The program.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="revision">A commit, branch or tag.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="SpecException">There is no such revision, it has nothing in common with HEAD, or git fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static GitChanges Read(GitProgram git, GitRepository repository, string revision, CancellationToken cancel)
    {
        var start = MergeBase(git, repository, revision, cancel);
        var filters = Filters(git, repository, cancel);
        string[] diff =
        [
            "diff", "--raw", "-z", "--patch", "--unified=0", "--inter-hunk-context=0", "-M", "-l2000", "--no-color", "--no-ext-diff",
            "--no-textconv", "--no-relative", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/", start, "--",
        ];
        var changes = new GitChanges();
        var text = git.Run(repository.Root, diff, null, cancel, filters).Checked().Text;
        changes.ReadPatch(text.AsSpan(changes.ReadNames(text)));

        string[] untracked = ["ls-files", "--others", "--exclude-standard", "-z"];
        var others = git.Run(repository.Root, untracked, null, cancel).Checked().Text;
        foreach (var path in others.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            changes.files[path] = new ChangedFile { IsWhole = true };
        return changes;
    }

    private static string MergeBase(GitProgram git, GitRepository repository, string revision, CancellationToken cancel)
    {
        // What begins with a dash would be an option.
        var isName = revision.Length > 0 && revision[0] != '-' && !revision.AsSpan().ContainsAny('\0', '\n');
        var output = isName ? git.Run(repository.Root, ["merge-base", revision, "HEAD"], null, cancel) : null;
        if (output is { ExitCode: 0 })
            return output.Text.Trim();
        throw new SpecException(
            SpecErrorKind.RevisionNotFound,
            output is { ExitCode: 1 }
                ? $"'{revision}' and HEAD have no commit in common in '{repository.Root}', so nothing says what has changed since.{(repository.IsShallow ? " It is a shallow clone: 'git fetch --unshallow' gets the rest of its history." : "")}"
                : $"There is no revision '{revision}' in '{repository.Root}'. Name a commit, a branch or a tag that this clone has, such as HEAD~1 or origin/master.",
            revision);
    }

    // Programs that a configuration names are not run, not even those that would clean a file for a comparison.
    private static IEnumerable<(string, string)> Filters(GitProgram git, GitRepository repository, CancellationToken cancel)
    {
        string[] arguments = ["config", "--null", "--name-only", "--get-regexp", @"^filter\..*\.(clean|process|required)$"];
        var names = git.Run(repository.Root, arguments, null, cancel).Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return names.Distinct(StringComparer.Ordinal).Select(name => (name, name.EndsWith("required", StringComparison.OrdinalIgnoreCase) ? "false" : ""));
    }

    // ":100644 100644 de98044 0000000 M" and a path, for a rename two: the names as they are.
    private int ReadNames(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] == ':')
        {
            var entry = Field(text, ref at);
            var status = entry[entry.LastIndexOf(' ') + 1];
            var path = Field(text, ref at);
            path = status == 'R' ? Field(text, ref at) : path;
            if (status != 'D')
                files[path] = new ChangedFile { IsWhole = status is 'A' or 'T' };
        }

        return at;
    }

    private static string Field(string text, ref int at)
    {
        var end = text.IndexOf('\0', at);
        end = end < 0 ? text.Length : end;
        var field = text[at..end];
        at = Math.Min(text.Length, end + 1);
        return field;
    }

    private void ReadPatch(ReadOnlySpan<char> patch)
    {
        ChangedFile? file = null;
        while (!patch.IsEmpty)
        {
            var line = Line(ref patch);
            if (line.StartsWith("diff --git ", StringComparison.Ordinal))
                file = null;
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
                file = files.GetValueOrDefault(PathOf(line[4..]));
            else if (line.StartsWith("@@ ", StringComparison.Ordinal))
                ReadHunk(line.ToString(), file, ref patch);
            else if (line.StartsWith("Binary files ", StringComparison.Ordinal))
                SetWhole(line);
        }
    }

    // "Binary files a/path and b/path differ": no lines to speak of.
    private void SetWhole(ReadOnlySpan<char> line)
    {
        const string between = " and ";
        const string end = " differ";
        var at = line.LastIndexOf(between, StringComparison.Ordinal);
        if (at > 0 && line.EndsWith(end, StringComparison.Ordinal) && files.TryGetValue(PathOf(line[(at + between.Length)..^end.Length]), out var file))
            file.IsWhole = true;
    }

    // "@@ -3,2 +4,5 @@": what follows are as many lines as it says, whatever they look like.
    private static void ReadHunk(string line, ChangedFile? file, ref ReadOnlySpan<char> patch)
    {
        var words = line.Split(' ');
        var (_, removed) = Range(words[1]);
        var (first, added) = Range(words[2]);
        for (var i = 0; i < removed + added;)
        {
            // A note that the last line has no end is none of them.
            if (Line(ref patch) is not ['\\', ..])
                i++;
        }

        // Where lines have gone, the lines on either side are what is left of the change.
        file?.Add(first, added > 0 ? first + added - 1 : first + 1);
    }

    private static (int First, int Count) Range(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var first = int.Parse(comma < 0 ? text.AsSpan(1) : text.AsSpan(1, comma - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return (first, comma < 0 ? 1 : int.Parse(text.AsSpan(comma + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static ReadOnlySpan<char> Line(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }

    // "b/path", with a tab behind it where it has blanks, or in quotes with the escapes of C.
    private static string PathOf(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd('\t');
        if (name is not ['"', .., '"'])
            return name.StartsWith("b/", StringComparison.Ordinal) ? name[2..].ToString() : "";
        var path = new StringBuilder();
        for (var i = 1; i < name.Length - 1; i++)
        {
            if (name[i] != '\\')
                path.Append(name[i]);
            else if (char.IsAsciiDigit(name[++i]))
                path.Append((char)(((name[i++] - '0') * 64) + ((name[i++] - '0') * 8) + (name[i] - '0')));
            else
                path.Append("abtnvfr".IndexOf(name[i], StringComparison.Ordinal) is var control and >= 0 ? (char)(control + 7) : name[i]);
        }

        return path.ToString(0, 2) == "b/" ? path.ToString(2, path.Length - 2) : "";
    }
}

/// <summary>What has changed in a file.</summary>
internal sealed class ChangedFile
{
    private readonly List<(int First, int Last)> lines = [];

    /// <summary>Whether all of the file is new, as far as lines can say.</summary>
    internal bool IsWhole { get; set; }

    /// <summary>Adds lines, behind those that were added before.</summary>
    internal void Add(int first, int last) => lines.Add((first, last));

    /// <summary>Whether some of a stretch of lines has changed.</summary>
    /// <param name="first">The number of the first line, as git counts: lines end at line feeds.</param>
    /// <param name="last">The number of the last line.</param>
    internal bool Touches(int first, int last)
    {
        int low = 0, high = lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Last < first)
                low = middle + 1;
            else
                high = middle;
        }

        return low < lines.Count && lines[low].First <= last;
    }
}
