using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Templates;

namespace SpecTools.Commands;

/// <summary>A cmdlet that holds specs against rules.</summary>
public abstract class SpecRuleCommand : SpecPathCommand
{
    /// <summary>The rules, by identifier or name, wildcards allowed; without it all of them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Rule { get; set; } = [];

    /// <summary>The rules to leave out, by identifier or name, wildcards allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>The template to hold all specs against: a file or the name of a built-in template.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    public string? Template { get; set; }

    /// <summary>
    /// Which version of the template counts: today's, or the one that was in force when the spec was first committed to git.
    /// </summary>
    [Parameter]
    public TemplateAsOf TemplateAsOf { get; set; }

    /// <summary>The preset to use instead of the configuration's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PresetCompleter))]
    public string? Preset { get; set; }

    /// <summary>What the parameters of this class ask for.</summary>
    private protected TestOptions RuleOptions() => new()
    {
        Template = new PathResolver(this).ResolveTemplate(Template),
        TemplateAsOf = TemplateAsOf,
        Preset = Preset,
        Rules = Rule,
        ExcludeRules = ExcludeRule,
        ThrottleLimit = ThrottleLimit,
    };
}
