using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Repositories;

/// <summary>Lists and reads the specs of a repository for its index. Nothing of it throws.</summary>
internal interface ISpecFiles
{
    /// <summary>The absolute paths of all specs in a folder and those below it.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    IEnumerable<string> List(string folder);

    /// <summary>The path of the file that a path leads to, or null where there is none.</summary>
    /// <param name="path">An absolute path.</param>
    string? Follow(string path);

    /// <summary>What a spec says about where its work is tracked, or null where it says nothing.</summary>
    /// <param name="path">The absolute path of its file.</param>
    SpecBlueprint? BlueprintOf(string path);

    /// <summary>The settings for a path.</summary>
    /// <param name="path">An absolute path.</param>
    SpecSettings SettingsOf(string path);
}
