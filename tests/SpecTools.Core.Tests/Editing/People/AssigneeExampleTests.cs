using SpecTools.Editing;

namespace SpecTools.Tests.Editing;

/// <summary>Edits as people make them: the block before, what is asked for, and the block that a careful person would leave.</summary>
public sealed class AssigneeExampleTests
{
    private const string Head = "==========\nNight lamp\n==========\n\nhttps://blueprints.launchpad.net/lamps/+spec/night-lamp\n\nIt glows.\n\nImplementation\n==============\n\nAssignee(s)\n-----------\n\n";
    private const string Tail = "\n\nWork Items\n----------\n\n* Wire it\n";

    [Theory]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  None", "p=asmith", "Primary assignee:\n  asmith\n\nOther contributors:\n  None")]
    [InlineData("Primary assignee:\n  N/A\n\nOther contributors:\n  None", "p=a", "Primary assignee:\n  a\n\nOther contributors:\n  None")]
    [InlineData("Primary assignee:\n  <launchpad-id or None>\n\nOther contributors:\n  <launchpad-id or None>", "p=asmith;c=jdoe,rroe", "Primary assignee:\n  asmith\n\nOther contributors:\n  jdoe\n  rroe")]
    [InlineData("Primary assignee:\n    jdoe\n\nOther contributors:\n    rroe\n    mmuster", "+c=asmith", "Primary assignee:\n    jdoe\n\nOther contributors:\n    rroe\n    mmuster\n    asmith")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  rroe\n  mmuster", "-c=rroe", "Primary assignee:\n  jdoe\n\nOther contributors:\n  mmuster")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  rroe\n  mmuster", "clear", "Primary assignee:\n  None\n\nOther contributors:\n  None")]
    [InlineData("Primary assignee:\n\n* jdoe\n\nOther contributors:\n\n* rroe\n* mmuster", "+c=asmith", "Primary assignee:\n\n* jdoe\n\nOther contributors:\n\n* rroe\n* mmuster\n* asmith")]
    [InlineData("Primary assignee:\n  - John Doe (jdoe)\n\nOther contributors:\n  - TBD", "p=Ann Smith (asmith);c=rroe", "Primary assignee:\n  - Ann Smith (asmith)\n\nOther contributors:\n  - rroe")]
    [InlineData("Primary assignee: jdoe\n\nOther contributors: rroe, mmuster", "+c=asmith", "Primary assignee: jdoe\n\nOther contributors: rroe, mmuster, asmith")]
    [InlineData("Primary assignee: jdoe\n\nOther contributors: rroe and mmuster", "+c=asmith", "Primary assignee: jdoe\n\nOther contributors: rroe, mmuster and asmith")]
    [InlineData("Primary assignee: jdoe\nOther contributors: rroe, mmuster and asmith", "-c=asmith", "Primary assignee: jdoe\nOther contributors: rroe and mmuster")]
    [InlineData(":Primary assignee: jdoe\n:Other contributors: rroe", "+c=asmith", ":Primary assignee: jdoe\n:Other contributors: rroe, asmith")]
    [InlineData("**Primary assignee:** jdoe", "+c=asmith", "**Primary assignee:** jdoe\n\n**Other contributors:** asmith")]
    [InlineData("* Primary assignee: jdoe", "+c=asmith", "* Primary assignee: jdoe\n* Other contributors: asmith")]
    [InlineData("jdoe", "p=Ann Smith (asmith)", "Ann Smith (asmith)")]
    [InlineData("jdoe\n\nrroe", "p=jdoe,asmith", "jdoe\n\nasmith")]
    [InlineData("TBD", "p=asmith;c=jdoe", "asmith\n\nOther contributors:\n  jdoe")]
    [InlineData("Primary assignee:\n  <jdoe>\n\nOther contributors:\n  <rroe>, <mmuster>", "p=asmith;-c=rroe", "Primary assignee:\n  <asmith>\n\nOther contributors:\n  <mmuster>")]
    [InlineData("Primary assignee:\n  `John Doe <https://launchpad.net/~jdoe>`_", "p=Ann Smith (asmith)", "Primary assignee:\n  `Ann Smith <https://launchpad.net/~asmith>`_")]
    [InlineData("Primary assignee:\n  John Doe (jdoe) <jdoe@example.com>", "p=Ann Smith (asmith) <asmith@example.com>", "Primary assignee:\n  Ann Smith (asmith) <asmith@example.com>")]
    [InlineData("Primary assignee:\n  jdoe - for the server\n\nOther contributors:\n  rroe (the client)", "p=asmith", "Primary assignee:\n  asmith - for the server\n\nOther contributors:\n  rroe (the client)")]
    [InlineData("+--------------------+---------------+\n| Primary assignee   | jdoe          |\n+--------------------+---------------+\n| Other contributors | rroe, mmuster |\n+--------------------+---------------+", "p=asmith;-c=mmuster", "+--------------------+---------------+\n| Primary assignee   | asmith        |\n+--------------------+---------------+\n| Other contributors | rroe          |\n+--------------------+---------------+")]
    [InlineData("| Primary assignee: jdoe\n| Other contributors: rroe", "p=asmith", "| Primary assignee: asmith\n| Other contributors: rroe")]
    [InlineData("Primary assignee:\n  1. jdoe\n  2. rroe", "p=jdoe,rroe,asmith", "Primary assignee:\n  1. jdoe\n  2. rroe\n  3. asmith")]
    [InlineData("Primary assignee:\n  John Doe\n  https://launchpad.net/~jdoe\n\nOther contributors:\n  None", "p=asmith", "Primary assignee:\n  asmith\n\nOther contributors:\n  None")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  rroe", "p=rroe", "Primary assignee:\n  rroe\n\nOther contributors:\n  None")]
    [InlineData("Primary assignee:\n\nOther contributors:\n  rroe", "p=asmith", "Primary assignee:\n  asmith\n\nOther contributors:\n  rroe")]
    [InlineData("Other contributors:\n  rroe", "p=asmith", "Primary assignee:\n  asmith\n\nOther contributors:\n  rroe")]
    [InlineData("Primary assignee:\n  jdoe\n\nQA:\n  rroe", "+c=asmith", "Primary assignee:\n  jdoe\n\nQA:\n  rroe\n  asmith")]
    [InlineData("Primary assignee:\n  nova team\n\nOther contributors:\n  Whoever would like to help is welcome.", "p=asmith;+c=jdoe", "Primary assignee:\n  asmith\n\nOther contributors:\n  jdoe\n  Whoever would like to help is welcome.")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  Various developers from Example", "+c=asmith", "Primary assignee:\n  jdoe\n\nOther contributors:\n  asmith\n  Various developers from Example")]
    [InlineData("* Server: jdoe\n* Client: rroe\n* Reviews: mmuster", "+c=asmith", "* Server: jdoe\n* Client: rroe\n* Reviews: mmuster\n\nOther contributors:\n  asmith")]
    [InlineData("Primary assignee:\n\n  - jdoe\n  - rroe", "p=jdoe,rroe,asmith", "Primary assignee:\n\n  - jdoe\n  - rroe\n  - asmith")]
    [InlineData("Primary assignee:\n - jdoe\n - rroe", "+c=asmith", "Primary assignee:\n - jdoe\n - rroe\n\nOther contributors:\n - asmith")]
    [InlineData("Primary assignee:\n\n* John Doe jdoe", "+c=asmith", "Primary assignee:\n\n* John Doe jdoe\n\nOther contributors:\n\n* asmith")]
    [InlineData("Primary assignee: unknown", "p=asmith", "Primary assignee: asmith")]
    [InlineData("Primary assignee: None\n\nOther contributors: None", "p=jdoe;c=asmith,rroe", "Primary assignee: jdoe\n\nOther contributors: asmith, rroe")]
    [InlineData("Your name here.", "p=asmith", "asmith")]
    [InlineData("* jdoe", "p=jdoe,asmith", "* jdoe\n* asmith")]
    [InlineData("John Doe (jdoe@example.com)", "+c=asmith", "John Doe (jdoe@example.com)\n\nOther contributors:\n  asmith")]
    [InlineData("Primary assignee:\n  <jdoe>\n\nOther contributors:\n  <None>", "+c=asmith", "Primary assignee:\n  <jdoe>\n\nOther contributors:\n  <asmith>")]
    [InlineData("Primary assignee:\n  <jdoe@example.com>\n\nOther contributors:\n  <rroe@example.com>", "+c=asmith@example.com", "Primary assignee:\n  <jdoe@example.com>\n\nOther contributors:\n  <rroe@example.com>\n  <asmith@example.com>")]
    [InlineData("Primary assignee:\n  <jdoe@example.com>", "p=asmith", "Primary assignee:\n  <asmith>")]
    [InlineData("Primary assignee:\n\n  jdoe\n\nOther contributors:\n\n  rroe\n  mmuster\n  asmith", "-c=mmuster", "Primary assignee:\n\n  jdoe\n\nOther contributors:\n\n  rroe\n  asmith")]
    [InlineData("Primary assignee:\n\n  jdoe\n\nOther contributors:\n\n  Max Muster <mm@example.com>\n\n  Rita Roe <rroe@example.com>", "+c=Ann Smith <asmith@example.com>", "Primary assignee:\n\n  jdoe\n\nOther contributors:\n\n  Max Muster <mm@example.com>\n\n  Rita Roe <rroe@example.com>\n\n  Ann Smith <asmith@example.com>")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  mmuster <mm@example.com>, rroe <rroe@example.com>", "-c=mmuster", "Primary assignee:\n  jdoe\n\nOther contributors:\n  rroe <rroe@example.com>")]
    [InlineData("Primary assignee:\njdoe (jdoe@example.com)", "p=asmith", "Primary assignee:\nasmith")]
    [InlineData("Primary assignee:\n::\n\n  jdoe - John Doe <jdoe@example.com>\n  rroe - Rita Roe <rroe@example.com>", "p=jdoe", "Primary assignee:\n::\n\n  jdoe - John Doe <jdoe@example.com>")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  None (but highly welcome)", "+c=asmith", "Primary assignee:\n  jdoe\n\nOther contributors:\n  asmith")]
    [InlineData("Primary assignee:\n  ?", "p=asmith", "Primary assignee:\n  asmith")]
    [InlineData("Primary assignee:\n  ?\n\nOther contributors:\n  --", "p=jdoe;c=asmith,rroe", "Primary assignee:\n  jdoe\n\nOther contributors:\n  asmith\n  rroe")]
    [InlineData("* `John Doe <https://launchpad.net/~jdoe>`_\n* `Rita Roe <https://launchpad.net/~rroe>`_", "p=John Doe,Rita Roe,Ann Smith (asmith)", "* `John Doe <https://launchpad.net/~jdoe>`_\n* `Rita Roe <https://launchpad.net/~rroe>`_\n* `Ann Smith <https://launchpad.net/~asmith>`_")]
    [InlineData("Primary assignee:\n  John Doe (https://launchpad.net/~jdoe)\n\nOther contributors:\n  None", "p=Rita Roe (rroe);c=Ann Smith (asmith)", "Primary assignee:\n  Rita Roe (https://launchpad.net/~rroe)\n\nOther contributors:\n  Ann Smith (https://launchpad.net/~asmith)")]
    [InlineData("Primary assignee:\n  John Doe jdoe@example.com", "p=Ann Smith <asmith@example.com>", "Primary assignee:\n  Ann Smith asmith@example.com")]
    [InlineData("Primary assignee:\n  Doe, John <jdoe@example.com>", "p=Ann Smith <asmith@example.com>", "Primary assignee:\n  Ann Smith <asmith@example.com>")]
    [InlineData("Primary assignee(s):\n  - jdoe\n\nAdditional assignee(s):\n  - rroe\n  - Max Muster", "+c=asmith", "Primary assignee(s):\n  - jdoe\n\nAdditional assignee(s):\n  - rroe\n  - Max Muster\n  - asmith")]
    [InlineData("Primary assignee:\n  jdoe\nOther contributors:\n  rroe\n  mm@example.com", "-c=rroe", "Primary assignee:\n  jdoe\nOther contributors:\n  mm@example.com")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:", "+c=asmith", "Primary assignee:\n  jdoe\n\nOther contributors:\n  asmith")]
    [InlineData("Primary assignee:\n  jdoe\n  Rita Roe\n  lamp-team\n\njdoe begins, but all of us will be needed.", "+c=asmith", "Primary assignee:\n  jdoe\n  Rita Roe\n  lamp-team\n\nOther contributors:\n  asmith\n\njdoe begins, but all of us will be needed.")]
    [InlineData("The team does the work that is left in two parts.", "p=asmith", "The team does the work that is left in two parts.\n\nPrimary assignee:\n  asmith")]
    [InlineData("Primary assignee:\n  <jdoe>, <rroe>", "p=jdoe,rroe,asmith", "Primary assignee:\n  <jdoe>, <rroe>, <asmith>")]
    [InlineData("Primary assignee:\n  jdoe_.\n\n.. _jdoe: https://example.com/jdoe", "p=asmith", "Primary assignee:\n  asmith\n\n.. _jdoe: https://example.com/jdoe")]
    [InlineData("Primary assignee:\n  `John Doe`_.\n\n.. _John Doe: https://example.com/jdoe", "p=asmith", "Primary assignee:\n  asmith\n\n.. _John Doe: https://example.com/jdoe")]
    [InlineData("Primary assignee:\n  TBD\n\nOther contributors:\n\n  Max Muster <mm@example.com> irc: mm\n  Rita Roe irc: rroe", "p=jdoe;+c=asmith", "Primary assignee:\n  jdoe\n\nOther contributors:\n\n  Max Muster <mm@example.com> irc: mm\n  Rita Roe irc: rroe\n  asmith")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  **rroe** - the client\n  mm", "-c=rroe", "Primary assignee:\n  jdoe\n\nOther contributors:\n  mm")]
    [InlineData("Primary assignee:\n  **John Doe**.", "p=asmith", "Primary assignee:\n  asmith")]
    public void The_block_keeps_its_form(string before, string ask, string after)
    {
        Assert.Equal(Head + after + Tail, PeopleEditor.Edited(Head + before + Tail, Ask(ask)));
        Assert.Equal(Head + after + Tail, PeopleEditor.Edited(Head + after + Tail, Ask(ask)));
        Assert.Equal((Head + after + Tail).ReplaceLineEndings("\r\n"), PeopleEditor.Edited((Head + before + Tail).ReplaceLineEndings("\r\n"), Ask(ask)));
    }

    [Fact]
    public void A_name_right_below_the_heading_stays_there() => Assert.Equal(
        "T\n=\n\nIt glows.\n\nAssignee(s)\n-----------\nasmith\n\nTesting\n-------\nNone\n",
        PeopleEditor.Edited("T\n=\n\nIt glows.\n\nAssignee(s)\n-----------\njdoe\n\nTesting\n-------\nNone\n", Ask("p=asmith")));

    [Fact]
    public void A_section_without_text_gets_it_as_the_others_have_theirs() => Assert.Equal(
        "T\n=\n\nIt glows.\n\nAssignee(s)\n-----------\nPrimary assignee:\n  asmith\n\nTesting\n-------\nNone\n",
        PeopleEditor.Edited("T\n=\n\nIt glows.\n\nAssignee(s)\n-----------\n\nTesting\n-------\nNone\n", Ask("p=asmith")));

    [Theory]
    [InlineData("p=John Doe", "Primary assignee:\n  John Doe (jdoe)")]
    [InlineData("p=jdoe", "Primary assignee:\n  John Doe (jdoe)")]
    [InlineData("p=JDOE", "Primary assignee:\n  John Doe (jdoe)")]
    [InlineData("p=John Doe (jdoe)", "Primary assignee:\n  John Doe (jdoe)")]
    [InlineData("p=None", "Primary assignee:\n  None")]
    [InlineData("p=TBD", "Primary assignee:\n  TBD")]
    [InlineData("p=jdoe,None", "Primary assignee:\n  John Doe (jdoe)")]
    [InlineData("p=John Doe (jdoe) <jdoe@example.com>", "Primary assignee:\n  John Doe (jdoe) <jdoe@example.com>")]
    [InlineData("-c=nobody-knows", "Primary assignee:\n  John Doe (jdoe)")]
    [InlineData("+c=jdoe", "Primary assignee:\n  John Doe (jdoe)")]
    public void Who_is_named_already_stays_as_written(string ask, string after) =>
        Assert.Equal(Head + after + Tail, PeopleEditor.Edited(Head + "Primary assignee:\n  John Doe (jdoe)" + Tail, Ask(ask)));

    [Fact]
    public void A_section_that_is_missing_is_made_where_the_template_has_it()
    {
        const string Before = "=====\nTitle\n=====\n\nWords.\n\nProblem description\n===================\n\nDark.\n\nProposed change\n===============\n\nLight.\n\nReferences\n==========\n\nNone\n";
        var after = PeopleEditor.Edited(Before, Ask("p=asmith"));
        Assert.Equal(
            Before.Replace("Light.\n", "Light.\n\nImplementation\n==============\n\nAssignee(s)\n-----------\n\nPrimary assignee:\n  asmith\n\nOther contributors:\n  None\n", StringComparison.Ordinal),
            after);
    }

    [Theory]
    [InlineData("p=a\nb", SpecErrorKind.ArgumentNotValid)]
    [InlineData("p=nova-core team", SpecErrorKind.ArgumentNotValid)]
    [InlineData("p=We will see what there is", SpecErrorKind.ArgumentNotValid)]
    public void What_is_no_person_is_refused(string ask, SpecErrorKind kind) => Assert.Equal(
        kind,
        Assert.Throws<SpecException>(() => PeopleEditor.Edited(Head + "Primary assignee:\n  jdoe" + Tail, Ask(ask))).Kind);

    [Theory]
    [InlineData("+------------------+------+\n| Primary assignee | jdoe |\n+------------------+------+", "p=somebody-with-a-long-id", "too narrow")]
    [InlineData("====  =======\nName  Role\n====  =======\njdoe  Primary\n====  =======", "p=jdoe,rroe", "another row")]
    public void What_a_table_has_no_room_for_is_refused(string block, string ask, string reason)
    {
        var error = Assert.Throws<SpecException>(() => PeopleEditor.Edited(Head + block + Tail, Ask(ask)));
        Assert.Equal(SpecErrorKind.EditRefused, error.Kind);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_would_be_lost_to_a_new_section_is_a_reason_to_refuse()
    {
        var error = Assert.Throws<SpecException>(() => PeopleEditor.Edited("+----------+------+\n| Assignee | jdoe |\n+----------+------+\n\ny\n-\n", Ask("+c=rroe")));
        Assert.Equal(SpecErrorKind.EditRefused, error.Kind);
        Assert.Contains("jdoe would no longer be read among the assignees", error.Message, StringComparison.Ordinal);
    }

    // Brackets and lines make one of what is said of two people.
    [Theory]
    [InlineData("uthor:<t>l")]
    [InlineData("Author: <t>l, (a b) c")]
    [InlineData("uthor:\ne\nJe&y")]
    public void People_who_are_written_in_one_change_or_are_refused(string text)
    {
        foreach (var ask in (string[])["p=asmith", "c=asmith", "+c=asmith", "p=asmith;c=jdoe", "p=None;c=None"])
        {
            AssertEditedOrRefused("/specs/a-spec.rst", ask);
            AssertEditedOrRefused("/specs/a-spec.md", ask);
        }

        void AssertEditedOrRefused(string path, string ask) => Assert.True(
            Record.Exception(() => PeopleEditor.Apply(PeopleEditor.Read(SpecTools.Text.SourceText.FromString(text, path)), Ask(ask)))
                is null or SpecException { Kind: SpecErrorKind.EditRefused },
            ask);
    }

    // 'p=a,b;+c=c' as an edit
    private static AssigneeEdit Ask(string text)
    {
        var edit = new AssigneeEdit();
        foreach (var part in text.Split(';'))
        {
            var people = part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(',');
            edit = part[..(part.IndexOf('=', StringComparison.Ordinal) + 1)] switch
            {
                "p=" => edit with { Primary = people },
                "c=" => edit with { Contributors = people },
                "+c=" => edit with { AddContributors = people },
                "-c=" => edit with { RemoveContributors = people },
                _ => edit with { Clear = true },
            };
        }

        return edit;
    }
}
