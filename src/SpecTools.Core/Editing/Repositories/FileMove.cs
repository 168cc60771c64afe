using System.Diagnostics.CodeAnalysis;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>A file, or a link to one, that gets another path.</summary>
/// <param name="From">The absolute path that it has.</param>
/// <param name="To">The absolute path that it gets.</param>
internal sealed record FileMove(string From, string To)
{
    /// <summary>Whether it leaves its folder.</summary>
    internal bool LeavesFolder => !PathNames.Comparer.Equals(Path.GetDirectoryName(From), Path.GetDirectoryName(To));
}

/// <summary>Files that get other paths together.</summary>
internal sealed class FileMoves
{
    private readonly Dictionary<string, FileMove> byPath = new(PathNames.Comparer);
    private readonly List<FileMove> all = [];

    /// <summary>The moves in the order in which they were added.</summary>
    internal IReadOnlyList<FileMove> All => all;

    /// <summary>Adds a move.</summary>
    internal void Add(FileMove move)
    {
        if (byPath.TryAdd(move.From, move))
            all.Add(move);
    }

    /// <summary>Finds the move of a file.</summary>
    internal bool TryFind(string? path, [NotNullWhen(true)] out FileMove? move)
    {
        move = null;
        return path is not null && byPath.TryGetValue(path, out move);
    }

    /// <summary>Where a file is afterwards.</summary>
    internal string PathOf(string path) => byPath.TryGetValue(path, out var move) ? move.To : path;
}
