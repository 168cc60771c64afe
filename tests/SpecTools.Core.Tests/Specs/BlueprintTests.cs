using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

public class BlueprintTests
{
    private const string Heading = "=====\nTitle\n=====\n\n";
    private const string Sections = "\n\nProblem description\n===================\n\nhttps://blueprints.launchpad.net/nova/+spec/not-this\n";

    [Fact]
    public void One_equals_its_name_and_its_address()
    {
        const string url = "https://blueprints.launchpad.net/nova/+spec/a-thing";
        object blueprint = SpecText.Rst(Heading + url + Sections).Blueprint!;

        Assert.True(blueprint.Equals("A-thing"));
        Assert.True(blueprint.Equals(url));
        Assert.True(blueprint.Equals(SpecText.Rst("Other\n=====\n\n" + url + Sections).Blueprint));
        Assert.Equal(blueprint.GetHashCode(), SpecText.Rst("Other\n=====\n\n" + url + Sections).Blueprint!.GetHashCode());
        Assert.False(blueprint.Equals("a"));
        Assert.False(blueprint.Equals(SpecText.Rst(Heading + url + "-2" + Sections).Blueprint));
        Assert.False(blueprint.Equals(null));
    }

    [Theory]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/a-thing", BlueprintKind.LaunchpadBlueprint, "nova", "a-thing")]
    [InlineData("http://blueprints.launchpad.net/nova/+spec/a-thing", BlueprintKind.LaunchpadBlueprint, "nova", "a-thing")]
    [InlineData("https://blueprints.launchpad.net/nova/+spec//a-thing", BlueprintKind.LaunchpadBlueprint, "nova", "a-thing")]
    [InlineData("https://blueprints.launchpad.net/nova/juno/+spec/a-thing", BlueprintKind.LaunchpadBlueprint, "nova", "a-thing")]
    [InlineData("https://launchpad.net/oslo.db/+spec/a-thing/", BlueprintKind.LaunchpadBlueprint, "oslo.db", "a-thing")]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/a-thing?searchtext=b#c", BlueprintKind.LaunchpadBlueprint, "nova", "a-thing")]
    [InlineData("https://bugs.launchpad.net/nova/+bug/1462901", BlueprintKind.LaunchpadBug, "nova", "1462901")]
    [InlineData("https://bugs.launchpad.net/bugs/1462901", BlueprintKind.LaunchpadBug, null, "1462901")]
    [InlineData("https://storyboard.openstack.org/#!/story/2000207", BlueprintKind.StoryBoard, null, "2000207")]
    [InlineData("https://storyboard.openstack.org/?#!/story/2000722", BlueprintKind.StoryBoard, null, "2000722")]
    [InlineData("https://storyboard.openstack.org/story/2000498", BlueprintKind.StoryBoard, null, "2000498")]
    [InlineData("http://bugs.launchpad.net/bugs/1", BlueprintKind.LaunchpadBug, null, "1")]
    [InlineData("https://launchpad.net/bugs/1", BlueprintKind.LaunchpadBug, null, "1")]
    [InlineData("https://launchpad.net/nova/+bug/1", BlueprintKind.LaunchpadBug, "nova", "1")]
    [InlineData("https://bugs.launchpad.net/ubuntu/+source/qemu/+bug/12", BlueprintKind.LaunchpadBug, "ubuntu", "12")]
    [InlineData("https://bugs.launchpad.net/nova/+bug/12/+activity", BlueprintKind.LaunchpadBug, "nova", "12")]
    [InlineData("HTTPS://Blueprints.Launchpad.net/nova/+spec/a-thing", BlueprintKind.LaunchpadBlueprint, "nova", "a-thing")]
    [InlineData("http://storyboard.openstack.org/#!/story/123", BlueprintKind.StoryBoard, null, "123")]
    [InlineData("https://storyboard.openstack.org/#!/story/list?project_id=12", BlueprintKind.Other, null, "list")]
    [InlineData("https://github.com/openstack/nova/issues/12", BlueprintKind.Other, null, "12")]
    [InlineData("https://example.org/issues/12", BlueprintKind.Other, null, "12")]
    [InlineData("https://storyboard.openstack.org/", BlueprintKind.Other, null, "storyboard.openstack.org")]
    [InlineData("https://blueprints.launchpad.net/nova", BlueprintKind.Other, null, "nova")]
    public void Every_address_is_taken_apart(string url, BlueprintKind kind, string? project, string name)
    {
        var blueprint = SpecText.Rst(Heading + url + Sections).Blueprint!;

        Assert.Equal((url, kind, project, name, 5), (blueprint.Url, blueprint.Kind, blueprint.Project, blueprint.Name, blueprint.Line));
    }

