using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

public class SectionTitleTests
{
    [Theory]
    [InlineData("Work Items", "work item")]
    [InlineData("work  items:", "work item")]
    [InlineData("4.1 Assignee(s)", "assignee")]
    [InlineData("2. Dependencies", "dependency")]
    [InlineData("IV. Dependency", "dependency")]
    [InlineData("a) Use-cases", "use case")]
    [InlineData("Use\u00A0Cas\u200Bes", "use case")]
    [InlineData("I like it", "i like it")]
    [InlineData("Status", "status")]
    [InlineData("Access", "access")]
    [InlineData("DNS Entries", "dns entry")]
    [InlineData("Upgrade / Downgrade & rollback", "upgrade downgrade and rollback")]
    [InlineData("History (Optional):", "history")]
    [InlineData("History (optional)", "history")]
    [InlineData("1.", "1")]
    [InlineData(":", ":")]
    [InlineData("", "")]
    public void A_key_leaves_out_what_people_vary(string title, string key) => Assert.Equal(key, SectionTitle.KeyOf(title));
}
