using System.CommandLine;
using System.CommandLine.Parsing;
using SpecTools.Cli.Verbs;

namespace SpecTools.Cli.Options;

/// <summary>The paths or names that a verb works on. Their number is checked here: the parser's own words are poorer.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    internal PathsArgument()
        : this("PATH", "Files, folders (searched for .rst and .md) or globs. Names after -- are never options.", ArgumentArity.OneOrMore)
    {
    }

    internal PathsArgument(string name, string description, ArgumentArity arity)
        : base(name)
    {
        Description = description;
        Arity = arity;
        CustomParser = result => [.. result.Tokens.Select(token => token.Value)];
    }

    /// <summary>What is wrong with them, or null.</summary>
    internal string? UsageError(ParseResult parse, Verb verb)
    {
        var tokens = parse.GetResult(this)?.Tokens ?? [];
        if (tokens.Count == 0 && Arity.MinimumNumberOfValues > 0)
            return $"'{verb.FullName}' needs {Name}. {Description}";
        foreach (var token in parse.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;

            // The parser takes an option it does not know for a path.
            if (token.Value is ['-', _, ..] && tokens.Any(path => ReferenceEquals(path, token)))
                return $"'{verb.FullName}' has no option '{token.Value}'. For a name like that put -- before it.";
        }

        foreach (var token in tokens)
        {
            if (token.Value.Length == 0)
                return $"{Name} is empty.";
        }

        return null;
    }
}
