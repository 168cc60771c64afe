using SpecTools.Operations;
using SpecTools.Specs;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Repositories;

/// <summary>Where the dependencies of specs lead to among the files of a repository.</summary>
public sealed class SpecIndexTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]

    // By the name of the file.
    [InlineData("https://blueprints.launchpad.net/example/+spec/b", "nova-specs/specs/kilo/approved/b.rst")]
    [InlineData("blueprint in-juno", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("The in-juno spec", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("The in-juno blueprint", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("in-juno", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData(":bp:`in-juno`", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("https://blueprints.launchpad.net/other/+spec/b", null)]
    [InlineData("https://blueprints.launchpad.net/example/+spec/nowhere", null)]

    // By the blueprint.
    [InlineData("https://blueprints.launchpad.net/example/+spec/its-name", "nova-specs/specs/juno/implemented/named-otherwise.rst")]
    [InlineData("https://blueprints.launchpad.net/other/+spec/its-name", null)]
    [InlineData("https://bugs.launchpad.net/example/+bug/1234567", "nova-specs/specs/juno/implemented/a-bug.rst")]
    [InlineData("https://bugs.launchpad.net/bugs/1234567", "nova-specs/specs/juno/implemented/a-bug.rst")]
    [InlineData("https://storyboard.openstack.org/#!/story/2000207", "nova-specs/specs/juno/implemented/a-story.rst")]

    // By its address on the web.
    [InlineData("https://specs.openstack.org/openstack/nova-specs/specs/juno/implemented/in-juno.html", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("http://specs.openstack.org/openstack/nova-specs/specs/juno/approved/in-juno.html#work-items", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("https://specs.openstack.org/openstack/nova-specs/specs/kilo/approved/in-juno.html", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("https://github.com/openstack/nova-specs/blob/master/specs/juno/implemented/in-juno.rst", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("https://opendev.org/openstack/nova-specs/src/branch/master/specs/juno/approved/in-juno.rst", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("https://specs.openstack.org/openstack/other-specs/specs/juno/implemented/in-juno.html", null)]
    [InlineData("https://specs.openstack.org/openstack/nova-specs/specs/juno/implemented/nowhere.html", null)]
    [InlineData("https://specs.openstack.org/openstack/nova-specs/specs/../../../in-juno%00.html", null)]

    // By its place.
    [InlineData("`It <b.rst>`_", "nova-specs/specs/kilo/approved/b.rst")]
    [InlineData("`It <../../juno/implemented/in-juno.html>`_", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData("`It <../../juno/approved/in-juno.rst>`_", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData(":doc:`b`", "nova-specs/specs/kilo/approved/b.rst")]
    [InlineData(":doc:`/specs/juno/implemented/in-juno`", "nova-specs/specs/juno/implemented/in-juno.rst")]
    [InlineData(":doc:`nowhere`", null)]
    [InlineData("`It <../../../../outside.rst>`_", null)]

    // Of several the one of the same release, else one that is implemented, else the newest.
    [InlineData("https://blueprints.launchpad.net/example/+spec/twice", "nova-specs/specs/kilo/approved/twice.rst")]
    [InlineData("https://blueprints.launchpad.net/example/+spec/thrice", "nova-specs/specs/liberty/implemented/thrice.rst")]
    [InlineData("https://specs.openstack.org/openstack/nova-specs/specs/juno/approved/twice.html", "nova-specs/specs/juno/implemented/twice.rst")]
    [InlineData("https://review.opendev.org/123", null)]
    public void A_dependency_leads_to_its_file(string item, string? path)
    {
        repository.WriteSpecs(
            "nova-specs/specs/kilo/approved/b.rst", "nova-specs/specs/juno/implemented/in-juno.rst", "nova-specs/specs/kilo/approved/twice.rst",
            "nova-specs/specs/juno/implemented/twice.rst", "nova-specs/specs/juno/approved/thrice.rst", "nova-specs/specs/liberty/implemented/thrice.rst",
            "nova-specs/specs/mitaka/approved/thrice.rst", "outside.rst");
        Write("juno/implemented/named-otherwise", "https://blueprints.launchpad.net/example/+spec/its-name", "None");
        Write("juno/implemented/a-bug", "https://bugs.launchpad.net/example/+bug/1234567", "None");
        Write("juno/implemented/a-story", "https://storyboard.openstack.org/#!/story/2000207", "None");

        var dependency = Assert.Single(DependenciesOf(Write("kilo/approved/a", "https://blueprints.launchpad.net/example/+spec/a", item)));

        Assert.Equal(path, dependency.ResolvedPath is null ? null : repository.Relative(dependency.ResolvedPath));
    }

    [Fact]
    public void A_spec_that_was_proposed_again_leads_to_the_other_one()
    {
        Write("juno/approved/a", "https://blueprints.launchpad.net/example/+spec/a", "None");
        var path = Write("kilo/approved/a", "https://blueprints.launchpad.net/example/+spec/a", "https://specs.openstack.org/openstack/nova-specs/specs/juno/approved/a.html");

        Assert.Equal(repository.Path("nova-specs/specs/juno/approved/a.rst"), Assert.Single(DependenciesOf(path)).ResolvedPath);
    }

    [UnixFact]
    public void A_link_leads_to_the_file_behind_it()
    {
        repository.WriteSpecs("nova-specs/specs/approved/b.rst");
        repository.Link("nova-specs/specs/35.0/b.rst", "../approved/b.rst");
        var path = Write("36.0/a", "https://blueprints.launchpad.net/example/+spec/a", "https://blueprints.launchpad.net/example/+spec/b");

        Assert.Equal(repository.Path("nova-specs/specs/approved/b.rst"), Assert.Single(DependenciesOf(path)).ResolvedPath);
    }

    [Fact]
    public void The_repository_says_its_name_itself()
    {
        repository.Write("clone/.gitreview", "[gerrit]\nhost=review.opendev.org\nproject=openstack/nova-specs.git\n");
        repository.WriteSpecs("clone/specs/kilo/approved/b.rst");
        var own = repository.Write("clone/specs/kilo/approved/a.rst", Text("https://blueprints.launchpad.net/example/+spec/a", "https://specs.openstack.org/openstack/nova-specs/specs/kilo/approved/b.html"));
        var other = repository.Write("clone/specs/kilo/approved/c.rst", Text("https://blueprints.launchpad.net/example/+spec/c", "https://specs.openstack.org/openstack/other-specs/specs/kilo/approved/b.html"));

        Assert.Equal(repository.Path("clone/specs/kilo/approved/b.rst"), Assert.Single(DependenciesOf(own)).ResolvedPath);
        Assert.Null(Assert.Single(DependenciesOf(other)).ResolvedPath);
    }

    [UnixFact(OnLinux = true)]
    public void A_pipe_or_a_device_that_should_say_its_name_is_not_read()
    {
        repository.WriteSpecs("a-specs/specs/kilo/approved/b.rst", "b-specs/specs/kilo/approved/b.rst");
        using (var process = System.Diagnostics.Process.Start("mkfifo", [repository.Path("a-specs/.gitreview")]))
            process.WaitForExit();
        repository.Link("b-specs/.gitreview", "/dev/zero");
        foreach (var name in new[] { "a-specs", "b-specs" })
        {
            var path = repository.Write($"{name}/specs/kilo/approved/a.rst", Text("https://blueprints.launchpad.net/example/+spec/a", $"https://specs.openstack.org/openstack/{name}/specs/kilo/approved/b.html"));

            Assert.Equal(repository.Path($"{name}/specs/kilo/approved/b.rst"), Assert.Single(DependenciesOf(path)).ResolvedPath);
        }
    }

    [Fact]
    public void A_repository_without_a_folder_of_specs_ends_where_git_or_a_configuration_says()
    {
        repository.Write("outer/.git", "gitdir: elsewhere\n");
        repository.WriteSpecs("outer/accepted/b.rst", "b.rst", "outer/c.rst");
        repository.Write("outer/inner/spectools.json", "{}");
        var path = repository.Write("outer/drafts/a.rst", Text("https://blueprints.launchpad.net/example/+spec/a", "https://blueprints.launchpad.net/example/+spec/b"));
        var inner = repository.Write("outer/inner/drafts/a.rst", Text("https://blueprints.launchpad.net/example/+spec/a", "https://blueprints.launchpad.net/example/+spec/c"));

        Assert.Equal(repository.Path("outer/accepted/b.rst"), Assert.Single(DependenciesOf(path)).ResolvedPath);
        Assert.Null(Assert.Single(DependenciesOf(inner)).ResolvedPath);
    }

    [Fact]
    public void What_cannot_be_read_is_no_obstacle()
    {
        repository.Write("nova-specs/specs/kilo/approved/broken.rst", [0x80, 0xff]);
        repository.Write("nova-specs/specs/juno/spectools.json", "{ nonsense");
        repository.WriteSpecs("nova-specs/specs/juno/b.rst");
        var path = Write("kilo/approved/a", "https://blueprints.launchpad.net/example/+spec/a", "* https://blueprints.launchpad.net/example/+spec/b\n* https://blueprints.launchpad.net/example/+spec/c");

        Assert.Equal([repository.Path("nova-specs/specs/juno/b.rst"), null], DependenciesOf(path).Select(dependency => dependency.ResolvedPath));
    }

    /// <summary>Each of these was looked up by hand in the repository.</summary>
    [SharedFact]
    public void Dependencies_of_real_specs_lead_to_their_files()
    {
        var found = CorpusSpecs.Read().SelectMany(file => file.Spec.Dependencies).Where(dependency => dependency.ResolvedPath is not null).ToList();

        Assert.All(found, dependency => Assert.True(File.Exists(dependency.ResolvedPath)));
        Assert.All(found, dependency => Assert.NotEqual(dependency.Path, dependency.ResolvedPath));
        Assert.Equal("juno/implemented/virt-driver-numa-placement.rst", PathOf("kilo/implemented/virt-driver-large-pages.rst", "virt-driver-numa-placement"));
        Assert.Equal("liberty/implemented/robustify_evacuate.rst", PathOf("liberty/approved/migration-fix-resource-tracking.rst", "robustify-evacuate"));
        Assert.Equal("queens/implemented/request-traits-in-nova.rst", PathOf("queens/implemented/ironic-driver-traits.rst", "request-traits-in-nova"));
        Assert.Equal("kilo/implemented/v2-on-v3-api.rst", PathOf("kilo/implemented/api-microversions.rst", "v2-on-v3-api"));
        Assert.Equal("stein/approved/placement-any-traits-in-allocation_candidates-query.rst", PathOf("rocky/approved/bandwidth-resource-provider.rst", "any-traits-in-allocation-candidates-query"));
        Assert.Equal("pike/implemented/cells-count-resources-to-check-quota-in-api.rst", PathOf("pike/implemented/placement-project-user.rst", "cells-count-resources-to-check-quota-in-api"));
        Assert.Equal("gerrit-contactstore-removal.rst", PathOf("specs/gerrit-2.13.rst", "gerrit-contactstore-removal"));
        Assert.DoesNotContain(found, dependency => dependency.Name == "multi-attach-volume");

        string PathOf(string spec, string name) => found
            .Single(dependency => dependency.Name == name && dependency.Path.EndsWith(spec.Replace('/', Path.DirectorySeparatorChar), StringComparison.Ordinal))
            .ResolvedPath!.Replace('\\', '/').Split("/specs/")[^1];
    }

    private string Write(string name, string blueprint, string dependencies) =>
        repository.Write($"nova-specs/specs/{name}.rst", Text(blueprint, dependencies));

    private static string Text(string blueprint, string dependencies) =>
        $"=====\nTitle\n=====\n\n{blueprint}\n\nIntroduction.\n\nDependencies\n============\n\n{dependencies}\n";

    private static SpecList<SpecDependency> DependenciesOf(string path) =>
        TemporaryRepository.Engine().Read([new SpecInput(path, true)], new ReadOptions(), default).Single().Value!.Spec.Dependencies;
}
