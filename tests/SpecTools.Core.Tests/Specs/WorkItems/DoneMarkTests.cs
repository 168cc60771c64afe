namespace SpecTools.Tests.Specs;

/// <summary>The marks by which authors say what is done.</summary>
public sealed class DoneMarkTests
{
    [Theory]
    [InlineData("[x] Add it", "Add it")]
    [InlineData("[X] Add it", "Add it")]
    [InlineData("[DONE] Add it", "Add it")]
    [InlineData("[complete]: Add it", "Add it")]
    [InlineData("(done) Add it", "Add it")]
    [InlineData("Done: Add it", "Add it")]
    [InlineData("DONE - Add it", "Add it")]
    [InlineData("✓ Add it", "Add it")]
    [InlineData("✔️ Add it", "Add it")]
    [InlineData("[✔] Add it", "Add it")]
    [InlineData("☑ Add it", "Add it")]
    [InlineData("Add it ✓", "Add it")]
    [InlineData("Add it (done)", "Add it")]
    [InlineData("Add it. (Done)", "Add it.")]
    [InlineData("Add it [done].", "Add it")]
    [InlineData("Add it - done", "Add it")]
    [InlineData("Add it -- Done.", "Add it")]
    [InlineData("Add it – completed", "Add it")]
    [InlineData("Add it: done", "Add it")]
    [InlineData("Add it. Done.", "Add it.")]
    [InlineData("Add it DONE", "Add it")]
    [InlineData("Add it - merged in Pike", "Add it - merged in Pike")]
    [InlineData("Add it (Implemented in Ocata).", "Add it (Implemented in Ocata).")]
    [InlineData(":strike:`Add it`", "Add it")]
    [InlineData("**Done** - Add it", "Add it")]
    public void Done(string written, string text) => AssertItem(written, text, true);

    [Theory]
    [InlineData("[ ] Add it", "Add it")]
    [InlineData("[] Add it", "Add it")]
    [InlineData("[in progress] Add it", "Add it")]
    [InlineData("[WIP] Add it", "Add it")]
    [InlineData("☐ Add it", "Add it")]
    [InlineData("TODO: Add it", "Add it")]
    [InlineData("In progress: Add it", "Add it")]
    [InlineData("Add it (In progress) [3]_", "Add it [3]")]
    [InlineData("Add it (not started)", "Add it")]
    [InlineData("Add it (Partially)", "Add it")]
    [InlineData("Add it - work-in-progress", "Add it")]
    public void Not_done(string written, string text) => AssertItem(written, text, false);

    [Theory]
    [InlineData("Add it")]
    [InlineData("Done is what this has to become")]
    [InlineData("Complete the support")]
    [InlineData("Add a field: what is done")]
    [InlineData("Add it (by default)")]
    [InlineData("Add it (Done for some)")]
    [InlineData("[libvirt] Add it")]
    [InlineData("Add [done] to the list of states")]
    [InlineData("Make sure it is done")]
    [InlineData("Pending requests - count them")]
    [InlineData("done")]
    [InlineData("[x]")]
    public void No_mark(string written) => AssertItem(written, written, null);

    private static void AssertItem(string written, string text, bool? isDone)
    {
        var item = Assert.Single(SpecText.Rst($"Title\n=====\n\nWork Items\n----------\n\n* {written}\n").WorkItems);

        Assert.Equal((text, isDone), (item.Text, item.IsDone));
    }
}
