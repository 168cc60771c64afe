using System.Management.Automation;
using SpecTools.Specs;

namespace SpecTools.Paths;

/// <summary>
/// Lets a <c>-Path</c> parameter take rows: an object that is no path itself but has a <c>Path</c> (a line of a CSV
/// file, a deserialized spec, a match of Select-String) stands for that path, wildcard characters taken literally.
/// An object that has none is refused, where PowerShell would take its printed form for a file's name.
/// </summary>
/// <remarks>
/// PowerShell runs this before it tries any other parameter. So what other parameters take by their own right, files
/// from Get-ChildItem and specs, is left as it is, and PowerShell goes on to them.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SpecPathAttribute : ArgumentTransformationAttribute
{
    private static readonly string DeserializedSection = "Deserialized." + typeof(SpecSection).FullName;

    /// <summary>Whether sections, work items and references are for a parameter of their own.</summary>
    public bool LeavesParts { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        // PowerShell's own idea of what has items: a list has, a text or a dictionary has not.
        var items = LanguagePrimitives.GetEnumerable(inputData);
        return items is null ? ToPath(inputData) : items.Cast<object>().Select(ToPath).ToArray();
    }

    private object ToPath(object item)
    {
        var value = item is PSObject wrapped ? wrapped.BaseObject : item;
        if (value is null or string or FileSystemInfo or Spec or ValueType)
            return item;

        if (LeavesParts && IsPart(item))
            throw NotHere($"A {value.GetType().Name} is no path.");
        if (PSObject.AsPSObject(item).Properties["Path"]?.Value?.ToString() is { Length: > 0 } path)
            return WildcardPattern.Escape(path);

        throw NotHere($"An object of type '{value.GetType()}' has no property 'Path' that names a file.");
    }

    // PowerShell takes an exception with this cause for "does not bind here" and tries the other parameters.
    private static ArgumentTransformationMetadataException NotHere(string message) => new(message, new PSInvalidCastException());

    // Sections from a file or another session become sections again; work items and references are rows with a path and a text.
    private static bool IsPart(object item) =>
        (item is PSObject wrapped ? wrapped.BaseObject : item) is SpecSection or WorkItem or SpecReference
        || PSObject.AsPSObject(item).TypeNames.Contains(DeserializedSection);
}
