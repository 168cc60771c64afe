using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// What a spec's text says, field by field: each is read when it is first asked for, by a reader of its own, so that
/// nobody waits for what nobody asks. Any thread may ask.
/// </summary>
/// <param name="source">The file's text.</param>
/// <param name="memory">The document that was read from it.</param>
/// <param name="path">The absolute path of the file.</param>
/// <param name="reader">The reader of metadata.</param>
internal sealed class SpecFacts(SourceText source, DocumentMemory memory, string path, MetadataReader reader)
{
    private readonly Lazy<string?> license = new(() => LicenseReader.Read(source, memory.Document));
    private readonly Lazy<SpecPeople> people = new(() =>
        PeopleReader.Read(source, memory.Document, () => MetadataAuthors.Of(reader.Entries(source, memory.Document))));

    private readonly Lazy<SpecList<WorkItem>> workItems = new(() => WorkItemReader.Read(source, memory.Document, path));
    private readonly Lazy<SpecMetadata> metadata = new(() => MetadataReader.Read(memory.Document, reader.Entries(source, memory.Document)));
    private readonly Lazy<DocumentLinks> links = new(() => ReferenceReader.Links(memory.Document));
    private readonly Lazy<SpecList<SpecHistoryEntry>> history = new(() => HistoryReader.Read(source, memory.Document));
    private volatile SpecList<SpecReference>? references;
    private volatile SpecList<SpecDependency>? dependencies;

    /// <summary>The licence.</summary>
    internal string? License => license.Value;

    /// <summary>Who works on it.</summary>
    internal SpecPeople People => people.Value;

    /// <summary>The work items.</summary>
    internal SpecList<WorkItem> WorkItems => workItems.Value;

    /// <summary>The metadata.</summary>
    internal SpecMetadata Metadata => metadata.Value;

    /// <summary>The entries of YAML that the metadata are, in the order in which they count; none in reStructuredText.</summary>
    internal List<MetadataEntry> MetadataEntries => reader.Entries(source, memory.Document);

    /// <summary>The file of metadata beside the spec, or null.</summary>
    internal SourceText? Companion => reader.Companion;

    /// <summary>The table of the section History.</summary>
    internal SpecList<SpecHistoryEntry> History => history.Value;

    /// <summary>The links of the document.</summary>
    internal DocumentLinks Links => links.Value;

    /// <summary>All links, with their lines and sections.</summary>
    /// <param name="spec">The spec itself.</param>
    internal SpecList<SpecReference> References(Spec spec) =>
        references ??= ReferenceReader.Read(source, Links, spec.Path, spec.AllSections());

    /// <summary>The dependencies.</summary>
    /// <param name="spec">The spec itself.</param>
    /// <param name="finder">Finds the files that they lead to, or null.</param>
    internal SpecList<SpecDependency> Dependencies(Spec spec, IDependencyFinder? finder) =>
        dependencies ??= DependencyReader.Read(
            source, memory.Document.Outline, Links, finder, new DependencyOrigin(spec.Path, spec.Blueprint));
}