    [Theory]
    [InlineData("Include the URL of your launchpad blueprint:\n\nhttps://blueprints.launchpad.net/nova/+spec/this", 7)]
    [InlineData("Blueprint: https://blueprints.launchpad.net/nova/+spec/this.", 5)]
    [InlineData("Blueprint:\nhttps://blueprints.launchpad.net/nova/+spec/this", 6)]
    [InlineData("<https://blueprints.launchpad.net/nova/+spec/this>", 5)]
    [InlineData("`bp this <https://blueprints.launchpad.net/nova/+spec/this>`_", 5)]
    [InlineData("`https://blueprints.launchpad.net/nova/+spec/th-\nis <https://blueprints.launchpad.net/nova/+spec/this>`_", 6)]
    [InlineData("`this <https://blueprints.launchpad.net/nova/+spec/\nthis>`_", 5)]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/\nthis", 5)]
    [InlineData("This is blueprint_.\n\n.. _blueprint: https://blueprints.launchpad.net/nova/+spec/this", 7)]
    [InlineData(":Blueprint: https://blueprints.launchpad.net/nova/+spec/this", 5)]
    [InlineData("* https://blueprints.launchpad.net/nova/+spec/this", 5)]
    [InlineData("https://example.org/other\n\nhttps://blueprints.launchpad.net/nova/+spec/this", 7)]
    [InlineData("See https://blueprints.launchpad.net/nova/+spec/old for more.\n\nhttps://blueprints.launchpad.net/nova/+spec/this", 7)]
    [InlineData("A sentence on https://blueprints.launchpad.net/nova/+spec/this for more.", 5)]
    [InlineData(".. https://blueprints.launchpad.net/nova/+spec/comment\n\nhttps://blueprints.launchpad.net/nova/+spec/this", 7)]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/this\nhttps://blueprints.launchpad.net/nova/+spec/second", 5)]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/this (in progress)", 5)]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/this - the first part", 5)]
    [InlineData("blueprint this: https://blueprints.launchpad.net/nova/+spec/this", 5)]
    [InlineData("bp/this <https://blueprints.launchpad.net/nova/+spec/this>", 5)]
    [InlineData("`bp/this <https://blueprints.launchpad.net/nova/+spec/this>`__", 5)]
    [InlineData("- Blueprint: https://blueprints.launchpad.net/nova/+spec/this\n- Bug: https://bugs.launchpad.net/nova/+bug/12", 5)]
    [InlineData("* `Blueprint <https://blueprints.launchpad.net/nova/+spec/this>`_", 5)]
    [InlineData("Blueprint\n  https://blueprints.launchpad.net/nova/+spec/this", 6)]
    [InlineData("Blueprint:\n\n  https://blueprints.launchpad.net/nova/+spec/this", 7)]
    [InlineData(":Author: jdoe\n:Blueprint:\n   https://blueprints.launchpad.net/nova/+spec/this", 7)]
    [InlineData(":URL: <https://blueprints.launchpad.net/nova/+spec/this>", 5)]
    [InlineData("=========  =================================================\nBlueprint  https://blueprints.launchpad.net/nova/+spec/this\n=========  =================================================", 6)]
    [InlineData("https://blueprints.launchpad.net/nova/\n+spec/this", 5)]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/\n  this", 5)]
    [InlineData(".. note:: https://blueprints.launchpad.net/nova/+spec/this", 5)]
    public void The_address_is_found_in_every_form(string preamble, int line)
    {
        var blueprint = SpecText.Rst(Heading + preamble + Sections).Blueprint!;

        Assert.Equal(("https://blueprints.launchpad.net/nova/+spec/this", "this", line), (blueprint.Url, blueprint.Name, blueprint.Line));
    }

