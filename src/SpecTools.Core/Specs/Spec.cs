using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A spec as it was when it was read. Nothing in it changes, and nothing that is done to it changes the file.</summary>
public sealed class Spec
{
    private readonly SpecFacts facts;
    private readonly IDependencyFinder? finder;

    internal Spec(SpecPlace place, SourceText source, SpecFormat format, SpecFacts facts)
    {
        this.facts = facts;
        finder = place.Finder;
        Path = place.Path;
        Aliases = new SpecList<string>([.. place.Aliases]);
        Name = SpecNames.Of(place.Path);
        Format = format;
        Release = place.Release;
        Status = place.Status;
        Template = place.Template;
        LineCount = source.LineCount;
        Length = source.ByteLength;
        Encoding = source.EncodingName;
        NewLine = source.NewLine;
        LastWriteTime = place.LastWriteTime;
    }

    /// <summary>The absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>The absolute paths of the symbolic links in the repository that lead to the file, and of those by which it was reached.</summary>
    public SpecList<string> Aliases { get; }

    /// <summary>The file's name without its ending; of a <c>README.md</c> in a folder, as enhancement proposals of Kubernetes are, the folder's.</summary>
    public string Name { get; }

    /// <summary>The document's title without markup, or null where it has none.</summary>
    public string? Title { get; internal init; }

    /// <summary>The markup that the spec is written in.</summary>
    public SpecFormat Format { get; }

    /// <summary>The link to where the work is tracked, or null where there is none.</summary>
    public SpecBlueprint? Blueprint { get; internal init; }

    /// <summary>The paragraph that says what the spec is about, without markup, or null where there is none.</summary>
    public string? Introduction { get; internal init; }

    /// <summary>
    /// The licence that the spec states: an SPDX identifier such as <c>CC-BY-3.0</c>, or the statement's own words where it
    /// is none of the usual ones; null where there is none.
    /// </summary>
    public string? License => facts.License;

    /// <summary>The release that the spec is written for, or null where nothing says.</summary>
    public ReleaseName? Release { get; }

    /// <summary>Where the spec is in its life.</summary>
    public SpecStatus Status { get; }

    /// <summary>The people who lead the work; nobody where the spec names nobody.</summary>
    public SpecList<SpecPerson> PrimaryAssignee => facts.People.Primary;

    /// <summary>The other people who take part in the work.</summary>
    public SpecList<SpecPerson> Contributors => facts.People.Contributors;

    /// <summary>What is to be done, item by item, as the section Work Items lists it.</summary>
    public SpecList<WorkItem> WorkItems => facts.WorkItems;

    /// <summary>
    /// What the spec depends on, as its section Dependencies says. To look for the specs among them, the files of the
    /// repository are listed when this is first asked for.
    /// </summary>
    public SpecList<SpecDependency> Dependencies => facts.Dependencies(this, finder);

    /// <summary>All links of the spec to something outside it, in the order of the text.</summary>
    public SpecList<SpecReference> References => facts.References(this);

    /// <summary>What the table of the section History says of the releases that the spec was written for.</summary>
    public SpecList<SpecHistoryEntry> History => facts.History;

    /// <summary>The sections of the first level, the document's title not among them.</summary>
    public SpecList<SpecSection> Sections { get; internal init; } = SpecList<SpecSection>.Empty;

    /// <summary>
    /// What the spec says of itself outside its text, by name: front matter, a <c>kep.yaml</c> beside it, or the fields above
    /// its first section. Empty where there is nothing of the kind.
    /// </summary>
    public SpecMetadata Metadata => facts.Metadata;

    /// <summary>The template in force: its path, or the name of a built-in one.</summary>
    public string Template { get; }

    /// <summary>The number of lines.</summary>
    public int LineCount { get; }

    /// <summary>The file's size in bytes.</summary>
    public long Length { get; }

    /// <summary>The encoding's name: <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>…</summary>
    public string Encoding { get; }

    /// <summary>The line ending in use: <c>LF</c>, <c>CRLF</c>, <c>CR</c>, <c>Mixed</c> or <c>None</c>.</summary>
    public LineBreak NewLine { get; }

    /// <summary>When the file was last written, in local time.</summary>
    public DateTime LastWriteTime { get; }

    /// <summary>All sections at all levels, in the order of the text.</summary>
    public IEnumerable<SpecSection> AllSections() => Sections.SelectMany(section => section.WithDescendants());

    /// <summary>The people with their roles, those who lead the work first.</summary>
    /// <param name="role">The role that is asked for; null for all.</param>
    public IEnumerable<SpecAssignee> Assignees(SpecPersonRole? role = null) =>
        PrimaryAssignee.Select(person => new SpecAssignee(Path, SpecPersonRole.Primary, person))
            .Concat(Contributors.Select(person => new SpecAssignee(Path, SpecPersonRole.Contributor, person)))
            .Where(assignee => role is null || assignee.Role == role);

    /// <summary>The spec's name.</summary>
    public override string ToString() => Name;
}
