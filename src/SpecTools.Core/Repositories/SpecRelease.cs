using SpecTools.Specs;

namespace SpecTools.Repositories;

/// <summary>A release of a repository, with how many specs it has.</summary>
public sealed class SpecRelease
{
    internal SpecRelease(ReleaseName name, string path, string template, IReadOnlyCollection<SpecStatus> statuses)
    {
        Name = name;
        Path = path;
        Template = template;
        SpecCount = statuses.Count;
        ApprovedCount = statuses.Count(status => status == SpecStatus.Approved);
        ImplementedCount = statuses.Count(status => status == SpecStatus.Implemented);
    }

    /// <summary>The release's name.</summary>
    public ReleaseName Name { get; }

    /// <summary>The absolute path of the release's folder.</summary>
    public string Path { get; }

    /// <summary>The number of specs whose release it is.</summary>
    public int SpecCount { get; }

    /// <summary>How many of them are approved and not implemented.</summary>
    public int ApprovedCount { get; }

    /// <summary>How many of them are implemented.</summary>
    public int ImplementedCount { get; }

    /// <summary>The template in force for a spec in the release's folder: its path, or the name of a built-in one.</summary>
    public string Template { get; }

    /// <summary>The release's name.</summary>
    public override string ToString() => Name.Name;
}
