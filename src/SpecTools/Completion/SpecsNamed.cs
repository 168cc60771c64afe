using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SpecTools.Commands;

namespace SpecTools.Completion;

/// <summary>
/// The specs that a command line names so far: those of its own path parameters, or what can be told of its pipeline
/// without running it, which is a variable, a text, or a command that is given paths.
/// </summary>
/// <param name="parameter">The parameter that names them, or null.</param>
/// <param name="value">Its value, or what comes from the pipeline.</param>
/// <param name="recurse">Whether folders are searched with all folders below them.</param>
internal sealed class SpecsNamed(string? parameter, object? value, bool recurse)
{
    private static readonly string[] PathParameters =
        [nameof(SpecPathCommand.Path), nameof(SpecPathCommand.LiteralPath), nameof(SpecPathCommand.InputObject)];

    /// <summary>Whether anything is named.</summary>
    internal bool Any => value is not null;

    /// <summary>Looks at a command line.</summary>
    /// <param name="bound">The parameters that have a value.</param>
    /// <param name="command">The command that is being completed.</param>
    internal static SpecsNamed In(IDictionary bound, CommandAst? command)
    {
        var recurse = bound.Contains(nameof(SpecPathCommand.Recurse));
        return Array.Find(PathParameters, bound.Contains) is { } named
            ? new SpecsNamed(named, bound[named], recurse)
            : Before(command, recurse);
    }

    /// <summary>Asks a cmdlet of this module about the specs; where none is named, about those of the current folder.</summary>
    /// <param name="cmdlet">The cmdlet, which knows best what its parameters mean in this session.</param>
    /// <param name="most">The most results, so that a person need not wait.</param>
    /// <param name="searchAll">Whether, where no spec is named, all folders below the current one are searched.</param>
    internal IEnumerable<PSObject> Query(string cmdlet, int most, bool searchAll = false)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(@"SpecTools\" + cmdlet).AddParameter("ErrorAction", "Ignore");
        if (parameter is not null)
            shell.AddParameter(parameter, value);
        if (recurse || (searchAll && !Any))
            shell.AddParameter(nameof(SpecPathCommand.Recurse));
        shell.AddCommand(@"Microsoft.PowerShell.Utility\Select-Object").AddParameter("First", most);
        return parameter is null && Any ? shell.Invoke(LanguagePrimitives.GetEnumerable(value) ?? new[] { value }) : shell.Invoke();
    }

    private static SpecsNamed Before(CommandAst? command, bool recurse)
    {
        var nothing = new SpecsNamed(null, null, recurse);
        if (command?.Parent is not PipelineAst pipeline)
            return nothing;
        var place = pipeline.PipelineElements.IndexOf(command);
        for (var i = place - 1; i >= 0; i--)
        {
            // Filters on the way, such as Where-Object, leave specs as they are.
            var found = pipeline.PipelineElements[i] switch
            {
                CommandExpressionAst expression => new SpecsNamed(null, ValueOf(expression.Expression), recurse),
                CommandAst source => PathsOf(source),
                _ => nothing,
            };
            if (found.Any)
                return found;
        }

        return nothing;
    }

    private static SpecsNamed PathsOf(CommandAst command)
    {
        var bound = StaticParameterBinder.BindCommand(command).BoundParameters;
        var recurse = bound.ContainsKey(nameof(SpecPathCommand.Recurse));
        foreach (var name in PathParameters)
        {
            if (bound.TryGetValue(name, out var given) && given.Value is ExpressionAst argument && ValueOf(argument) is { } value)
                return new SpecsNamed(name, value, recurse);
        }

        return new SpecsNamed(null, null, recurse);
    }

    private static object? ValueOf(ExpressionAst expression)
    {
        if (expression is not VariableExpressionAst variable)
            return expression.SafeGetValue();
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(@"Microsoft.PowerShell.Utility\Get-Variable").AddParameter("Name", variable.VariablePath.UserPath)
            .AddParameter("ValueOnly").AddParameter("ErrorAction", "Ignore");
        return shell.Invoke() switch { [] => null, [var one] => one, var several => several };
    }
}
