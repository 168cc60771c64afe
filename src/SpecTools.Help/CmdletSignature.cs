using System.Management.Automation;
using System.Reflection;
using SpecTools.Commands;

namespace SpecTools.Help;

/// <summary>
/// How a cmdlet is called, from its class. Attributes are read as data: at build time PowerShell is a stub, whose
/// attributes forget what they are told.
/// </summary>
internal sealed class CmdletSignature
{
    internal const string AllSets = "__AllParameterSets";

    private CmdletSignature(Type type, CustomAttributeData cmdlet)
    {
        Verb = (string)cmdlet.ConstructorArguments[0].Value!;
        Noun = (string)cmdlet.ConstructorArguments[1].Value!;
        DefaultSet = cmdlet.Value("DefaultParameterSetName") as string ?? AllSets;
        Parameters = [.. type.GetProperties().Select(CmdletParameter.Of).OfType<CmdletParameter>()];
        if (cmdlet.Value("SupportsShouldProcess") is true)
            Parameters = [.. Parameters, CmdletParameter.Common("WhatIf", "wi"), CmdletParameter.Common("Confirm", "cf")];
    }

    internal string Name => $"{Verb}-{Noun}";

    internal string Verb { get; }

    internal string Noun { get; }

    internal string DefaultSet { get; }

    internal IReadOnlyList<CmdletParameter> Parameters { get; }

    /// <summary>The names of the parameter sets, the default one first.</summary>
    internal IEnumerable<string> Sets
    {
        get
        {
            var named = Parameters.SelectMany(parameter => parameter.Uses.Keys).Where(set => set != AllSets).Prepend(DefaultSet);
            return named.Distinct(StringComparer.Ordinal);
        }
    }

    internal static IEnumerable<CmdletSignature> AllOfModule() =>
        from type in typeof(SpecCommand).Assembly.GetExportedTypes()
        let cmdlet = type.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(CmdletAttribute))
        where cmdlet is not null
        let signature = new CmdletSignature(type, cmdlet)
        orderby signature.Name
        select signature;

    /// <summary>The parameters of a set in the order in which PowerShell shows them, each with its use in that set.</summary>
    internal IEnumerable<(CmdletParameter Parameter, ParameterUse Use)> InSet(string set) =>
        from parameter in Parameters
        let use = parameter.UseIn(set)
        where use is not null
        orderby use.Position ?? int.MaxValue, !use.IsMandatory
        select (parameter, use);

    /// <summary>A line for each parameter set, as <c>Get-Command -Syntax</c> has it.</summary>
    internal IEnumerable<string> SyntaxLines() =>
        Sets.Select(set => $"{Name} {string.Join(' ', InSet(set).Select(item => item.Parameter.Syntax(item.Use)))} [<CommonParameters>]");
}
