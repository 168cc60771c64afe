using System.Management.Automation;

namespace SpecTools.Paths;

/// <summary>
/// Leaves what can only be a path to <c>-Path</c>. So the name of a release may come first where specs come from the pipeline,
/// and second behind a path: <c>$specs | Copy-Spec 2027.1</c>, and <c>Copy-Spec a.rst 2027.1</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAPathAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] Endings = [".rst", ".md"];

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var text = LanguagePrimitives.ConvertTo<string>(inputData);
        var isPath = text is "." or ".." || text.AsSpan().ContainsAny('/', '\\', '*')
            || Array.Exists(Endings, ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

        // PowerShell takes an exception with this cause for "does not bind here" and tries the other parameters.
        return isPath
            ? throw new ArgumentTransformationMetadataException($"'{text}' is a path, and no name.", new PSInvalidCastException())
            : inputData;
    }
}
