using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Tests.Repositories;

public sealed class RepositoryLayoutTests
{
    private static readonly SpecSettings Open = new();
    private static readonly SpecSettings Declared = new() { StatusFolders = ["approved", "implemented"] };

    private static string At(string relative) => Path.GetFullPath(relative, Path.GetPathRoot(Environment.CurrentDirectory)!);

    [Theory]
    [InlineData("r/specs/2026.2/approved/x.rst", "2026.2", SpecStatus.Approved)]
    [InlineData("r/specs/juno/implemented/x.rst", "juno", SpecStatus.Implemented)]
    [InlineData("r/specs/juno/x.rst", "juno", SpecStatus.Unknown)]
    [InlineData("r/specs/v3/x.rst", "v3", SpecStatus.Unknown)]
    [InlineData("r/specs/x.rst", null, SpecStatus.Unknown)]
    [InlineData("r/specs/backlog/approved/x.rst", null, SpecStatus.Backlog)]
    [InlineData("r/specs/backlog/x.rst", null, SpecStatus.Backlog)]
    [InlineData("r/specs/abandoned/x.rst", null, SpecStatus.Abandoned)]
    [InlineData("r/specs/abandoned/juno/x.rst", null, SpecStatus.Abandoned)]
    [InlineData("r/specs/juno/backlog/x.rst", "juno", SpecStatus.Backlog)]
    [InlineData("r/specs/approved/x.rst", null, SpecStatus.Approved)]
    [InlineData("r/specs/not-implemented/x.rst", null, SpecStatus.Approved)]
    [InlineData("r/specs/35.0/x.rst", "35.0", SpecStatus.Unknown)]
    [InlineData("r/specs/2026.2/strange/x.rst", "2026.2", SpecStatus.Unknown)]
    [InlineData("r/specs/keystone/juno/x.rst", "juno", SpecStatus.Unknown)]
    [InlineData("r/specs/juno/api/x.rst", "juno", SpecStatus.Unknown)]
    [InlineData("r/specs/api/v3/x.rst", "api", SpecStatus.Unknown)]
    [InlineData("r/specs/templates/x.rst", null, SpecStatus.Unknown)]
    [InlineData("r/specs/rocky/implemented/glance/x.rst", "rocky", SpecStatus.Implemented)]
    [InlineData("r/specs/keystone/backlog/x.rst", null, SpecStatus.Backlog)]
    [InlineData("r/specs/untargeted/x.rst", null, SpecStatus.Backlog)]
    [InlineData("r/specs/in_progress/x.rst", null, SpecStatus.Approved)]
    [InlineData("r/specs/done/x.rst", null, SpecStatus.Implemented)]
    [InlineData("r/specs/juno-implemented/x.rst", "juno", SpecStatus.Implemented)]
    [InlineData("r/specs/kilo-not-implemented/x.rst", "kilo", SpecStatus.Approved)]
    [InlineData("r/specs/Approved/x.rst", null, SpecStatus.Approved)]
    [InlineData("specs/nova-specs/specs/kilo/approved/x.rst", "kilo", SpecStatus.Approved)]
    [InlineData("r/juno/approved/x.rst", "juno", SpecStatus.Approved)]
    [InlineData("r/2026.2/x.rst", "2026.2", SpecStatus.Unknown)]
    [InlineData("r/docs/x.rst", null, SpecStatus.Unknown)]
    [InlineData("r/docs/approved/x.rst", null, SpecStatus.Approved)]
    [InlineData("x.rst", null, SpecStatus.Unknown)]
    public void Release_and_status_come_from_the_folders(string path, string? release, SpecStatus status)
    {
        var layout = RepositoryLayout.Of(At(path), Open);

        Assert.Equal((release, status), (layout.Release?.Name, layout.Status));
    }

    [Theory]
    [InlineData("specs/v1/x.rst", "v1", SpecStatus.Unknown)]
    [InlineData("specs/v1/final/x.rst", "v1", SpecStatus.Implemented)]
    [InlineData("specs/v1-final/x.rst", "v1", SpecStatus.Implemented)]
    [InlineData("specs/policy/x.rst", null, SpecStatus.Unknown)]
    [InlineData("specs/juno/x.rst", null, SpecStatus.Unknown)]
    [InlineData("specs/Ideas/x.rst", null, SpecStatus.Backlog)]
    [InlineData("specs/v2/done/x.rst", "v2", SpecStatus.Unknown)]
    [InlineData("r/v2/final/x.rst", "v2", SpecStatus.Implemented)]
    public void The_settings_may_name_releases_and_statuses(string path, string? release, SpecStatus status)
    {
        var settings = new SpecSettings
        {
            ReleaseFolders = ["v[0-9]*"],
            Statuses = new Dictionary<string, SpecStatus>(StringComparer.OrdinalIgnoreCase)
            {
                ["final"] = SpecStatus.Implemented, ["ideas"] = SpecStatus.Backlog, ["done"] = SpecStatus.Unknown,
            },
        };
        var layout = RepositoryLayout.Of(At(path), settings);

        Assert.Equal((release, status), (layout.Release?.Name, layout.Status));
    }

    [Theory]
    [InlineData("specs/2026.2/approved/x.rst", null)]
    [InlineData("specs/2026.2/implemented/x.rst", null)]
    [InlineData("specs/backlog/approved/x.rst", null)]
    [InlineData("specs/abandoned/x.rst", null)]
    [InlineData("specs/abandoned/old/x.rst", null)]
    [InlineData("specs/2026.2/x.rst", "2026.2 ")]
    [InlineData("specs/approved/x.rst", null)]
    [InlineData("specs/backlog/x.rst", null)]
    [InlineData("specs/x.rst", null)]
    [InlineData("doc/juno/strange/x.rst", null)]
    [InlineData("specs/2026.2/aproved/x.rst", "2026.2 aproved")]
    [InlineData("specs/backlog/ideas/x.rst", "backlog ideas")]
    [InlineData("specs/2026.2/approved/deep/x.rst", "2026.2 approved/deep")]
    [InlineData("specs/2026.2/approved/deep/er/x.rst", "2026.2 approved/deep/er")]
    public void A_folder_that_is_not_declared_is_unexpected(string path, string? folder)
    {
        var unexpected = RepositoryLayout.UnexpectedFolder(At(path), Declared);
        Assert.Equal(folder, unexpected is null ? null : $"{unexpected.Value.Release} {unexpected.Value.Folder}");
        Assert.Null(RepositoryLayout.UnexpectedFolder(At(path), Open));
    }

    [Theory]
    [InlineData("specs/2026.2/approved/x.txt", true)]
    [InlineData("specs/2026.2/approved/deep/x.txt", false)]
    [InlineData("specs/2026.2/strange/x.txt", false)]
    [InlineData("specs/abandoned/x.txt", false)]
    [InlineData("approved/x.txt", false)]
    public void Only_folders_of_a_release_are_declared(string path, bool expected)
    {
        Assert.Equal(expected, RepositoryLayout.IsDeclared(At(path), Declared));
        Assert.False(RepositoryLayout.IsDeclared(At(path), Open));
    }

    [Fact]
    public void The_specs_folder_may_have_another_name()
    {
        var layout = RepositoryLayout.Of(At("proposals/v1/x.rst"), new SpecSettings { SpecsFolder = "proposals" });

        Assert.Equal(("v1", "v1"), (layout.Release!.Name, layout.Family));
        Assert.Equal(At("proposals"), layout.SpecsFolder);
        Assert.Null(RepositoryLayout.Of(At("other/v1/x.rst"), new SpecSettings { SpecsFolder = "proposals" }).SpecsFolder);
    }
}
