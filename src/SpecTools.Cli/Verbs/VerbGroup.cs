using System.CommandLine;

namespace SpecTools.Cli.Verbs;

/// <summary>A verb that needs another verb after it.</summary>
internal abstract class VerbGroup(string parent, string name, string description, params IReadOnlyList<string> examples)
    : Verb(parent, name, description, examples)
{
    internal override string? UsageError(ParseResult parse)
    {
        var verbs = string.Join(", ", Subcommands.Select(verb => verb.Name));
        return parse.UnmatchedTokens.Count > 0
            ? $"'{FullName}' has no verb '{parse.UnmatchedTokens[0]}'; it has {verbs}."
            : $"'{FullName}' needs a verb: {verbs}.";
    }
}
