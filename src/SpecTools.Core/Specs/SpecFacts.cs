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
        PeopleReader.Read(source, memory.Document, () => MetadataAuthors.Of(reader.Read(source, memory.Document))));

    private readonly Lazy<SpecList<WorkItem>> workItems = new(() => WorkItemReader.Read(source, memory.Document, path));
    private readonly Lazy<SpecMetadata> metadata = new(() => reader.Read(source, memory.Document));

    /// <summary>The licence.</summary>
    internal string? License => license.Value;

    /// <summary>Who works on it.</summary>
    internal SpecPeople People => people.Value;

    /// <summary>The work items.</summary>
    internal SpecList<WorkItem> WorkItems => workItems.Value;

    /// <summary>The metadata.</summary>
    internal SpecMetadata Metadata => metadata.Value;
}
