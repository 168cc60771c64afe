using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Rst.Characters;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Reports;

public sealed class CommitMessageTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private SpecCommitMessage Message(string relative) => Assert.Single(Messages(relative));

    private List<SpecCommitMessage> Messages(params string[] relatives)
    {
        var inputs = repository.Named(relatives).Select(input => Outcome<SpecInput>.Of(input.Path, input));
        return [.. TemporaryRepository.Engine().CommitMessages(inputs, new ReadOptions(), default).Select(outcome => outcome.Value!)];
    }

    private SpecCommitMessage MessageOf(string text, string relative = "x.rst")
    {
        repository.Write(relative, text);
        return Message(relative);
    }

    private string[] FootersOf(string text) => [.. MessageOf(text).Footers];

    private static string WithUrl(string url) => $"Title\n=====\n\n{url}\n\nIntroduction.\n\nProblem\n-------\n\nText.\n";

    private static string WithApi(string body) => $"Title\n=====\n\nIntroduction.\n\nProposed change\n---------------\n\nText.\n\nREST API impact\n~~~~~~~~~~~~~~~\n\n{body}\n\nTesting\n-------\n\nText.\n";

    [Fact]
    public void The_title_is_the_subject_and_the_introduction_the_body()
    {
        var message = MessageOf(SoundSpec.Text);

        Assert.Equal(repository.Path("x.rst"), message.Path);
        Assert.Equal(
            "Awesome thing\n\nEverything becomes awesome, at no cost.\n\nImplements: blueprint awesome-thing",
            message.Text);
        Assert.Equal(message.Text, message.ToString());
        Assert.Equal(("Awesome thing", "Everything becomes awesome, at no cost."), (message.Subject, message.Body));
        Assert.Equal("Implements: blueprint awesome-thing", message.Footers.ToString());
    }

    [Fact]
    public void A_subject_is_never_cut_and_a_body_is_filled()
    {
        var title = "A title that goes on and on, and that no terminal shows in one line, as nobody thought of commits";
        var message = MessageOf($"""
            {title}
            {new string('=', title.Length)}

            The lines of this paragraph are
            rather short, and one address is long:
            https://example.org/a/very/long/address/that/would/not/fit/into/a/line/of/72/columns/at/all#part
            and goes on behind it. See bug
            #12345 for ``more`` of `that <https://example.org>`_ [1]_.

            A second paragraph.

            Section
            -------
            """);

        Assert.Equal(title, message.Subject);
        Assert.Equal(
            """
            The lines of this paragraph are rather short, and one address is long:
            https://example.org/a/very/long/address/that/would/not/fit/into/a/line/of/72/columns/at/all#part
            and goes on behind it. See bug #12345 for ``more`` of `that
            <https://example.org>`_ [1]_.
            """.ReplaceLineEndings("\n"),
            message.Body);
    }

    [Fact]
    public void A_number_sign_never_begins_a_line_where_git_would_take_it_for_a_comment()
    {
        var message = MessageOf($"T\n=\n\n{new string('a', 60)} wordword\n#1 #2 {new string('b', 60)}\n\nS\n-\n");

        Assert.Equal([new string('a', 60), "wordword #1 #2", new string('b', 60)], message.Body.Split('\n'));
    }

    [Theory]
    [InlineData("https://blueprints.launchpad.net/nova/+spec/one-thing", "Implements: blueprint one-thing")]
    [InlineData("http://bugs.launchpad.net/nova/+bug/1234567", "Closes-Bug: #1234567")]
    [InlineData("https://storyboard.openstack.org/#!/story/2001234", "Story: 2001234")]
    [InlineData("https://example.org/issues/5", "")]
    public void The_footer_names_what_the_work_is_tracked_by(string url, string footer) =>
        Assert.Equal(footer, string.Join('\n', FootersOf(WithUrl(url))));

    [Theory]
    [InlineData("A new field ``x`` in all answers.", true)]
    [InlineData("* GET /x\n\n  Returns x.", true)]
    [InlineData("None", false)]
    [InlineData("N/A.", false)]
    [InlineData("No API changes.", false)]
    [InlineData("None, as the filter is inside the scheduler.", false)]
    [InlineData("None.\n\nThe filter is inside the scheduler.", false)]
    [InlineData("None for users. There is a new field for operators.", true)]
    [InlineData(".. Nothing decided yet.", false)]
    [InlineData("", false)]
    public void A_change_of_the_API_is_flagged(string body, bool isFlagged) =>
        Assert.Equal(isFlagged ? ["APIImpact"] : [], FootersOf(WithApi(body)));

    [Fact]
    public void Guidance_that_was_left_in_place_is_no_change_of_the_API()
    {
        repository.Write("template.rst", WithApi("Each API method which is either added or changed should have the\nfollowing\n\n* Specification for the method"));

        Assert.Empty(FootersOf(WithApi("Each API method which is either added or changed\nshould have the following\n\n* Specification for the method")));
        Assert.Equal(["APIImpact"], FootersOf(WithApi("Each API method which is either added or changed should have the\nfollowing\n\n* Another one")));
    }

    [Fact]
    public void A_change_of_the_API_is_found_under_similar_titles_and_in_subsections()
    {
        Assert.Equal(["APIImpact"], FootersOf("T\n=\n\nI.\n\n4.2 REST API Impacts:\n-------------------\n\nGET /x\n"));
        Assert.Equal(["APIImpact"], FootersOf("T\n=\n\nI.\n\nAPI impact\n----------\n\nGET /x\n"));
        Assert.Equal(["APIImpact"], FootersOf("T\n=\n\nI.\n\nREST API impact\n---------------\n\nMethods\n~~~~~~~\n\nGET /x\n"));
        Assert.Empty(FootersOf("T\n=\n\nI.\n\nSecurity impact\n---------------\n\nThe API.\n"));
    }

    [Fact]
    public void A_spec_that_is_proposed_again_names_the_last_release_that_approved_it()
    {
        repository.WriteSpecs(
            "specs/juno/approved/x.rst", "specs/kilo/approved/x.rst", "specs/liberty/approved/x.rst", "specs/zed/approved/x.rst",
            "specs/kilo/approved/y.rst", "specs/backlog/approved/y.rst", "specs/liberty/approved/y-two.rst");

        Assert.Equal(["Implements: blueprint x", "Previously-approved: kilo"], Message("specs/liberty/approved/x.rst").Footers);
        Assert.Equal(["Implements: blueprint x", "Previously-approved: liberty"], Message("specs/zed/approved/x.rst").Footers);
        Assert.Equal(["Implements: blueprint x"], Message("specs/juno/approved/x.rst").Footers);
        Assert.Equal(["Implements: blueprint y"], Message("specs/backlog/approved/y.rst").Footers);
        Assert.Equal(["Implements: blueprint y-two"], Message("specs/liberty/approved/y-two.rst").Footers);
    }

    [Fact]
    public void A_spec_says_in_its_history_when_it_was_approved_before()
    {
        repository.WriteSpecs("specs/mitaka/other.rst", "specs/r5/other.rst", "specs/2023.1/other.rst");
        const string text = """
            Title
            =====

            Introduction.

            History
            -------

            .. list-table:: Revisions
               :header-rows: 1

               * - Release Name
                 - Description
               * - Mitaka
                 - Introduced in Juno, in a way
               * - {0}
                 - Reproposed for Yoga
               * - 2023.2
                 - Reproposed
            """;

        string[] Footers(string row) => [.. MessageOf(text.Replace("{0}", row, StringComparison.Ordinal), "specs/2023.2/x.rst").Footers];
        Assert.Equal(["Previously-approved: ocata"], Footers("Ocata"));
        Assert.Equal(["Previously-approved: 2023.1"], Footers("2023.1 Antelope"));
        Assert.Equal(["Previously-approved: 2023.1"], Footers("Antelope"));
        Assert.Equal(["Previously-approved: mitaka"], Footers("Bobcat"));
        Assert.Equal(["Previously-approved: r5"], Footers("R5"));
        Assert.Equal(["Previously-approved: mitaka"], Footers("Some day"));
    }

    [Fact]
    public void Trailers_have_a_paragraph_of_their_own()
    {
        repository.WriteSpecs("specs/kilo/approved/x.rst");
        var text = WithApi("GET /x").Replace("Introduction.", "https://bugs.launchpad.net/nova/+bug/7\n\nIntroduction.", StringComparison.Ordinal);

        var message = MessageOf(text, "specs/zed/approved/x.rst");
        Assert.Equal("Title\n\nIntroduction.\n\nAPIImpact\n\nCloses-Bug: #7\nPreviously-approved: kilo", message.Text);
        Assert.Equal("APIImpact, Closes-Bug: #7, Previously-approved: kilo", message.Footers.ToString());
    }

    [Fact]
    public void What_a_spec_does_not_have_is_left_out()
    {
        Assert.Equal("Title", MessageOf("Title\n=====\n\nOne\n---\n\nText.\n").Text);
        Assert.Equal("x", MessageOf("Text.\n\nMore.\n").Subject);
        Assert.Equal("", MessageOf("Title\n=====\n\nOne\n---\n").Body);
    }

    [Fact]
    public void Markdown_is_read_too() => Assert.Equal(
        "One thing\n\nThe *first* lines.\n\nImplements: blueprint one",
        MessageOf("# One thing\n\nhttps://blueprints.launchpad.net/p/+spec/one\n\nThe *first*\nlines.\n\n## Problem\n\nText.\n", "x.md").Text);

    [Property]
    public Property Words_stay_in_their_order_and_lines_are_as_long_as_they_may_be()
    {
        var word = Gen.Elements("a", "word", "#5", "``x``", "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "字字", "co-operate");
        return Prop.ForAll(word.ListOf().ToArbitrary(), words =>
        {
            var lines = WordWrap.Fill(words, 20).Split('\n');
            var units = lines.Select(line => line.Replace(" #", "_#", StringComparison.Ordinal).Split(' ')).ToArray();
            var widths = lines.Select(line => RstCharacters.ColumnWidth(line)).ToArray();
            var isSame = string.Join(' ', lines) == string.Join(' ', words);
            var isNarrow = units.Zip(widths).All(line => line.Second <= 20 || line.First.Length == 1);
            var isFull = units.Skip(1).Zip(widths).All(line => line.Second + 1 + RstCharacters.ColumnWidth(line.First[0]) > 20);
            var isNoComment = lines.Skip(1).All(line => !line.StartsWith('#'));
            return isSame && isNarrow && isFull && isNoComment;
        });
    }
}
