using System.CommandLine;
using SpecTools.Cli.Options;

namespace SpecTools.Cli.Verbs;

/// <summary>A verb of the command line: its arguments and options, its examples, and what it does.</summary>
internal abstract class Verb : Command
{
    /// <summary>Makes a verb.</summary>
    /// <param name="parent">The words before it: <c>spec section</c>; empty for the program itself.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="examples">Command lines to learn from.</param>
    protected Verb(string parent, string name, string description, params IReadOnlyList<string> examples)
        : base(name, description)
    {
        FullName = parent.Length == 0 ? name : $"{parent} {name}";
        Examples = examples;
        Add(new HelpOptionWithExamples());
    }

    /// <summary>The verb as it is typed, the program's name included.</summary>
    internal string FullName { get; }

    /// <summary>Command lines to learn from.</summary>
    internal IReadOnlyList<string> Examples { get; }

    /// <summary>What is wrong with a command line, or null.</summary>
    internal virtual string? UsageError(ParseResult parse)
    {
        var problems = Arguments.OfType<PathsArgument>().Select(argument => argument.UsageError(parse, this));
        return problems.FirstOrDefault(problem => problem is not null) ?? (parse.Errors.Count > 0 ? parse.Errors[0].Message : null);
    }
}
