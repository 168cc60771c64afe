using System.Text;
using FsCheck.Xunit;
using SpecTools.Operations;
using SpecTools.Templates;

namespace SpecTools.Tests.Operations;

/// <summary>Whatever is typed or lies in a file: a result or a clear error, never anything else.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] JsonParts =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\"lineWidth\"", "\"rules\"", "\"overrides\"", "\"paths\"", "\"templates\"",
        "\"SPEC301\"", "\"off\"", "\"\\ud800\"", "79", "null", "true", "1e999", "// x\n", "/*", "*/", "\u0000", "é", " ", "\n",
    ];

    [Property(MaxTest = 500)]
    public void A_configuration_of_any_bytes_is_read_or_refused(byte[] bytes) => Read(bytes);

    [Property(MaxTest = 1000)]
    public void A_configuration_that_looks_like_one_is_read_or_refused(byte[] parts) =>
        Read(Encoding.UTF8.GetBytes("{" + string.Concat(parts.Select(part => JsonParts[part % JsonParts.Length]))));

    [Fact]
    public void A_deep_configuration_is_refused() => Read(Encoding.UTF8.GetBytes(new string('[', 100_000)));

    [Property(MaxTest = 300)]
    public bool Any_path_is_expanded_or_refused(string? path)
    {
        // An expansion that reaches the root of the disk would search all of it.
        var name = (path ?? "").Replace("..", "", StringComparison.Ordinal).TrimStart('/', '\\');
        using var repository = new TemporaryRepository();
        repository.WriteSpecs("a.rst", "b/c.rst");
        var outcomes = TemporaryRepository.Engine().Expand([name], repository.Root).ToList();
        return outcomes.TrueForAll(outcome => outcome.Value is not null ^ outcome.Error is not null);
    }

    [Property(MaxTest = 300)]
    public bool Any_bytes_are_tested(byte[] bytes)
    {
        using var repository = new TemporaryRepository();
        repository.Write("a.rst", bytes);
        var outcome = Assert.Single(TemporaryRepository.Engine().Test(repository.Named("a.rst"), new TestOptions(), default));
        return outcome.Value is not null || outcome.Error!.Kind != SpecErrorKind.Unexpected;
    }

    private static void Read(byte[] bytes)
    {
        try
        {
            SettingsReader.Read(bytes, "spectools.json");
        }
        catch (SpecException error)
        {
            Assert.Equal(SpecErrorKind.ConfigurationNotValid, error.Kind);
            Assert.StartsWith("'spectools.json', line ", error.Message, StringComparison.Ordinal);
        }
    }
}
