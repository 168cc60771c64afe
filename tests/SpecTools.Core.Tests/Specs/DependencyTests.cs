using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

public class DependencyTests
{
    private const string Start = "=====\nTitle\n=====\n\nhttps://blueprints.launchpad.net/nova/+spec/own\n\nIntroduction.\n\nDependencies\n============\n\n";
    private const string End = "\n\nReferences\n==========\n\n.. [1] https://blueprints.launchpad.net/nova/+spec/first\n.. [#note] `Note <https://review.opendev.org/c/openstack/nova/+/842478>`_\n\n[7] The seventh:\n    https://bugs.launchpad.net/nova/+bug/1234567\n\n.. _pointed: https://example.org/pointed\n";

    /// <summary>Each line of what is expected: kind, name, target, text.</summary>
    public static TheoryData<string, string> Items => new()
    {
        // Nothing to depend on.
        { "None", "" },
        { "None.", "" },
        { "N/A", "" },
        { "* None", "" },
        { "No new dependencies are added by this.", "" },
        { "There are no new dependencies for this feature.", "" },
        { "None. This is mostly early setup.", "" },
        { "TBD", "" },
        { "..\n  A comment.", "" },

        // Words without a link.
        { "* libvirt >= 1.2.9\n* OVMF from EDK2", "Other   libvirt >= 1.2.9\nOther   OVMF from EDK2" },
        { "Libvirt 1.2.16", "Other   Libvirt 1.2.16" },
        { "This needs:\n\n* *this*\n* ``that``", "Other   this\nOther   that" },
        { "This needs:\n- this\n- that", "Other   this\nOther   that" },
        { "* This:\n\n  - that", "Other   that" },
        { "* Is this needed?\n\n  - that\n  - those", "Other   that\nOther   those" },
        { "* libvirt\n\n  - It draws:\n\n    + guests\n\n  - See https://example.org/\n\n* QEMU\n\n  More of it.\n\nAnd Xen.", "Other   libvirt\nOther  https://example.org/ See https://example.org/\nOther   QEMU\nOther   And Xen." },
        { "* This:\n\n  - that\n\n    + more of that", "Other   that" },
        { "* **QEMU >= 10.1**:\n\nRequired for guests.", "Other   QEMU >= 10.1\nOther   Required for guests." },

        // Addresses of every kind.
        { "* https://blueprints.launchpad.net/cinder/+spec/a-thing", "Blueprint a-thing https://blueprints.launchpad.net/cinder/+spec/a-thing https://blueprints.launchpad.net/cinder/+spec/a-thing" },
        { "`A bug <http://bugs.launchpad.net/nova/+bug/1234567>`_", "Bug 1234567 http://bugs.launchpad.net/nova/+bug/1234567 A bug" },
        { "`A bug <https://launchpad.net/bugs/1234567>`_", "Bug 1234567 https://launchpad.net/bugs/1234567 A bug" },
        { "`A story <https://storyboard.openstack.org/#!/story/2000207>`_", "Story 2000207 https://storyboard.openstack.org/#!/story/2000207 A story" },
        { "`A spec <https://specs.openstack.org/openstack/nova-specs/specs/kilo/approved/a-spec.html>`_", "Spec a-spec https://specs.openstack.org/openstack/nova-specs/specs/kilo/approved/a-spec.html A spec" },
        { "`A spec <https://github.com/openstack/nova-specs/blob/master/specs/kilo/approved/a-spec.rst#part>`_", "Spec a-spec https://github.com/openstack/nova-specs/blob/master/specs/kilo/approved/a-spec.rst#part A spec" },
        { "`A spec <https://docs.opendev.org/opendev/infra-specs/latest/specs/a-spec.html>`_", "Spec a-spec https://docs.opendev.org/opendev/infra-specs/latest/specs/a-spec.html A spec" },
        { "`A spec <../implemented/a-spec.rst>`_", "Spec a-spec ../implemented/a-spec.rst A spec" },
        { ":doc:`A spec <../implemented/a-spec>`", "Spec a-spec ../implemented/a-spec A spec" },
        { "`An index <https://specs.openstack.org/openstack/nova-specs/specs/kilo/index.html>`_", "Other  https://specs.openstack.org/openstack/nova-specs/specs/kilo/index.html An index" },
        { "`A change <https://review.openstack.org/#/c/86947/>`_", "Change 86947 https://review.openstack.org/#/c/86947/ A change" },
        { "`A change <https://review.openstack.org/225893>`_", "Change 225893 https://review.openstack.org/225893 A change" },
        { "`A change <https://review.openstack.org/#/c/103945/5>`_", "Change 103945 https://review.openstack.org/#/c/103945/5 A change" },
        { "`A change <https://review.opendev.org/c/openstack/nova/+/842478/3>`_", "Change 842478 https://review.opendev.org/c/openstack/nova/+/842478/3 A change" },
        { "`A topic <https://review.openstack.org/#/q/topic:bp/a-thing,n,z>`_", "Change topic:bp/a-thing https://review.openstack.org/#/q/topic:bp/a-thing,n,z A topic" },
        { "`An issue <https://github.com/openstack/nova/issues/12>`_", "Other  https://github.com/openstack/nova/issues/12 An issue" },
        { "`A label`__\n\n__ https://example.org/", "Other  https://example.org/ A label" },
        { ":bug:`1234567` and :bp:`a-thing`", "Bug 1234567 1234567 1234567 and a-thing\nBlueprint a-thing a-thing 1234567 and a-thing" },
        { "Write to jdoe@example.org first.", "Other   Write to jdoe@example.org first." },

        // An address is called what the words with it, or above it, say.
        { "This needs a-thing_ first.\n\n.. _a-thing: https://blueprints.launchpad.net/nova/+spec/a-thing", "Blueprint a-thing https://blueprints.launchpad.net/nova/+spec/a-thing This needs a-thing first." },
        { "A change in Cinder:\n\nhttps://review.openstack.org/225893\n\nhttps://review.openstack.org/225894", "Change 225893 https://review.openstack.org/225893 A change in Cinder\nChange 225894 https://review.openstack.org/225894 A change in Cinder" },
        { "Changes in Cinder\n\n* https://review.openstack.org/225893\n* https://review.openstack.org/225894", "Change 225893 https://review.openstack.org/225893 Changes in Cinder\nChange 225894 https://review.openstack.org/225894 Changes in Cinder" },
        { "* A change in Cinder\n\n   https://review.openstack.org/225893\n\n* libvirt", "Change 225893 https://review.openstack.org/225893 A change in Cinder\nOther   libvirt" },
        { "A change in Cinder\n  https://review.openstack.org/225893", "Change 225893 https://review.openstack.org/225893 A change in Cinder" },
        { "A change in Cinder\n* https://review.openstack.org/225893", "Change 225893 https://review.openstack.org/225893 A change in Cinder" },
        { "* libvirt\n* https://review.openstack.org/225893", "Other   libvirt\nChange 225893 https://review.openstack.org/225893 https://review.openstack.org/225893" },
        { ":Change: https://review.openstack.org/225893", "Change 225893 https://review.openstack.org/225893 https://review.openstack.org/225893" },
        { "=======  ==================================\nWhat     Where\n=======  ==================================\nCinder   https://review.openstack.org/225893\n=======  ==================================", "Change 225893 https://review.openstack.org/225893 Cinder, https://review.openstack.org/225893" },

        // Marks of notes, with markup and without.
        { "* The first thing [1]_", "Blueprint first https://blueprints.launchpad.net/nova/+spec/first The first thing [1]" },
        { "* The first thing [1].", "Blueprint first https://blueprints.launchpad.net/nova/+spec/first The first thing [1]." },
        { "Needs this [#note]_", "Change 842478 https://review.opendev.org/c/openstack/nova/+/842478 Needs this [#note]" },
        { "Needs [7]_ too", "Bug 1234567 https://bugs.launchpad.net/nova/+bug/1234567 Needs [7] too" },
        { "Needs bugs [7] and [9].", "Bug 1234567 https://bugs.launchpad.net/nova/+bug/1234567 Needs bugs [7] and [9]." },
        { "Needs [7][1].", "Bug 1234567 https://bugs.launchpad.net/nova/+bug/1234567 Needs [7][1].\nBlueprint first https://blueprints.launchpad.net/nova/+spec/first Needs [7][1]." },

        // Names without an address.
        { "This needs bp/a-thing.", "Blueprint a-thing  This needs bp/a-thing." },
        { "blueprint: a-thing", "Blueprint a-thing  blueprint: a-thing" },
        { "This needs bug #1234567 first", "Bug 1234567  This needs bug #1234567 first" },
        { "The follow-up spec is not known.", "Other   The follow-up spec is not known." },
        { "https://review.openstack.org/225893 (bp/a-thing)", "Change 225893 https://review.openstack.org/225893 https://review.openstack.org/225893 (bp/a-thing)\nBlueprint a-thing  https://review.openstack.org/225893 (bp/a-thing)" },
        { "bp a-thing: https://blueprints.launchpad.net/nova/+spec/a-thing", "Blueprint a-thing https://blueprints.launchpad.net/nova/+spec/a-thing bp a-thing: https://blueprints.launchpad.net/nova/+spec/a-thing" },

        // What is said twice, is the spec's own, or is no dependency of this spec.
        { "* `A <https://review.openstack.org/225893>`_\n* `B <https://review.openstack.org/#/c/225893/>`_", "Change 225893 https://review.openstack.org/225893 A" },
        { "* https://blueprints.launchpad.net/cinder/+spec/a\n* https://blueprints.launchpad.net/glance/+spec/a", "Blueprint a https://blueprints.launchpad.net/cinder/+spec/a https://blueprints.launchpad.net/cinder/+spec/a\nBlueprint a https://blueprints.launchpad.net/glance/+spec/a https://blueprints.launchpad.net/glance/+spec/a" },
        { "* https://blueprints.launchpad.net/nova/+spec/own", "" },
        { "The following depend on this one:\n\n* https://blueprints.launchpad.net/nova/+spec/a", "" },
        { "No dependency on `that <https://review.openstack.org/1>`_. But see `this <https://review.openstack.org/2>`_.", "Change 2 https://review.openstack.org/2 No dependency on that. But see this." },

        // Code is kept out.
        { "Run::\n\n  curl https://example.org/", "Other   Run" },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void Items_of_every_form_are_read(string body, string expected)
    {
        var spec = SpecText.Rst(Start + body + End);

        Assert.Equal(expected, string.Join('\n', spec.Dependencies.Select(Show)));
        Assert.All(spec.Dependencies, dependency => Assert.Equal((spec.Path, null), (dependency.Path, dependency.ResolvedPath)));
    }

    [Theory]
    [InlineData("Dependencies")]
    [InlineData("dependency")]
    [InlineData("4.2 DEPENDENCIES:")]
    [InlineData("Dependancies")]
    [InlineData("Dependecies")]
    public void The_section_is_found_as_people_write_it(string title) => Assert.Equal(
        "libvirt", Assert.Single(SpecText.Rst($"Spec\n====\n\n{title}\n-----------------\n\nlibvirt\n\nTesting\n-----------------\n\nNothing.\n").Dependencies).Text);

    [Theory]
    [InlineData("Independence")]
    [InlineData("Dependent device handling")]
    [InlineData("Testing")]
    public void Other_sections_say_nothing_of_dependencies(string title) =>
        Assert.Empty(SpecText.Rst($"Spec\n====\n\n{title}\n-------------------------\n\nlibvirt\n").Dependencies);

    [Fact]
    public void Subsections_belong_to_it_and_the_sections_behind_it_do_not()
    {
        var spec = SpecText.Rst("Spec\n====\n\nDependencies\n------------\n\none\n\nLibraries\n~~~~~~~~~\n\ntwo\n\nTesting\n-------\n\nthree\n");

        Assert.Equal([("one", 7), ("two", 12)], spec.Dependencies.Select(dependency => (dependency.Text, dependency.Line)));
    }

    [Fact]
    public void The_line_is_that_of_the_address_and_else_of_the_item()
    {
        var spec = SpecText.Rst(Start + "* This needs a\n  thing: https://review.openstack.org/1\n\n* libvirt,\n  newer than that\n\n* The first [1]_" + End);

        Assert.Equal([13, 15, 18], spec.Dependencies.Select(dependency => dependency.Line));
    }

    [Fact]
    public void They_print_their_names_and_else_their_words() => Assert.Equal(
        "a-thing, libvirt 1.2", SpecText.Rst(Start + "* https://blueprints.launchpad.net/nova/+spec/a-thing\n* libvirt 1.2" + End).Dependencies.ToString());

    [Fact]
    public void A_section_of_Markdown_is_read_alike()
    {
        var spec = SpecText.Markdown("# Title\n\n## Dependencies\n\nA change: https://review.openstack.org/225893\n\nNone\n\n## References\n\nhttps://example.org/\n");

        Assert.Equal("Change 225893 https://review.openstack.org/225893 A change: https://review.openstack.org/225893", Show(Assert.Single(spec.Dependencies)));
        Assert.Equal([("Dependencies", 5), ("References", 11)], spec.References.Select(reference => (reference.SectionPath, reference.Line)));
    }

    private static string Show(SpecDependency dependency) => $"{dependency.Kind} {dependency.Name} {dependency.Target} {dependency.Text}";
}
