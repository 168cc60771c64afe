using SpecTools.Commands;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Paths;

/// <summary>Finds the files that a cmdlet's input stands for, and the errors of searching for them.</summary>
/// <param name="command">The cmdlet.</param>
/// <param name="engine">Searches folders.</param>
/// <param name="recurse">Whether folders are searched with all folders below them.</param>
internal sealed class InputFinder(SpecCommand command, SpecEngine engine, bool recurse)
{
    private readonly PathResolver resolver = new(command);

    /// <summary>What has been found so far.</summary>
    internal List<Outcome<SpecInput>> Found { get; } = [];

    /// <summary>Adds files and folders, wildcards allowed.</summary>
    internal void AddPatterns(IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var path in resolver.ResolvePattern(pattern, out var isPattern))
                Add(path, isNamed: !isPattern);
        }
    }

    /// <summary>Adds files and folders whose names are taken as they are.</summary>
    /// <param name="literals">Their paths.</param>
    /// <param name="isTyped">Whether a person typed them.</param>
    internal void AddLiterals(IEnumerable<string> literals, bool isTyped)
    {
        foreach (var literal in literals)
        {
            if (resolver.ResolveLiteral(literal) is { } path)
                Add(path, isTyped);
        }
    }

    /// <summary>Adds the files of specs.</summary>
    internal void AddSpecs(IEnumerable<Spec> specs)
    {
        foreach (var spec in specs)
            AddFile(spec.Path, isNamed: true);
    }

    private void Add(string path, bool isNamed)
    {
        if (Directory.Exists(path))
            Found.AddRange(engine.Search(path, recurse));
        else
            AddFile(path, isNamed);
    }

    private void AddFile(string path, bool isNamed) => Found.Add(Outcome<SpecInput>.Of(path, new SpecInput(path, isNamed)));
}
