using SpecTools.Operations;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Editing;

/// <summary>Specs that are proposed again for another release.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly TemporaryRepository files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void The_copy_follows_the_template_of_its_release_and_says_so_in_its_history()
    {
        files.WriteSpecs("specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.rst", "specs/2027.1/approved/c.rst");
        files.Write("specs/2027.1-template.rst", TemporaryRepository.Template + "\nTesting\n=======\n\nHow?\n\nHistory\n=======\n\n.. list-table:: Revisions\n   :header-rows: 1\n\n   * - Release Name\n     - Description\n   * - 2027.1\n     - Introduced\n");
        File.AppendAllText(files.Path("specs/2026.2/approved/a.rst"), "\n`b <b.html>`_\n");
        files.Write("specs/2027.1/index.rst", "2027.1\n======\n\n.. toctree::\n\n   approved/c\n");
        var before = Read("specs/2026.2/approved/a.rst");
        Copy(new() { Release = "2027.1" }, "specs/2026.2/approved/a.rst");

        Assert.Equal(before, Read("specs/2026.2/approved/a.rst"));
        Assert.Equal(
            TemporaryRepository.Spec("a") + "\n`b <../../2026.2/approved/b.html>`_\n\nTesting\n=======\n\nNone\n\nHistory\n=======\n\n.. list-table:: Revisions\n   :header-rows: 1\n\n   * - Release Name\n     - Description\n   * - 2027.1\n     - Re-proposed\n",
            Read("specs/2027.1/approved/a.rst"));
        Assert.Equal("2027.1\n======\n\n.. toctree::\n\n   approved/a\n   approved/c\n", Read("specs/2027.1/index.rst"));
    }

    [Theory]
    [InlineData("specs/backlog/approved/a.rst", "specs/kilo/approved/a.rst")]
    [InlineData("specs/juno/implemented/a.rst", "specs/kilo/approved/a.rst")]
    [InlineData("specs/abandoned/a.rst", "specs/kilo/approved/a.rst")]
    public void The_copy_is_approved_for_its_release(string from, string to)
    {
        files.WriteSpecs("specs/kilo/approved/b.rst", from);
        files.Write("specs/kilo-template.rst", TemporaryRepository.Template);
        files.Link("specs/kilo/approved/kilo-template.rst", "../../kilo-template.rst");
        Copy(new() { Release = "kilo", Description = "Split in two" }, from);
        Assert.Contains("   * - kilo\n     - Split in two\n", Read(to), StringComparison.Ordinal);
        Assert.False(Path.Exists(files.Path("specs/kilo/approved/kilo-template.rst")));
    }

    [UnixFact]
    public void Several_copies_outlive_the_placeholder_of_their_folder()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst");
        files.Write("specs/kilo-template.rst", TemporaryRepository.Template);
        files.Link("specs/kilo/approved/kilo-template.rst", "../../kilo-template.rst");
        files.Write("specs/liberty-template.rst", TemporaryRepository.Template);
        files.Write("specs/liberty/approved/liberty-template.rst", TemporaryRepository.Template);
        foreach (var release in (string[])["kilo", "liberty"])
        {
            var engine = TemporaryRepository.Engine();
            foreach (var outcome in engine.PlanCopies(engine.Search(files.Path("specs/juno"), recurse: true), new CopyOptions { Release = release }, default))
                SpecEngine.Apply(outcome.Value?.Changes ?? throw outcome.Error!);
            Assert.Equal(["a.rst", "b.rst"], Directory.EnumerateFileSystemEntries(files.Path($"specs/{release}/approved")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_copy_never_writes_over_a_file_unless_it_is_forced()
    {
        files.WriteSpecs("specs/juno/a.rst");
        files.Write("specs/kilo/a.rst", "theirs");
        Assert.Equal(SpecErrorKind.FileExists, Assert.Throws<SpecException>(() => Copy(new() { Release = "kilo" }, "specs/juno/a.rst")).Kind);
        Assert.Equal("theirs", Read("specs/kilo/a.rst"));
        Copy(new() { Release = "kilo", Force = true }, "specs/juno/a.rst");
        Assert.Contains("Re-proposed", Read("specs/kilo/a.rst"), StringComparison.Ordinal);
        Assert.Equal(SpecErrorKind.ArgumentNotValid, Assert.Throws<SpecException>(() => Copy(new() { Release = "juno", Force = true }, "specs/juno/a.rst")).Kind);
        Assert.Equal(SpecErrorKind.ReleaseNotFound, Assert.Throws<SpecException>(() => Copy(new() { Release = "liberty" }, "specs/juno/a.rst")).Kind);
    }

    private string Read(string relative) => File.ReadAllText(files.Path(relative));

    private void Copy(CopyOptions options, string relative)
    {
        var outcome = TemporaryRepository.Engine().PlanCopies([Outcome<SpecInput>.Of(files.Path(relative), new SpecInput(files.Path(relative), true))], options, default).Single();
        SpecEngine.Apply(outcome.Value?.Changes ?? throw outcome.Error!);
    }
}
