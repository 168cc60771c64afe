using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Templates;

namespace SpecTools.Operations;

/// <summary>Where one spec goes, before anything is written.</summary>
public sealed class PlannedMove
{
    internal PlannedMove(string path, Relocation relocation, RepositoryRoot root, SpecSettings settings)
    {
        Path = path;
        Relocation = relocation;
        Root = root;
        Settings = settings;
        NewPath = relocation.Moves.FirstOrDefault(move => move.From == path)?.To ?? path;
        var (from, to) = relocation.Moves is [var move, ..] ? (move.From, move.To) : relocation.NewLink is { } link ? (path, link) : (path, "");
        Description = to.Length > 0 ? $"'{from}' to '{to}'" : $"'{path}'";
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>The absolute path that the file gets; its own where only a link to it moves, or nothing does.</summary>
    public string NewPath { get; }

    /// <summary>Whether anything moves; not where the spec is there already.</summary>
    public bool IsMove => Relocation is not { Moves.Count: 0, RemovedLinks.Count: 0, NewLink: null };

    /// <summary>What moves where, as it is told: <c>'a' to 'b'</c>.</summary>
    public string Description { get; }

    internal Relocation Relocation { get; }

    internal RepositoryRoot Root { get; }

    internal SpecSettings Settings { get; }
}
