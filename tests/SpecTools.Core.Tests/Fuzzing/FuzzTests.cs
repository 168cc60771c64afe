using System.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>Laws that hold for files of any kind, on a few hundred that are made up; <c>tests/SpecTools.Fuzz</c> makes up as many as one likes.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_a_file_holds_the_laws_hold(int seed) => Check(new InputMaker(SeedTexts.Own(), seed), 200);

    [SharedFact]
    public void Whatever_becomes_of_a_real_spec_the_laws_hold() => Check(new InputMaker(SeedTexts.With(Path.Combine(SharedData.Folder!, "corpus")), 3), 200);

    [Theory]
    [InlineData(293064252, "a-spec.md", "#\n####\ne\n-\n###")]
    [InlineData(1678782859, "a-spec.rst", "s\n=\nHistory\n====\n.. list-table::\n\n -")]
    [InlineData(1, "a-spec.rst", "+--------+---+\n+========+\u0014==+\n+--------+---+")]
    [InlineData(1, "a-spec.rst", "+-----+----+\n+-----+----+\n+---  | T  |\n+-----+----+")]
    [InlineData(1438918760, "a-spec.rst", ".. literalinclude:: \0")]
    [InlineData(983315439, "a-spec.rst", "e\r-\u2028--\n,,")]
    public void What_broke_a_law_once_breaks_none(int choice, string name, string text) =>
        Check(new FuzzInput(0, choice, name, Encoding.UTF8.GetBytes(text), null));

    [Theory]
    [InlineData(707668104, "a-spec.md", "# Thing\n\nWords.\n\n### Primary Assignee\n\n.. csv-table::\n\n", "   Zed, Sa\n", 1500)]
    [InlineData(991218422, "a-spec.rst", "", "{\u00A0\n,\\-\r\n", 1000)]
    public void What_took_steps_squared_takes_few(int choice, string name, string head, string line, int count)
    {
        var input = new FuzzInput(0, choice, name, Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(line, count))), null);
        Assert.Empty(Laws.FaultsOf(input, Laws.All).Select(fault => $"{fault.Kind}\n{fault.Detail}"));
    }

    [Fact]
    public void An_input_is_known_by_its_seed_and_number()
    {
        var seeds = SeedTexts.Own();
        Assert.Equal(new InputMaker(seeds, 7).Make(42).ToString(), new InputMaker(seeds, 7).Make(42).ToString());
        Assert.NotEqual(new InputMaker(seeds, 7).Make(42).ToString(), new InputMaker(seeds, 8).Make(42).ToString());
    }

    [Fact]
    public void What_is_wrong_is_found_and_made_small()
    {
        var law = new Law("no zebra", 1000, (_, source) =>
        {
            if (source.Text.Contains("zebra", StringComparison.Ordinal))
                throw new LawException("a zebra");
        });
        var input = new InputMaker(SeedTexts.Own(), 1).Make(3);
        input = input with { Bytes = [.. input.Bytes, .. "\r\nA zebra is here.\n"u8, .. input.Bytes] };
        Assert.Equal("no zebra: a zebra", Assert.Single(Laws.FaultsOf(input, [law])).Kind);
        Assert.Equal("zebra"u8.ToArray(), Shrinker.Shrink(input, other => Laws.FaultsOf(other, [law]).Any()).Bytes);
    }

    private static void Check(InputMaker maker, int count)
    {
        for (var number = 0; number < count; number++)
            Check(maker.Make(number));
    }

    private static void Check(FuzzInput input) =>
        Assert.Empty(Laws.FaultsOf(input, Laws.All).Select(fault => $"{fault.Kind}\n{fault.Detail}\n{input}"));
}
