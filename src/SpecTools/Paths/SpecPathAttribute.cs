using System.Management.Automation;
using SpecTools.Repositories;
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
    private static readonly EnumerationOptions AllBelow = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private static readonly string DeserializedSection = "Deserialized." + typeof(SpecSection).FullName;

    /// <summary>Whether sections, work items and references are for a parameter of their own.</summary>
    public bool LeavesParts { get; set; }

    /// <summary>Whether a spec stands for its path, because where specs have a parameter of their own, that has no position.</summary>
    public bool TakesSpecs { get; set; }

    /// <summary>Whether a release stands for the folders of its statuses too, and so for all of its specs.</summary>
    public bool ExpandsReleases { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        // PowerShell's own idea of what has items: a list has, a text or a dictionary has not.
        var items = LanguagePrimitives.GetEnumerable(inputData);
        var paths = items is null ? ToPaths(inputData) : [.. items.Cast<object>().SelectMany(ToPaths)];
        return items is null && paths is [var path] ? path : paths;
    }

    private object[] ToPaths(object item)
    {
        if (ExpandsReleases && (item is PSObject wrapped ? wrapped.BaseObject : item) is SpecRelease release && Directory.Exists(release.Path))
        {
            var folders = Directory.EnumerateDirectories(release.Path, "*", AllBelow).Order(StringComparer.Ordinal);
            return [.. folders.Prepend(release.Path).Select(WildcardPattern.Escape)];
        }

        return [ToPath(item)];
    }

    private object ToPath(object item)
    {
        var value = item is PSObject wrapped ? wrapped.BaseObject : item;
        if (TakesSpecs && value is Spec spec)
            return WildcardPattern.Escape(spec.Path);
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