    [Theory]
    [InlineData("Blueprint [1]_\n\nWords.", ".. [1] https://blueprints.launchpad.net/nova/+spec/this")]
    [InlineData("Launchpad blueprint: [#bp]_.\n\nWords.", ".. [#bp] `This <https://blueprints.launchpad.net/nova/+spec/this>`_")]
    [InlineData("The blueprint [BP]_ says more.", ".. [BP] See https://blueprints.launchpad.net/nova/+spec/this")]
    [InlineData("See the blueprint_ for more.", ".. _blueprint: https://blueprints.launchpad.net/nova/+spec/this")]
    [InlineData("`Blueprint`__", "__ https://blueprints.launchpad.net/nova/+spec/this")]
    public void It_may_stand_where_the_preamble_refers_to(string preamble, string target)
    {
        var spec = SpecText.Rst(Heading + preamble + Sections + "\nReferences\n==========\n\n" + target + "\n");

        Assert.Equal(("https://blueprints.launchpad.net/nova/+spec/this", "this"), (spec.Blueprint!.Url, spec.Blueprint.Name));
        Assert.Equal(spec.LineCount, spec.Blueprint.Line);
    }

    [Theory]
    [InlineData("Issue: https://github.com/openstack/nova/issues/12", 5)]
    [InlineData("Issue:\nhttps://github.com/openstack/nova/issues/12", 6)]
    [InlineData(":Issue: https://github.com/openstack/nova/issues/12", 5)]
    [InlineData("* https://github.com/openstack/nova/issues/12", 5)]
    [InlineData("* Issue: `#12 <https://github.com/openstack/nova/issues/12>`_", 5)]
    [InlineData("<https://github.com/openstack/nova/issues/12>", 5)]
    [InlineData("Words, and https://example.org/ among them.\n\nhttps://github.com/openstack/nova/issues/12", 7)]
    public void Another_place_counts_where_it_stands_alone_or_with_a_label(string preamble, int line)
    {
        var blueprint = SpecText.Rst(Heading + preamble + Sections.Replace("blueprints.launchpad.net", "example.org", StringComparison.Ordinal)).Blueprint!;

        Assert.Equal(("https://github.com/openstack/nova/issues/12", BlueprintKind.Other, "12", line), (blueprint.Url, blueprint.Kind, blueprint.Name, blueprint.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Blueprint: bp/this")]
    [InlineData("blueprint this-thing")]
    [InlineData(":bp:`this`")]
    [InlineData("Blueprint [1]_")]
    [InlineData("As it was before [1]_.\n\n.. [1] https://example.org/")]
    [InlineData("* Words with https://example.org/ in them.")]
    [InlineData("Note: see https://example.org/")]
    [InlineData("Prose with https://example.org/ in it.")]
    [InlineData(".. https://blueprints.launchpad.net/nova/+spec/comment")]
    [InlineData("Story: TBD.")]
    [InlineData("ftp://blueprints.launchpad.net/nova/+spec/this")]
    public void Nothing_else_is_taken_for_it(string preamble) => Assert.Null(SpecText.Rst(Heading + preamble + Sections).Blueprint);

    [Fact]
    public void It_may_stand_before_the_title()
    {
        var spec = SpecText.Rst("https://blueprints.launchpad.net/nova/+spec/this\n\n" + Heading + "Prose." + Sections);

        Assert.Equal("this", spec.Blueprint!.Name);
    }

    [Fact]
    public void It_may_stand_in_a_section_of_its_own()
    {
        var spec = SpecText.Rst(Heading + "Prose." + Sections + "\nStoryboard Link\n===============\n\nhttps://storyboard.openstack.org/#!/story/2000172\n");

        Assert.Equal((BlueprintKind.StoryBoard, "2000172"), (spec.Blueprint!.Kind, spec.Blueprint.Name));
    }
}
