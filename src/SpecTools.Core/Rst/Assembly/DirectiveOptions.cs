using System.Globalization;

namespace SpecTools.Rst.Assembly;

/// <summary>The options of one directive, their values in docutils' form.</summary>
internal sealed class DirectiveOptions
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly RstDirective directive;

    private DirectiveOptions(RstDirective directive) => this.directive = directive;

    internal string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Reads the options, or gives null and says which one has a value that it cannot have.</summary>
    internal static DirectiveOptions? Read(RstDirective directive, out string fault)
    {
        var options = new DirectiveOptions(directive);
        foreach (var option in directive.Options)
        {
            if (OptionValues.Convert(directive.Name.ToLowerInvariant(), option.Name, option.Value) is not { } value)
            {
                fault = $"invalid value \"{option.Value}\" of the option \"{option.Name}\"";
                return null;
            }

            options.values[option.Name] = value;
        }

        fault = "";
        return options;
    }

    /// <summary>The value of an option as it is written, with its place; null where the option is not there.</summary>
    internal RstFragment? Written(string name)
    {
        foreach (var option in directive.Options)
        {
            if (option.Name == name)
                return option.Fragment;
        }

        return null;
    }

    internal bool Has(string name) => values.ContainsKey(name);

    internal int Number(string name) => values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : 0;

    /// <summary>Gives a node the option's value as an attribute of that name, if the option is there.</summary>
    internal void CopyTo(RstNode node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value))
                node.Set(name, value);
        }
    }

    /// <summary>Adds classes to a node.</summary>
    internal static void AddClasses(RstNode node, string? classes)
    {
        if (!string.IsNullOrEmpty(classes))
            node.Set("classes", node["classes"] is { } others ? $"{others} {classes}" : classes);
    }
}
