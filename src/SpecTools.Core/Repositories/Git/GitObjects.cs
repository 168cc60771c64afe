using System.Globalization;
using System.Text;

namespace SpecTools.Repositories.Git;

/// <summary>Reads files as they were in commits; one run of git for any number of them.</summary>
/// <param name="git">The program.</param>
/// <param name="root">The repository's folder.</param>
internal sealed class GitObjects(GitProgram git, string root)
{
    /// <summary>The identifiers of the contents of files; links within the commit are followed.</summary>
    /// <param name="files">Commits and paths from the repository's folder, with slashes.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The identifiers; a file that was not there is not among them.</returns>
    internal Dictionary<GitFile, string> Identify(IEnumerable<GitFile> files, CancellationToken cancel)
    {
        // A name with a line break cannot be asked for in a list of lines.
        var asked = files.Where(file => !file.Path.Contains('\n')).Distinct().ToList();
        var found = new Dictionary<GitFile, string>();
        if (asked.Count == 0)
            return found;
        var answers = new GitAnswers(Batch("--batch-check", asked.Select(file => $"{file.Commit}:{file.Path}"), cancel));
        foreach (var file in asked)
        {
            if (answers.Next() is { IsBlob: true } answer)
                found.Add(file, answer.Identifier);
        }

        return found;
    }

    /// <summary>The contents of identifiers that <see cref="Identify"/> has returned.</summary>
    internal Dictionary<string, byte[]> Read(IReadOnlyCollection<string> identifiers, CancellationToken cancel)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (identifiers.Count == 0)
            return contents;
        var answers = new GitAnswers(Batch("--batch", identifiers, cancel));
        foreach (var identifier in identifiers)
        {
            if (answers.Next() is { IsBlob: true } answer)
                contents[identifier] = answers.Content(answer.Size);
        }

        return contents;
    }

    private byte[] Batch(string mode, IEnumerable<string> names, CancellationToken cancel) =>
        git.Run(root, ["cat-file", mode, "--follow-symlinks"], string.Join('\n', names) + "\n", cancel).Checked().Bytes;
}

/// <summary>A file as it was in a commit.</summary>
/// <param name="Commit">The commit's identifier.</param>
/// <param name="Path">The path from the repository's folder, with slashes.</param>
internal readonly record struct GitFile(string Commit, string Path);

/// <summary>The answers of <c>git cat-file</c>, in the order of the questions.</summary>
internal sealed class GitAnswers(byte[] bytes)
{
    private int at;

    /// <summary>One answer.</summary>
    internal readonly record struct Answer(string Identifier, bool IsBlob, int Size);

    /// <summary>The next answer; one that is no object says what is wrong, some in a further line of a given length.</summary>
    internal Answer Next()
    {
        var words = Line().Split(' ');
        if (words is [_, "blob", var size])
            return new Answer(words[0], true, Number(size));
        if (words is ["symlink" or "dangling" or "loop" or "notdir", var length])
            Content(Number(length));
        return default;
    }

    /// <summary>The content behind an answer.</summary>
    internal byte[] Content(int size)
    {
        var end = Math.Min(bytes.Length, at + size);
        var content = bytes[at..end];
        at = Math.Min(bytes.Length, end + 1);
        return content;
    }

    private string Line()
    {
        var length = bytes.AsSpan(at).IndexOf((byte)'\n');
        length = length < 0 ? bytes.Length - at : length;
        var line = Encoding.UTF8.GetString(bytes, at, length);
        at = Math.Min(bytes.Length, at + length + 1);
        return line;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
