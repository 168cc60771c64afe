using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Cli.Verbs;

/// <summary>A verb that reads the specs that paths stand for.</summary>
internal abstract class PathVerb : Verb
{
    private readonly PathsArgument paths = new();
    private readonly Option<string?> template = CommonOptions.Template();
    private readonly Option<string?> preset = CommonOptions.Preset();

    protected PathVerb(CliConsole console, string parent, string name, string description, params IReadOnlyList<string> examples)
        : base(parent, name, description, examples)
    {
        Console = console;
        Add(paths);
        Add(template);
        Add(preset);
        SetAction(Run);
    }

    protected CliConsole Console { get; }

    protected abstract int Run(ParseResult parse);

    protected string[] Paths(ParseResult parse) => parse.GetRequiredValue(paths);

    /// <summary>Whether one file was named, and nothing else.</summary>
    protected bool IsOneFile(ParseResult parse) => Paths(parse) is [var path] && File.Exists(Path.Combine(Console.CurrentFolder, path));

    /// <summary>Reads the specs; errors are told as they come up.</summary>
    protected IEnumerable<SpecFile> Read(Session session, ParseResult parse) => Read(session, parse, file => file);

    /// <summary>Reads the specs and makes something of each, on all cores; errors are told as they come up.</summary>
    protected IEnumerable<T> Read<T>(Session session, ParseResult parse, Func<SpecFile, T> make)
        where T : class => session.Values(session.Engine.Read(session.Inputs(Paths(parse)), ReadOptions(parse), make, default));

    protected ReadOptions ReadOptions(ParseResult parse) => new()
    {
        Template = Console.TemplatePath(parse.GetValue(template)),
        Preset = parse.GetValue(preset),
    };
}
