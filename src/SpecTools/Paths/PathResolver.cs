using System.Management.Automation;
using SpecTools.Commands;
using SpecTools.Formatting;
using SpecTools.Templates;

namespace SpecTools.Paths;

/// <summary>Turns what a person or the pipeline gave as a path into absolute paths of the file system.</summary>
/// <param name="command">The cmdlet whose session knows drives, locations and wildcards.</param>
internal sealed class PathResolver(SpecCommand command)
{
    private PathIntrinsics Session => command.SessionState.Path;

    /// <summary>The absolute path of a file or folder that may or may not exist; null after an error.</summary>
    /// <param name="path">The path; wildcard characters are a part of it.</param>
    internal string? ResolveLiteral(string path) =>
        Resolve(path, () => (Session.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _), provider)) is { } full
            ? Path.GetFullPath(full)
            : null;

    /// <summary>The absolute paths of the files that a cmdlet's parameters name; none where its input is objects.</summary>
    /// <param name="parameterSet">The parameter set that is bound.</param>
    /// <param name="patterns">Paths in which wildcards may be used.</param>
    /// <param name="literals">Paths that are taken as they are.</param>
    internal IEnumerable<string> ResolveFiles(string parameterSet, string[] patterns, string[] literals) => parameterSet switch
    {
        ParameterSets.Path => patterns.SelectMany(path => ResolvePattern(path, out _)),
        ParameterSets.LiteralPath => literals.Select(ResolveLiteral).OfType<string>(),
        _ => [],
    };

    /// <summary>A template as the engine takes it: the absolute path of a file, or the name of a built-in one, or a pattern of such names.</summary>
    /// <param name="template">What a person gave, or null.</param>
    internal string? ResolveTemplate(string? template)
    {
        var isName = template is null || BuiltIn.Templates.Contains(template) || template.AsSpan().ContainsAny('*', '?');
        return isName ? template : ResolveLiteral(template!) ?? template;
    }

    /// <summary>The absolute paths that a pattern matches, in ordinal order; empty after an error.</summary>
    /// <param name="pattern">A path in which wildcards may be used.</param>
    /// <param name="isPattern">Whether wildcards led to the paths, so that nobody named these very files.</param>
    internal IReadOnlyList<string> ResolvePattern(string pattern, out bool isPattern)
    {
        isPattern = WildcardPattern.ContainsWildcardCharacters(pattern);
        if (!isPattern)
            return ResolveLiteral(WildcardPattern.Unescape(pattern)) is { } path ? [path] : [];

        // A file of just that name comes first: 'b[1].rst' may be meant as it is written.
        if (ResolveLiteral(pattern) is not { } literal)
            return [];
        if (Path.Exists(literal))
        {
            isPattern = false;
            return [literal];
        }

        // As with PowerShell's own commands, a wildcard that matches nothing is no error.
        var matches = Match(pattern);
        if (matches.Count == 0)
            command.WriteVerbose($"No file or folder matches '{ViewText.Line(pattern)}'.");
        return matches;
    }

    private List<string> Match(string pattern)
    {
        var paths = Resolve(pattern, () => (Session.GetResolvedProviderPathFromPSPath(pattern, out var provider), provider));
        var sorted = new List<string>(paths ?? []);
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }

    // Errors are written outside the try block: writing may itself throw, where errors are to stop the pipeline.
    private T? Resolve<T>(string path, Func<(T Result, ProviderInfo Provider)> resolve)
        where T : class
    {
        SpecException error;
        try
        {
            var (result, provider) = resolve();
            if (provider.Name == "FileSystem")
                return result;
            error = new SpecException(
                SpecErrorKind.ProviderNotSupported,
                $"'{path}' is a path of the provider '{provider.Name}'; specs are files, so give a path of the file system.",
                path);
        }
        catch (RuntimeException fault) when (fault is not PipelineStoppedException)
        {
            var isMissing = fault is SessionStateException;
            error = new SpecException(isMissing ? SpecErrorKind.PathNotFound : SpecErrorKind.FileNotReadable, fault.Message, path, fault);
        }

        command.WriteError(error);
        return null;
    }
}
