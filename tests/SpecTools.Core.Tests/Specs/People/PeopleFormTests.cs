namespace SpecTools.Tests.Specs;

/// <summary>Where in a document people stand, and under which labels: <c>primary + contributors</c>.</summary>
public sealed class PeopleFormTests
{
    [Theory]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  jroe\n  mmuster")]
    [InlineData("Primary assignee:\n  jdoe\nOther contributors:\n  jroe\n  mmuster")]
    [InlineData("Primary assignee:\n    jdoe\n\n\nOther contributors:\n    jroe, mmuster")]
    [InlineData("Primary assignee\n  jdoe\n\nOther contributors\n  jroe\n  mmuster")]
    [InlineData("Primary assignee:\n\n  jdoe\n\nOther contributors:\n\n  jroe\n\n  mmuster")]
    [InlineData("Primary assignee:\n\njdoe\n\nOther contributors:\n\njroe, mmuster")]
    [InlineData("Primary assignee:\njdoe\n\nOther contributors:\njroe\nmmuster")]
    [InlineData("Primary assignee:\n* jdoe\n\nOther contributors:\n* jroe\n* mmuster")]
    [InlineData("Primary assignee:\n\n* jdoe\n\nOther contributors:\n\n* jroe\n* mmuster")]
    [InlineData("Primary assignee:\n  - jdoe\n\nOther contributors:\n  - jroe\n  - mmuster")]
    [InlineData("Primary assignee:\n  1. jdoe\n\nOther contributors:\n  1. jroe\n  2. mmuster")]
    [InlineData("Primary assignee: jdoe\n\nOther contributors: jroe, mmuster")]
    [InlineData("Primary assignee: jdoe\nOther contributors: jroe and mmuster")]
    [InlineData("Primary assignee : jdoe\n\nOther contributors : jroe; mmuster")]
    [InlineData("Primary assignee - jdoe\n\nOther contributors - jroe, mmuster")]
    [InlineData("Primary assignee jdoe\n\nOther contributors jroe, mmuster")]
    [InlineData("Primary assignee:\n  jdoe (John Doe)\n\n  Other contributors:\n    jroe\n    mmuster")]
    [InlineData("Primary assignee\n\njdoe\n\nOther contributors\n\n* jroe\n* mmuster")]
    [InlineData("Primary assignee::\n\n  jdoe\n\nOther contributors::\n\n  jroe\n  mmuster")]
    [InlineData("Primary assignee:\n::\n\n  jdoe\n\nOther contributors:\n::\n\n  jroe\n  mmuster")]
    [InlineData("::\n\n  Primary assignee:\n    jdoe\n\n  Other contributors:\n    jroe\n    mmuster")]
    [InlineData("| Primary assignee: jdoe\n| Other contributors: jroe, mmuster")]
    [InlineData("| Primary assignee:\n| jdoe\n| Other contributors:\n| jroe\n| mmuster")]
    [InlineData(":Primary assignee: jdoe\n:Other contributors: jroe, mmuster")]
    [InlineData(":Primary assignee:\n  * jdoe\n:Other contributors:\n  * jroe\n  * mmuster")]
    [InlineData("**Primary assignee:** jdoe\n\n**Other contributors:** jroe, mmuster")]
    [InlineData("**Primary assignee**: jdoe\n\n**Other contributors**: jroe, mmuster")]
    [InlineData("*Primary assignee*\n\n* jdoe\n\n*Other contributors*\n\n* jroe\n* mmuster")]
    [InlineData("``Primary assignee``:\n  jdoe\n\n``Other contributors``:\n  jroe\n  mmuster")]
    [InlineData("* Primary assignee: jdoe\n* Other contributors: jroe, mmuster")]
    [InlineData("* Primary assignee:\n\n  * jdoe\n\n* Other contributors:\n\n  * jroe\n  * mmuster")]
    [InlineData("* Primary assignee:\n    jdoe\n* Other contributors:\n    jroe\n    mmuster")]
    [InlineData("* Primary assignee:\n\n* jdoe\n\n* Other contributors:\n\n* jroe\n* mmuster")]
    [InlineData("* **Primary assignee** - jdoe\n* **Other contributors** - jroe, mmuster")]
    [InlineData("Primary assignee\n~~~~~~~~~~~~~~~~\n\njdoe\n\nOther contributors\n~~~~~~~~~~~~~~~~~~\n\n* jroe\n* mmuster")]
    [InlineData("Primary assignee:\n-----------------\n  jdoe\n\nOther contributors:\n-------------------\n  jroe\n  mmuster")]
    [InlineData("+--------------------+---------------+\n| Primary assignee   | jdoe          |\n+--------------------+---------------+\n| Other contributors | jroe, mmuster |\n+--------------------+---------------+")]
    [InlineData("+--------------------+---------------+\n| Primary assignee   | jdoe          |\n+====================+===============+\n| Other contributors | jroe, mmuster |\n+--------------------+---------------+")]
    [InlineData("==================  =============\nPrimary assignee    jdoe\nOther contributors  jroe, mmuster\n==================  =============")]
    [InlineData("================  ==================\nPrimary assignee  Other contributors\n================  ==================\njdoe              jroe, mmuster\n================  ==================")]
    [InlineData("====  ============  =======\nName  Role          IRC\n====  ============  =======\nX Y   Primary       jdoe\nX Z   Contributor   jroe\nX W   Contributor   mmuster\n====  ============  =======")]
    [InlineData(".. list-table::\n\n   * - Primary assignee\n     - jdoe\n   * - Other contributors\n     - jroe, mmuster")]
    [InlineData(".. list-table::\n   :header-rows: 1\n\n   * - Role\n     - Launchpad id\n   * - Primary assignee\n     - jdoe\n   * - Contributor\n     - jroe\n   * - Contributor\n     - mmuster")]
    [InlineData("Who is leading the writing of the code? Or is this a blueprint where you're\nthrowing it out there to see who picks it up?\n\nPrimary assignee:\n  jdoe\n\nOther contributors:\n  jroe\n  mmuster")]
    [InlineData("jdoe\n\nOther contributors:\njroe\nmmuster")]
    [InlineData("* jdoe\n\nAlso:\n\n* jroe\n* mmuster")]
    [InlineData("jdoe\n\nContributors:\n  jroe\n  mmuster\n  jdoe")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  Jdoe\n  jroe\n  mmuster\n  jroe")]
    [InlineData("Primary assignee:\n  jdoe\n\nHorizon:\n  jroe\n\nClient:\n  mmuster")]
    [InlineData("Primary assignee:\n  jdoe\n\nThe following people will help:\n\n* jroe\n* mmuster")]
    public void One_leads_and_two_take_part(string section) =>
        Assert.Equal("jdoe + jroe, mmuster", Read($"Assignee(s)\n===========\n\n{section}\n\nWork Items\n==========\n\n* Work\n"));

    [Theory]
    [InlineData("jdoe\n\njroe")]
    [InlineData("jdoe\njroe")]
    [InlineData("jdoe, jroe")]
    [InlineData("* jdoe\n* jroe")]
    [InlineData("  jdoe\n  jroe")]
    [InlineData("::\n\n  jdoe\n  jroe")]
    [InlineData("| jdoe\n| jroe")]
    [InlineData("* jdoe\n\n  * Writes the code.\n  * Tests it.\n\n* jroe")]
    [InlineData("jdoe\n  Writes the code\njroe\n  Tests it")]
    [InlineData("* Server: jdoe\n* Client: jroe\n* Reviews: mmuster")]
    [InlineData("The following people work on this:\n\n* jdoe\n* jroe")]
    [InlineData("jdoe\njroe\n\nSupport from the infrastructure team will be required to provision servers,\nand to update records.")]
    [InlineData("======  =====\njdoe    Backend\njroe    Client\n======  =====")]
    public void Without_a_label_all_lead(string section) => Assert.Equal("jdoe, jroe", Read($"Assignee(s)\n===========\n\n{section}\n"));

    [Theory]
    [InlineData("John Doe\njdoe@x.org", "John Doe|-|jdoe@x.org")]
    [InlineData("John Doe\nhttps://launchpad.net/~jdoe", "John Doe|jdoe|-")]
    [InlineData("John Doe (jd)\n  https://launchpad.net/~jdoe", "John Doe|jdoe|-")]
    [InlineData("* John Doe\n\n  * IRC: jd\n  * Email: jdoe@x.org", "John Doe|jd|jdoe@x.org")]
    [InlineData(":Name: John Doe\n:IRC: jd\n:Email: jdoe@x.org", "John Doe|jd|jdoe@x.org")]
    [InlineData("jdoe\njroe@x.org", "-|jdoe|-; -|-|jroe@x.org")]
    [InlineData("J. Doe", "J. Doe|-|-")]
    [InlineData("J. Doe (jd)\n\nM. Roe (mr)", "J. Doe|jd|-; M. Roe|mr|-")]
    public void What_follows_a_person_may_say_more_of_the_same(string section, string people) =>
        Assert.Equal(people, PeopleText.Of(SpecText.Rst($"#\nT\n#\n\nAssignee(s)\n===========\n\n{section}\n").PrimaryAssignee));

    [Theory]
    [InlineData("Assignee(s)")]
    [InlineData("Assignees")]
    [InlineData("Assignee")]
    [InlineData("ASSIGNEE(S)")]
    [InlineData("Assignee (s)")]
    [InlineData("Assignee(s):")]
    [InlineData("4.1 Assignee(s)")]
    [InlineData("4.1. Assignees")]
    [InlineData("Asignee(s)")]
    [InlineData("Assingees")]
    [InlineData("Primary assignee")]
    [InlineData("Primary Assignee:")]
    [InlineData("Primary assignees")]
    [InlineData("Author(s)")]
    [InlineData("Authors")]
    [InlineData("Assignees and contributors")]
    [InlineData("Assignee(s) and work items")]
    [InlineData("Feature owner/assignee")]
    public void The_section_is_titled_in_many_ways(string title) =>
        Assert.Equal("jdoe", Read($"{title}\n{new string('=', title.Length)}\n\njdoe\n\nReviewers\n=========\n\njroe\n"));

    [Theory]
    [InlineData("Primary assignee", "jdoe")]
    [InlineData("Primary assignees", "jdoe")]
    [InlineData("Primary assignee(s)", "jdoe")]
    [InlineData("Primary Assignee (Launchpad ID)", "jdoe")]
    [InlineData("Primay assignee", "jdoe")]
    [InlineData("Primary assigness", "jdoe")]
    [InlineData("Primary author", "jdoe")]
    [InlineData("Primary author and contact", "jdoe")]
    [InlineData("Author(s)", "jdoe")]
    [InlineData("Main assignee", "jdoe")]
    [InlineData("Main contributors", "jdoe")]
    [InlineData("Original assignee", "jdoe")]
    [InlineData("Owner", "jdoe")]
    [InlineData("Assignee", "jdoe")]
    [InlineData("Assigned to", "jdoe")]
    [InlineData("Lead", "jdoe")]
    [InlineData("Feature lead", "jdoe")]
    [InlineData("Lead developer", "jdoe")]
    [InlineData("Primary", "jdoe")]
    [InlineData("Follow-up spec assignee", " + jdoe")]
    [InlineData("Other contributors", " + jdoe")]
    [InlineData("Other contributers", " + jdoe")]
    [InlineData("Other Contributor(s)", " + jdoe")]
    [InlineData("Contributors", " + jdoe")]
    [InlineData("Secondary assignee", " + jdoe")]
    [InlineData("Secondary asignees", " + jdoe")]
    [InlineData("Further assignees", " + jdoe")]
    [InlineData("Other assignees", " + jdoe")]
    [InlineData("Additional assignee(s)", " + jdoe")]
    [InlineData("Additional volunteers", " + jdoe")]
    [InlineData("Co-authors", " + jdoe")]
    [InlineData("QA", " + jdoe")]
    [InlineData("QA assignee", " + jdoe")]
    [InlineData("QA engineers", " + jdoe")]
    [InlineData("Documentation", " + jdoe")]
    [InlineData("Docs lead", " + jdoe")]
    [InlineData("Developers", " + jdoe")]
    [InlineData("Also", " + jdoe")]
    [InlineData("Others", " + jdoe")]
    [InlineData("Reviewers", "")]
    [InlineData("Core reviewer(s)", "")]
    [InlineData("Mandatory design review", "")]
    [InlineData("Mandatory Design Reviewers", "")]
    [InlineData("Feature liaison", "")]
    [InlineData("Liaison", "")]
    [InlineData("Approver", "")]
    [InlineData("Mentor", "")]
    [InlineData("PTL", "")]
    [InlineData("Infrastructure root shepherd", "")]
    [InlineData("Milestones", "")]
    [InlineData("Gerrit topic", "")]
    [InlineData("Target release", "")]
    public void A_label_tells_the_role(string label, string people)
    {
        string[] forms = [$"{label}:\n  jdoe", $"{label}: jdoe", $"{label}:\n\n* jdoe", $"* {label}: jdoe", $":{label}: jdoe"];
        foreach (var form in forms)
            Assert.Equal(people.Trim(), Read($"Assignee(s)\n===========\n\n{form}\n"));
    }

    [Theory]
    [InlineData("Implementation\n==============\n\nPrimary assignee:\n  jdoe\n\nOther contributors:\n  jroe\n\nThe Driver\n  Some words.\n", "jdoe + jroe")]
    [InlineData("Implementation\n==============\n\nPrimary assignee: jdoe\n\nSome words.\n\nMore Words\n", "jdoe")]
    [InlineData("Implementation\n==============\n\nAssignee(s):\n\n* jdoe\n* jroe\n\nWork items:\n\n* Code\n", "jdoe, jroe")]
    [InlineData("Implementation\n==============\n\nAssignee\n  jdoe\n", "")]
    [InlineData("Primary assignee: jdoe\n\nProblem\n=======\n\nSome words.\n", "jdoe")]
    [InlineData(":Author: John Doe <jdoe@x.org>\n:Date: Some day\n\nProblem\n=======\n\nSome words.\n", "John Doe")]
    [InlineData("* Author: John Doe, Example\n* Contributor: Jane Roe\n\nProblem\n=======\n\nSome words.\n", "John Doe + Jane Roe")]
    [InlineData("Author: John Doe\nStatus: Draft\nArea: Engine\n\nProblem\n=======\n\nSome words.\n", "John Doe")]
    [InlineData("Problem\n=======\n\nAuthor: the one who writes\n\nOwner: root\n\nContributors\n  Developers like them.\n\nLead: time\n", "")]
    [InlineData("Problem\n=======\n\n::\n\n  Primary assignee: jdoe\n", "")]
    [InlineData("Proposal\n========\n\nThe assignee of a ticket is\n\n* alice\n* bob\n", "")]
    [InlineData("Assignee(s)\n===========\n\nNone\n\nWork Items\n==========\n\nPrimary assignee: jdoe\n", "jdoe")]
    [InlineData("Assignee(s)\n===========\n\njdoe\n\nWork Items\n==========\n\nAssignee: jroe\n", "jdoe")]
    [InlineData("Assignee(s)\n===========\n\njdoe\n\nDocumentation\n-------------\n\njroe\n\nDetails\n-------\n\nmmuster\n", "jdoe + jroe")]
    [InlineData("Documentation\n=============\n\njroe\n\nTesting\n=======\n\nmmuster\n", "")]
    [InlineData("Contributors\n============\n\n* jdoe\n* jroe\n", "+ jdoe, jroe")]
    public void People_are_found_elsewhere_only_below_a_label(string text, string people) => Assert.Equal(people, Read(text));

    [Theory]
    [InlineData("Primary assignee:\n  None\n\nOther contributors:\n  <launchpad-id or None>\n")]
    [InlineData("Primary assignee:\n\nOther contributors:\n")]
    [InlineData("TBD\n")]
    [InlineData("")]
    [InlineData("Who is leading the writing of the code? Or is this a blueprint where you're\nthrowing it out there to see who picks it up?\n")]
    public void Nobody_may_be_there(string section) => Assert.Equal("", Read($"Assignee(s)\n===========\n\n{section}"));

    [Fact]
    public void A_section_of_Markdown_is_read_too() =>
        Assert.Equal("toshiko-b + okafor, mreyes", PeopleText.Of(SpecText.Markdown(
            "# T\n\n## Implementation\n\n### Assignee(s)\n\nPrimary assignee: [Toshiko B](https://launchpad.net/~toshiko-b)\n\n**Other contributors:** okafor, mreyes\n\n### Work Items\n\nMore work\n")));

    [Fact]
    public void Every_person_knows_the_place()
    {
        const string Text = "#\nT\n#\n\nAssignee(s)\n===========\n\nPrimary assignee:\n  John *Doe* (jdoe), jroe\n\nOther contributors: `Max M <https://launchpad.net/~mm>`_\n";
        var spec = SpecText.Rst(Text);

        Assert.Equal([9, 9, 11], spec.Assignees().Select(person => person.Line));
        Assert.Equal(["John *Doe* (jdoe)", "jroe", "Max M <https://launchpad.net/~mm>"], spec.Assignees().Select(person => Text.Substring(person.Span!.Value.Start, person.Span.Value.Length)));
    }

    private static string Read(string text) => PeopleText.Of(SpecText.Rst($"#####\nTitle\n#####\n\n{text}"));
}
