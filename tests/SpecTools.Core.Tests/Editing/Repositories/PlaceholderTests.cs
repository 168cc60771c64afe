using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Templates;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Editing;

/// <summary>Files that keep folders without specs.</summary>
public sealed class PlaceholderTests : IDisposable
{
    private readonly TemporaryRepository files = new();
    private readonly SpecSettings settings = new();

    public void Dispose() => files.Dispose();

    [UnixFact]
    public void A_link_to_the_template_leaves_a_folder_that_fills_and_comes_to_one_that_empties()
    {
        files.Write("specs/2026.2-template.rst", "x");
        files.WriteSpecs("specs/2026.1/approved/a.rst");
        files.Link("specs/2026.2/approved/2026.2-template.rst", "../../2026.2-template.rst");
        Apply(planner => planner.Keep(files.Path("specs/2026.1/approved")));
        Apply(planner => planner.Keep(files.Path("specs/2026.2/implemented")));
        Apply(planner => planner.Fill(files.Path("specs/2026.2/approved")));

        Assert.Equal("../../2026.1-template.rst", new FileInfo(files.Path("specs/2026.1/approved/2026.1-template.rst")).LinkTarget);
        Assert.Equal("../../2026.2-template.rst", new FileInfo(files.Path("specs/2026.2/implemented/2026.2-template.rst")).LinkTarget);
        Assert.Empty(Directory.GetFileSystemEntries(files.Path("specs/2026.2/approved")));
        Assert.Equal("x", File.ReadAllText(files.Path("specs/2026.2-template.rst")));
    }

    [Fact]
    public void A_text_file_in_the_place_of_a_link_is_one_too()
    {
        files.Write("specs/2026.2-template.rst", "x");
        files.Write("specs/2026.2/implemented/2026.2-template.rst", "../../2026.2-template.rst");
        Apply(planner => planner.Keep(files.Path("specs/2027.1/implemented")));
        Apply(planner => planner.Fill(files.Path("specs/2026.2/implemented")));

        Assert.Equal("../../2027.1-template.rst", File.ReadAllText(files.Path("specs/2027.1/implemented/2027.1-template.rst")));
        Assert.False(File.Exists(files.Path("specs/2026.2/implemented/2026.2-template.rst")));
    }

    [Fact]
    public void A_copy_of_the_template_is_one_in_a_folder_of_a_status_only()
    {
        files.Write("specs/template.rst", TemporaryRepository.Template);
        files.Write("specs/juno/approved/template.rst", TemporaryRepository.Template);
        files.Write("specs/kilo/approved/template.rst", "Another one");
        files.Write("specs/liberty/template.rst", TemporaryRepository.Template);

        Assert.Single(Placeholder.In(files.Path("specs/juno/approved"), settings));
        Assert.Empty(Placeholder.In(files.Path("specs/kilo/approved"), settings));
        Assert.Empty(Placeholder.In(files.Path("specs/liberty"), settings));

        Apply(planner => planner.Keep(files.Path("specs/mitaka/approved")));
        Assert.Equal(TemporaryRepository.Template, File.ReadAllText(files.Path("specs/mitaka/approved/template.rst")));
    }

    [Theory]
    [InlineData("specs/juno/.gitkeep", "specs/kilo", "specs/kilo/.gitkeep")]
    [InlineData("specs/juno/approved/.placeholder", "specs/kilo/implemented", "specs/kilo/implemented/.placeholder")]
    [InlineData("specs/juno/implemented/.keep", "specs/juno/approved", "specs/juno/approved/.keep")]
    public void An_empty_file_serves_where_others_have_one(string model, string folder, string expected)
    {
        files.Write(model, "");
        Apply(planner => planner.Keep(files.Path(folder)));
        Assert.Equal("", File.ReadAllText(files.Path(expected)));

        Apply(planner => planner.Fill(files.Path(folder)));
        Assert.False(File.Exists(files.Path(expected)));
    }

    [Fact]
    public void What_keeps_a_folder_and_says_something_stays()
    {
        files.Write("specs/juno/approved/README.rst", "What belongs here.");
        files.Write("specs/juno/approved/.gitkeep", "Words, oddly.");
        Apply(planner => planner.Fill(files.Path("specs/juno/approved")));

        Assert.Equal(2, Directory.GetFiles(files.Path("specs/juno/approved")).Length);
        Assert.True(Placeholder.IsFilled(files.Path("specs/juno/approved"), settings));
    }

    [Fact]
    public void Without_a_habit_the_folder_is_made_and_nothing_in_it()
    {
        files.WriteSpecs("specs/juno/approved/a.rst");
        Apply(planner => planner.Keep(files.Path("specs/kilo/approved")));

        Assert.Empty(Directory.GetFileSystemEntries(files.Path("specs/kilo/approved")));
        Assert.False(Placeholder.IsFilled(files.Path("specs/kilo/approved"), settings));
    }

    [Fact]
    public void What_was_made_goes_again_where_a_later_change_fails()
    {
        files.Write("specs/juno/approved/.gitkeep", "");
        var changes = new PendingChanges();
        new PlaceholderPlanner(changes, settings).Keep(files.Path("specs/kilo/approved"));
        new PlaceholderPlanner(changes, settings).Fill(files.Path("specs/juno/approved"));
        changes.AddLast(new FolderCreation(files.Path("specs/juno")));

        Assert.Throws<SpecException>(() => changes.ToChangeSet().Apply());
        Assert.False(Directory.Exists(files.Path("specs/kilo")));
        Assert.True(File.Exists(files.Path("specs/juno/approved/.gitkeep")));
    }

    private void Apply(Action<PlaceholderPlanner> plan)
    {
        var changes = new PendingChanges();
        plan(new PlaceholderPlanner(changes, settings));
        changes.ToChangeSet().Apply();
    }
}
