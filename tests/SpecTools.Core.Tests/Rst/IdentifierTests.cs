using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

public class IdentifierTests
{
    [Theory]
    [InlineData("The moon", "the-moon")]
    [InlineData("4.1 Assignee(s)!", "assignee-s")]
    [InlineData("Café au lait", "cafe-au-lait")]
    [InlineData("Straße, Ærø und Łódź", "strasze-aero-und-lodz")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("½ ﬁne №1", "fine-o1")]
    [InlineData("𝒽₂𝐨 ２０", "h2o-20")]
    [InlineData("℡ tel", "tel")]
    [InlineData("a\u00A0b\u2002c", "a-b-c")]
    [InlineData("日本 \U0001F600 語", "section-1")]
    [InlineData("half \uD83D pair", "half-pair")]
    public void Titles_make_identifiers_as_in_docutils(string title, string id)
    {
        var text = $"{title}\n{new string('=', 60)}\n\nText.\n\nOther\n{new string('=', 60)}\n\nText.\n";

        var section = RstDocument.Parse(SourceText.FromString(text)).Resolved().Children.First(node => node.Kind == RstNodeKind.Section);

        Assert.Equal(id, section["ids"]);
    }
}
