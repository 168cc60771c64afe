using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Reports;

public sealed class DependencyGraphTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Mermaid_has_a_node_for_each_spec_and_an_edge_for_each_dependency()
    {
        Write("specs/kilo/a.rst", "* libvirt 1.2\n* https://blueprints.launchpad.net/x/+spec/b\n* https://blueprints.launchpad.net/y/+spec/b\n* https://review.opendev.org/12345\n* https://example.org/");
        Write("specs/kilo/b.rst", ":doc:`a`\n\n`c <https://specs.openstack.org/openstack/y-specs/specs/c.html>`_");
        Write("specs/kilo/alone.rst", "None");

        Assert.Equal(
            """
            graph LR
                n0["a"]
                n1["b"]
                n2["y/b"]:::unresolved
                n3["change 12345"]:::unresolved
                n4["y-specs/c"]:::unresolved
                n0 --> n1
                n0 -.-> n2
                n0 -.-> n3
                n1 --> n0
                n1 -.-> n4
                classDef unresolved stroke-dasharray: 5 5
            """.ReplaceLineEndings("\n"),
            Graph().Write(SpecGraphFormat.Mermaid));
    }

    [Fact]
    public void Dot_has_the_same()
    {
        Write("specs/kilo/a.rst", "* https://blueprints.launchpad.net/x/+spec/b\n* https://bugs.launchpad.net/x/+bug/1");
        Write("specs/kilo/b.rst", "https://storyboard.openstack.org/#!/story/2");

        Assert.Equal(
            """
            digraph specs {
                rankdir=LR;
                node [shape=box];
                n0 [label="a"];
                n1 [label="b"];
                n2 [label="bug 1", style=dashed];
                n3 [label="story 2", style=dashed];
                n0 -> n1;
                n0 -> n2 [style=dashed];
                n1 -> n3 [style=dashed];
            }
            """.ReplaceLineEndings("\n"),
            Graph().Write(SpecGraphFormat.Dot));
    }

    [Fact]
    public void A_spec_that_was_proposed_again_is_one_node_and_no_edge_leads_to_itself()
    {
        Write("specs/juno/a.rst", "https://blueprints.launchpad.net/x/+spec/b");
        Write("specs/kilo/a.rst", ":doc:`../juno/a`\n\nhttps://blueprints.launchpad.net/x/+spec/b");
        Write("specs/kilo/b.rst", "None");

        Assert.Equal("graph LR\n    n0[\"a\"]\n    n1[\"b\"]\n    n0 --> n1\n    classDef unresolved stroke-dasharray: 5 5", Graph().Write(SpecGraphFormat.Mermaid));
    }

    [UnixFact]
    public void Odd_names_break_neither_language()
    {
        Write("specs/kilo/a\"b\\c[<&#`].rst", "https://storyboard.openstack.org/#!/story/2");

        Assert.Contains("n0[\"a#34;b#92;c#91;#60;#38;#35;#96;#93;\"]\n", Graph().Write(SpecGraphFormat.Mermaid), StringComparison.Ordinal);
        Assert.Contains("n0 [label=\"a\\\"b\\\\c[<&#`]\"];\n", Graph().Write(SpecGraphFormat.Dot), StringComparison.Ordinal);
    }

    [UnixFact]
    public void No_name_is_empty_and_none_ends_its_line()
    {
        Write("specs/kilo/\n\u0001.rst", "https://storyboard.openstack.org/#!/story/2");

        Assert.Contains("n0[\"\uFFFD\uFFFD\"]\n", Graph().Write(SpecGraphFormat.Mermaid), StringComparison.Ordinal);
        Assert.Contains("n0 [label=\"\uFFFD\uFFFD\"];\n", Graph().Write(SpecGraphFormat.Dot), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dependencies_it_is_empty()
    {
        Assert.Equal("graph LR\n    classDef unresolved stroke-dasharray: 5 5", new DependencyGraph().Write(SpecGraphFormat.Mermaid));
        Assert.Equal("digraph specs {\n    rankdir=LR;\n    node [shape=box];\n}", new DependencyGraph().Write(SpecGraphFormat.Dot));
    }

    private void Write(string path, string dependencies)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        repository.Write(path, $"Title\n=====\n\nhttps://blueprints.launchpad.net/x/+spec/{(name.Length > 9 || name[0] < ' ' ? "odd" : name)}\n\nDependencies\n------------\n\n{dependencies}\n");
    }

    private DependencyGraph Graph()
    {
        var engine = TemporaryRepository.Engine();
        var graph = new DependencyGraph();
        foreach (var outcome in engine.Read(engine.Search(repository.Path("specs"), recurse: true), new ReadOptions(), default))
            graph.Add(outcome.Value!.Spec);
        return graph;
    }
}
