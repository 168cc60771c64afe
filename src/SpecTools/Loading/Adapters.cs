using System.Reflection;
using SpecTools.Markdown;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Loading;

/// <summary>
/// What the adapters' assembly provides. It is loaded once per process, when it is first needed, and never unloaded.
/// </summary>
internal static class Adapters
{
    private static readonly Lazy<Assembly> Loaded = new(Load);
    private static readonly Lazy<IMarkdownReader> LazyMarkdownReader = new(() => Create<IMarkdownReader>("MarkdigReader"));
    private static readonly Lazy<IYamlReader> LazyYamlReader = new(() => Create<IYamlReader>("YamlDotNetReader"));
    private static readonly Lazy<ITextDiffer> LazyTextDiffer = new(() => Create<ITextDiffer>("UnifiedDiff"));

    /// <summary>The reader of Markdown.</summary>
    internal static IMarkdownReader MarkdownReader => LazyMarkdownReader.Value;

    /// <summary>The reader of YAML.</summary>
    internal static IYamlReader YamlReader => LazyYamlReader.Value;

    /// <summary>The maker of diffs.</summary>
    internal static ITextDiffer TextDiffer => LazyTextDiffer.Value;

    private static Assembly Load()
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(Adapters).Assembly.Location)!, "deps");
        return new AdaptersLoadContext(folder).LoadFromAssemblyPath(Path.Combine(folder, "SpecTools.Adapters.dll"));
    }

    private static T Create<T>(string name) =>
        (T)Activator.CreateInstance(Loaded.Value.GetType("SpecTools.Adapters." + name, throwOnError: true)!)!;
}
