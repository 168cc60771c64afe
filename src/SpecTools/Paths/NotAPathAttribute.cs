using System.Management.Automation;
using SpecTools.Specs;

namespace SpecTools.Paths;

/// <summary>
/// Leaves what can only be a spec or a path to <c>-Path</c>. So what is to be done may come first where specs come from the
/// pipeline, and second behind them: <c>$specs | Copy-Spec 2027.1</c>, <c>Copy-Spec a.rst 2027.1</c> and <c>Copy-Spec $spec 2027.1</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAPathAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] Endings = [".rst", ".md"];

    /// <summary>Which strings are paths.</summary>
    public PathLikeness Paths { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        ArgumentNullException.ThrowIfNull(engineIntrinsics);
        var items = LanguagePrimitives.GetEnumerable(inputData)?.Cast<object>().ToList() ?? [inputData];

        // PowerShell takes an exception with this cause for "does not bind here" and tries the other parameters.
        return items.Count > 0 && items.TrueForAll(item => IsFile(item) || IsPath(engineIntrinsics, LanguagePrimitives.ConvertTo<string>(item)))
            ? throw new ArgumentTransformationMetadataException($"'{LanguagePrimitives.ConvertTo<string>(inputData)}' stands for a file.", new PSInvalidCastException())
            : inputData;
    }

    private static bool IsFile(object item) => (item is PSObject wrapped ? wrapped.BaseObject : item) is Spec or FileSystemInfo;

    private bool IsPath(EngineIntrinsics engine, string text)
    {
        var isNamedLikeOne = Array.Exists(Endings, ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return Paths switch
        {
            PathLikeness.Form => isNamedLikeOne || text is "." or ".." || text.AsSpan().ContainsAny('/', '\\', '*'),
            PathLikeness.Existence => isNamedLikeOne && engine.InvokeProvider.Item.Exists(text, force: false, literalPath: false),
            _ => false,
        };
    }
}
