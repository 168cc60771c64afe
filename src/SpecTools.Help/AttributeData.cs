using System.Reflection;

namespace SpecTools.Help;

/// <summary>Reads attributes as data.</summary>
internal static class AttributeData
{
    /// <summary>What a property of an attribute is set to, or null.</summary>
    internal static object? Value(this CustomAttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.MemberName == name)
                return argument.TypedValue.Value;
        }

        return null;
    }
}
