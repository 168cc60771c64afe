namespace SpecTools.Tests.Specs;

public class IntroductionTests
{
    private const string Url = "https://blueprints.launchpad.net/nova/+spec/this";

    [Theory]
    [InlineData("One paragraph\nof ``prose``.")]
    [InlineData(Url + "\n\nOne paragraph\nof ``prose``.\n\nAnother one.")]
    [InlineData("Include the URL of your launchpad blueprint:\n\n" + Url + "\n\nOne paragraph of prose.")]
    [InlineData("Include the URL of your StoryBoard story:\n\nOne paragraph of prose.")]
    [InlineData("The blueprint is at:\n\n" + Url + "\n\nOne paragraph of prose.")]
    [InlineData("Story: " + Url + "\n\nOne paragraph of prose.")]
    [InlineData("Story: TBD.\n\nOne paragraph of prose.")]
    [InlineData("Launchpad blueprint:\n" + Url + "\n\nOne paragraph of prose.")]
    [InlineData("Spec for blueprint this\n" + Url + "\n\nOne paragraph of prose.")]
    [InlineData("`bp this <" + Url + ">`_\n\nOne paragraph of prose.")]
    [InlineData(Url + "\n\nhttps://blueprints.launchpad.net/nova/+spec/second\n\nOne paragraph of prose.")]
    [InlineData(".. note:: Not this.\n\n.. And not this.\n\n:Author: nobody\n\n* no item\n\nOne paragraph of prose.")]
    [InlineData(Url + "\n\n  One paragraph\n  of prose.")]
    public void It_is_the_first_paragraph_of_prose(string preamble) =>
        Assert.Equal("One paragraph of prose.", Read(preamble));

    [Fact]
    public void Words_that_lead_to_a_list_are_prose() =>
        Assert.Equal("The goals are:", Read(Url + "\n\nThe goals are:\n\n* one\n* two"));

    [Fact]
    public void Words_that_lead_to_another_address_are_prose() =>
        Assert.Equal("Do what is described here:", Read(Url + "\n\nDo what is described here:\n\nhttps://example.org/"));

    [Fact]
    public void A_paragraph_may_end_with_a_link() =>
        Assert.Equal("It uses AMD's SEV technology.", Read(Url + "\n\nIt uses `AMD's SEV technology\n<https://developer.amd.com/sev/>`_."));

    [Theory]
    [InlineData("")]
    [InlineData(Url)]
    [InlineData("Include the URL of your launchpad blueprint:\n\n" + Url)]
    [InlineData(".. note:: Only a note.")]
    public void There_may_be_none(string preamble) => Assert.Null(Read(preamble));

    private static string? Read(string preamble) =>
        SpecText.Rst("=====\nTitle\n=====\n\n" + preamble + "\n\nProblem description\n===================\n\nText.\n").Introduction;
}
