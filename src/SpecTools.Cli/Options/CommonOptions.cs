using System.CommandLine;

namespace SpecTools.Cli.Options;

/// <summary>Options that several verbs share, and the shapes that options have.</summary>
internal static class CommonOptions
{
    internal static Option<string?> Template() => Text<string?>(
        "--template", "TEMPLATE", "The template to hold specs against: a path or a built-in name. By default the one in force for each.");

    internal static Option<string?> Preset() => Text<string?>(
        "--preset", "PRESET", "The preset to use: openstack, nova... By default the configuration's.");

    internal static Option<string> TemplateAsOf() => Choice(
        "--template-as-of", "Which version of the template counts: today's, or the one in force when the spec was added to git.", "now", "added");

    internal static Option<bool> WhatIf() => new("--what-if") { Description = "Print the unified diff and write nothing." };

    internal static Option<bool> Json(string what) => new("--json") { Description = $"Write JSON Lines: {what}." };

    internal static Option<T> Text<T>(string name, string valueName, string description) => new(name)
    {
        Description = description,
        HelpName = valueName,
    };

    /// <summary>Makes an empty value of an option wrong usage.</summary>
    internal static void ForbidBlank(Option<string> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
            result.AddError($"{option.Name} is empty.");
    });

    /// <summary>An option that may be repeated, or given several names with commas between them.</summary>
    internal static Option<string[]> Names(string name, string valueName, string description) => new(name)
    {
        Description = description,
        HelpName = valueName,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.SelectMany(token =>
            token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    /// <summary>An option with one of a few values, the first of which is the default.</summary>
    internal static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = OptionalChoice(name, description, choices);
        option.DefaultValueFactory = _ => choices[0];
        return option;
    }

    /// <summary>An option with one of a few values, or none.</summary>
    internal static Option<string> OptionalChoice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !choices.Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
                result.AddError($"'{result.Tokens[0].Value}' is no value of {name}; it takes {string.Join(" or ", choices)}.");
        });
        return option;
    }
}
