using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Specs;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Specs;

public sealed class MetadataTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Front_matter_keeps_its_order_its_words_and_its_structure()
    {
        var metadata = Markdown("RFC: 0018\nAuthor: Jane Doe\nDue: 2018-05-15\nSupersededBy:\nstages:\n  alpha: v1.2\n  beta: \"1.30\"\ngates:\n- name: A\n  parts: [x, y]\n- B\n");

        Assert.Equal(["RFC", "Author", "Due", "SupersededBy", "stages", "gates"], metadata.Keys);
        Assert.Equal("0018", metadata["rfc"]);
        Assert.Equal("2018-05-15", metadata["DUE"]);
        Assert.Null(metadata["SupersededBy"]);
        Assert.Equal("1.30", Assert.IsType<SpecMetadata>(metadata["stages"])["beta"]);
        var gates = Assert.IsType<SpecList<object?>>(metadata["gates"]);
        Assert.Equal("x, y", Assert.IsType<SpecMetadata>(gates[0])["parts"]!.ToString());
        Assert.Equal("B", gates[1]);
        Assert.Equal(
            "RFC: 0018; Author: Jane Doe; Due: 2018-05-15; SupersededBy: ; stages: alpha: v1.2; beta: 1.30; gates: name: A; parts: x, y, B",
            metadata.ToString());
    }

    [Theory]
    [InlineData("a: 1\nb: @jdoe\nc: 3\n", "a: 1; b: @jdoe; c: 3")]
    [InlineData("a: 1\nb: x: y\nc: 3\n", "a: 1; b: x: y; c: 3")]
    [InlineData("a: 1\nauthors:\n  - @jdoe\n  - \"@jane\"\nc: 3\n", "a: 1; authors: @jdoe, \"@jane\"; c: 3")]
    [InlineData("a: 1\nb: [x\nc:\n  d: [e\nf: 3\n", "a: 1; b: [x; f: 3")]
    [InlineData("a: 1\na: 2\nA: 3\n", "a: 1")]
    [InlineData("- a\n- b\n", "")]
    [InlineData("just words\n", "")]
    [InlineData("# nothing\n", "")]
    [InlineData("@\n:\n[\n", "")]
    public void What_can_be_read_is_read(string yaml, string metadata) => Assert.Equal(metadata, Markdown(yaml).ToString());

    [Fact]
    public void A_bomb_is_left_out()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: 4\n";

        var metadata = Markdown(bomb);

        Assert.Equal(["a", "b", "c", "d"], metadata.Keys);
        Assert.Equal("[*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]", metadata["c"]);
    }

    [Fact]
    public void Front_matter_without_limits_is_left_out() =>
        Assert.Empty(Markdown(string.Concat(Enumerable.Range(0, 50_000).Select(n => $"key{n}: value\n"))));

    [Fact]
    public void What_stands_beside_a_README_is_the_specs_own()
    {
        repository.Write("keps/1-one/README.md", "---\nstatus: draft\n---\n# One\n\n## Summary\n\nText.\n");
        repository.Write("keps/1-one/kep.yaml", "title: One\nStatus: implemented\nauthors:\n- \"@jdoe\"\n");
        repository.Write("keps/1-one/other.md", "# Other\n\n## Summary\n\nText.\n");

        Assert.Equal("status: draft; title: One; authors: @jdoe", Read("keps/1-one/README.md").Metadata.ToString());
        Assert.Empty(Read("keps/1-one/other.md").Metadata);
    }

    [Fact]
    public void A_file_of_metadata_that_is_no_text_is_none()
    {
        repository.Write("README.md", "# One\n\n## Summary\n\nText.\n");
        repository.Write("kep.yaml", [0x61, 0x3A, 0x20, 0xFF, 0xFE, 0xFD]);

        Assert.Empty(Read("README.md").Metadata);
    }

    [Theory]
    [InlineData("=====\nTitle\n=====\n\n:Author: Jane Doe\n:Status: draft\n\nA\n=\n", "Author: Jane Doe; Status: draft")]
    [InlineData(":orphan:\n\n=====\nTitle\n=====\n\n:Authors:\n  - Jane *Doe*\n  - jdoe\n\nWords.\n\n:Tags: x\n\nA\n=\n", "orphan: ; Authors: Jane Doe, jdoe; Tags: x")]
    [InlineData("Title\n=====\n\n:Abstract: One line\n   and another.\n\n   A paragraph.\n\nA\n-\n", "Abstract: One line and another.\nA paragraph.")]
    [InlineData("Title\n=====\n\nWords.\n\nA\n-\n\n:Author: x\n", "")]
    [InlineData("", "")]
    public void Fields_above_the_first_section_are_metadata(string rst, string metadata) =>
        Assert.Equal(metadata, SpecText.Rst(rst).Metadata.ToString());

    [Theory]
    [InlineData("Author: Jane Doe, jdoe\n", "Jane Doe, jdoe")]
    [InlineData("AUTHORS: [\"@jdoe\", Jane Doe]\n", "@jdoe|Jane Doe")]
    [InlineData("authors:\n- name: Jane Doe\n  email: jane@example.com\n- jdoe\n", "Jane Doe jane@example.com|jdoe")]
    [InlineData("author:\nreviewers: [jdoe]\n", "")]
    public void Authors_are_given_as_they_are_written(string yaml, string authors) =>
        Assert.Equal(authors, string.Join('|', MetadataAuthors.Of(MetadataEntries(yaml)).Select(author => author.Text)));

    [Fact]
    public void Nothing_is_loaded_for_a_spec_without_YAML()
    {
        repository.Write("a.md", "# One\n\n## Summary\n\nText.\n");
        var engine = new SpecEngine(() => new MarkdigReader(), () => throw new InvalidOperationException());

        Assert.Empty(Assert.Single(engine.Read(repository.Named("a.md"), new ReadOptions(), default)).Value!.Spec.Metadata);
    }

    private SpecMetadata Markdown(string yaml)
    {
        repository.Write("a.md", $"---\n{yaml}---\n# One\n\n## Summary\n\nText.\n");
        return Read("a.md").Metadata;
    }

    private List<MetadataEntry> MetadataEntries(string yaml)
    {
        Markdown(yaml);
        return File("a.md").MetadataEntries;
    }

    private Spec Read(string path) => File(path).Spec;

    private SpecFile File(string path)
    {
        var engine = new SpecEngine(() => new MarkdigReader(), () => new YamlDotNetReader());
        return Assert.Single(engine.Read(repository.Named(path), new ReadOptions(), default)).Value!;
    }
}
