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
    private static readonly Type[] Parts = [typeof(SpecSection), typeof(WorkItem), typeof(SpecReference)];

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
        if (value is null or string or FileSystemInfo or Spec or ValueType || (LeavesParts && IsPart(item)))
            return item;

        if (PSObject.AsPSObject(item).Properties["Path"]?.Value?.ToString() is { Length: > 0 } path)
            return WildcardPattern.Escape(path);

        // PowerShell takes an exception with this cause for "does not bind here" and tries the other parameters.
        throw new ArgumentTransformationMetadataException(
            $"An object of type '{value.GetType()}' has no property 'Path' that names a file.", new PSInvalidCastException());
    }

    // Those from a file or another session too, which may be texts and numbers still.
    private static bool IsPart(object item) =>
        PSObject.AsPSObject(item).TypeNames.Any(name => Array.Exists(Parts, part => name.EndsWith(part.FullName!, StringComparison.Ordinal)));
}
