using System.Reflection;
using System.Runtime.Loader;
using SpecTools.Specs;

namespace SpecTools.Loading;

/// <summary>
/// The load context of the adapters and the packages they bring. A session may hold other versions of the same
/// packages, so ours never enter the default context; the types of Core are the default context's own.
/// </summary>
internal sealed class AdaptersLoadContext(string folder) : AssemblyLoadContext("SpecTools.Adapters")
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var core = typeof(Spec).Assembly;
        if (assemblyName.Name == core.GetName().Name)
            return core;

        var file = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
