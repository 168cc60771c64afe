using SpecTools.Templates;

namespace SpecTools.Tests.Rules;

public class UnexpectedDirectoryTests
{
    private static readonly SpecSettings Settings = new() { StatusFolders = ["approved", "implemented"] };

    [Theory]
    [InlineData("/r/specs/2027.1/approved/thing.rst", 0)]
    [InlineData("/r/specs/2027.1/implemented/thing.rst", 0)]
    [InlineData("C:\\r\\specs\\2027.1\\approved\\thing.rst", 0)]
    [InlineData("/r/specs/2027.1/aproved/thing.rst", 1)]
    [InlineData("/r/specs/2027.1/Approved/thing.rst", 1)]
    [InlineData("/r/specs/2027.1/approved/part/thing.rst", 1)]
    [InlineData("/r/specs/2027.1/thing.rst", 1)]
    [InlineData("/r/specs/specs/2027.1/aproved/thing.rst", 1)]
    [InlineData("/r/specs/thing.rst", 0)]
    [InlineData("/r/doc/2027.1/aproved/thing.rst", 0)]
    public void A_spec_stands_in_a_declared_folder(string path, int count) =>
        Assert.Equal(count, Places(path, Settings, "2027.1").Length);

    [Fact]
    public void The_finding_is_the_first_line_and_names_the_folders()
    {
        var tester = new RuleTester { Path = "/r/specs/2027.1/aproved/thing.rst", Settings = Settings };
        var finding = Assert.Single(tester.Run(CleanSpec.Text, "SPEC601"));
        Assert.Equal((SpecSeverity.Error, "1:1-1:3"), (finding.Severity, finding.Place));
        Assert.Equal("The folder 'aproved' is none that '2027.1' may hold. Move the spec to 'approved' or 'implemented'.", finding.Message);
    }

    [Fact]
    public void A_folder_that_is_no_release_may_have_none() => Assert.Empty(Places("/r/specs/abandoned/thing.rst", Settings, null));

    [Fact]
    public void Without_declared_folders_any_will_do() => Assert.Empty(Places("/r/specs/2027.1/anywhere/thing.rst", new SpecSettings(), "2027.1"));

    [Fact]
    public void The_folder_of_all_specs_is_configured() =>
        Assert.Single(Places("/r/designs/2027.1/aproved/thing.rst", Settings with { SpecsFolder = "designs" }, "2027.1"));

    private static string[] Places(string path, SpecSettings settings, string? release) =>
        new RuleTester { Path = path, Settings = settings, Release = release }.Places("SPEC601", CleanSpec.Text);
}
