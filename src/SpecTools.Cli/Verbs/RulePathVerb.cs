using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Templates;

namespace SpecTools.Cli.Verbs;

/// <summary>A verb that holds specs against rules.</summary>
internal abstract class RulePathVerb : PathVerb
{
    private readonly Option<string> templateAsOf = CommonOptions.TemplateAsOf();

    private readonly Option<string[]> rules = CommonOptions.Names(
        "--rule", "ID", "Only this rule: an id or a name, wildcards allowed. May be repeated.");

    private readonly Option<string[]> excluded = CommonOptions.Names(
        "--exclude-rule", "ID", "Leave this rule out. May be repeated.");

    protected RulePathVerb(CliConsole console, string name, string description, params IReadOnlyList<string> examples)
        : base(console, "spec", name, description, examples)
    {
        Add(templateAsOf);
        Add(rules);
        Add(excluded);
    }

    /// <summary>What the options of this class ask for.</summary>
    protected TestOptions RuleOptions(ParseResult parse)
    {
        var read = ReadOptions(parse);
        return new TestOptions
        {
            Template = read.Template,
            TemplateAsOf = Enum.Parse<TemplateAsOf>(parse.GetRequiredValue(templateAsOf), ignoreCase: true),
            Preset = read.Preset,
            Rules = parse.GetValue(rules) ?? [],
            ExcludeRules = parse.GetValue(excluded) ?? [],
        };
    }
}
