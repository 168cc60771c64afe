using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Editing;

/// <summary>Entries of hand-written lists of specs.</summary>
public sealed class IndexEntryTests : IDisposable
{
    private readonly TemporaryRepository files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(".. toctree::\n\n   approved/a\n   approved/b\n", ".. toctree::\n\n   approved/b\n")]
    [InlineData(".. toctree::\n\n   approved/b\n   The first <approved/a.rst>", ".. toctree::\n\n   approved/b")]
    [InlineData(".. toctree::\r\n   :maxdepth: 1\r\n\r\n   approved/a\r\n\r\nEnd.\r\n", ".. toctree::\r\n   :maxdepth: 1\r\n\r\n\r\nEnd.\r\n")]
    [InlineData(".. toctree::\n   :glob:\n\n   approved/*\n", ".. toctree::\n   :glob:\n\n   approved/*\n")]
    public void An_entry_goes_with_its_line(string before, string after)
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst");
        var index = files.Write("specs/juno/index.rst", before);
        var changes = new PendingChanges();
        IndexEntryPlanner.Remove(changes, index, new PublishedPages(files.Root), files.Path("specs/juno/approved/a.rst"));
        changes.ToChangeSet().Apply();

        Assert.Equal(after, File.ReadAllText(index));
    }
}
