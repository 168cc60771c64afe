using System.Collections.Concurrent;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Reports;

/// <summary>
/// What the specs of a report have in common, looked for and held once: the repository of a folder, and sections, which most
/// specs have from the same template. Any thread may ask.
/// </summary>
internal sealed class ReportCommons
{
    private readonly ConcurrentDictionary<(string Folder, string SpecsFolder), (RepositoryRoot Root, string Name)> repositories = new();
    private readonly ConcurrentDictionary<ReportedSection, ReportedSection> sections = new();

    /// <summary>The repository that a file is in, and what it is called.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="settings">The settings for it.</param>
    internal (RepositoryRoot Root, string Name) RepositoryOf(string path, SpecSettings settings) =>
        repositories.GetOrAdd((Path.GetDirectoryName(path)!, settings.SpecsFolder), key =>
        {
            var root = RepositoryRoot.Of(key.Folder, settings);
            return (root, root.ReadName() ?? Path.GetFileName(root.Path));
        });

    /// <summary>What a report says of a section.</summary>
    internal ReportedSection Of(SpecSection section)
    {
        var reported = new ReportedSection(section.Title, section.Level, section.IsNone, section.IsEmpty);
        return sections.GetOrAdd(reported, reported);
    }
}
