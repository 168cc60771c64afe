using System.Management.Automation;
using System.Reflection;

namespace SpecTools.Help;

/// <summary>How a parameter is used in a parameter set.</summary>
internal sealed record ParameterUse(bool IsMandatory, int? Position, bool ByValue, bool ByPropertyName)
{
    /// <summary>What help says about the pipeline.</summary>
    internal string Pipeline => (ByValue, ByPropertyName) switch
    {
        (true, true) => "True (ByPropertyName, ByValue)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}

/// <summary>A parameter of a cmdlet.</summary>
internal sealed record CmdletParameter(
    string Name,
    Type Type,
    IReadOnlyList<string> Aliases,
    bool AllowsWildcards,
    IReadOnlyDictionary<string, ParameterUse> Uses)
{
    internal bool IsSwitch => Type == typeof(SwitchParameter);

    internal string TypeName => (Type.IsArray ? Type.GetElementType()! : Type) is var element
        && (element == typeof(string) ? "string" : element == typeof(int) ? "int" : element.Name) is var name && Type.IsArray
            ? name + "[]"
            : name;

    /// <summary>The parameter of a property, or null where the property is none.</summary>
    internal static CmdletParameter? Of(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributesData();
        var uses = attributes.Where(data => data.AttributeType == typeof(ParameterAttribute)).ToDictionary(
            data => data.Value("ParameterSetName") as string ?? CmdletSignature.AllSets,
            data => new ParameterUse(
                data.Value("Mandatory") is true,
                data.Value("Position") as int?,
                data.Value("ValueFromPipeline") is true,
                data.Value("ValueFromPipelineByPropertyName") is true));
        var aliases = attributes.FirstOrDefault(data => data.AttributeType == typeof(AliasAttribute))?
            .ConstructorArguments.SelectMany(argument => (IEnumerable<CustomAttributeTypedArgument>)argument.Value!)
            .Select(argument => (string)argument.Value!);
        return uses.Count == 0 ? null : new CmdletParameter(
            property.Name,
            Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
            [.. aliases ?? []],
            attributes.Any(data => data.AttributeType == typeof(SupportsWildcardsAttribute)),
            uses);
    }

    /// <summary>A switch that PowerShell itself gives to cmdlets that change things.</summary>
    internal static CmdletParameter Common(string name, string alias) => new(
        name,
        typeof(SwitchParameter),
        [alias],
        AllowsWildcards: false,
        new Dictionary<string, ParameterUse> { [CmdletSignature.AllSets] = new(false, null, false, false) });

    internal ParameterUse? UseIn(string set) => Uses.GetValueOrDefault(set) ?? Uses.GetValueOrDefault(CmdletSignature.AllSets);

    /// <summary>The parameter as a line of syntax has it.</summary>
    internal string Syntax(ParameterUse use)
    {
        var name = use.Position is null ? $"-{Name}" : $"[-{Name}]";
        var whole = IsSwitch ? name : $"{name} <{TypeName}>";
        return use.IsMandatory ? whole : $"[{whole}]";
    }
}
