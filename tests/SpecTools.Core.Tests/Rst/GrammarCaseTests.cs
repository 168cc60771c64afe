using SpecTools.Rst;
using SpecTools.Rst.Inlines;
using SpecTools.Rst.Parsing;
using SpecTools.Rst.Writers;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

/// <summary>
/// Our own cases: every construct of the grammar, in files of the folder Data. <c>NAME.rst</c> is the text,
/// <c>NAME.docutils.tree</c> and <c>NAME.sphinx.tree</c> its tree in a dialect as <c>spec tree</c> prints it, and
/// <c>NAME.resolved.tree</c> docutils' tree after the transforms. Those of docutils' dialect have been compared with docutils.
/// </summary>
public class GrammarCaseTests
{
    internal static readonly string Folder = Path.Combine(SharedData.Repository, "tests", "SpecTools.Core.Tests", "Rst", "Data");

    // Only depth and size far beyond any document make these; other tests do.
    private static readonly RstFault[] OfExtremes = [RstFault.NestingTooDeep, RstFault.SubstitutionTooLong, RstFault.LineTooLong];

    private static readonly string[] Names =
        [.. Directory.GetFiles(Folder, "*.tree").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases => [.. Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_has_its_tree(string name)
    {
        var output = new StringWriter();
        RstPseudoXmlWriter.Write(Parse(name), output, IsResolved(name));

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n"), output.ToString());
    }

    [Fact]
    public void Every_text_has_a_tree() => Assert.Equal(
        Directory.GetFiles(Folder, "*.rst").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
        Names.Select(name => name.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_of_node_occurs()
    {
        // Nobody makes these: numbers of sections are left to those who print them.
        var missing = Enum.GetValues<RstNodeKind>().Except(Nodes().Select(node => node.Kind)).Except([RstNodeKind.Generated]);

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_fault_occurs()
    {
        var missing = Enum.GetValues<RstFault>().Except(Nodes().OfType<RstSystemMessage>().Select(message => message.Fault)).Except(OfExtremes);

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_directive_occurs()
    {
        var used = Names.SelectMany(name => Parse(name).DescendantsAndSelf())
            .OfType<RstDirective>().Where(directive => directive.IsValid).Select(directive => directive.Name);

        Assert.Empty(DirectiveTable.Names.Except(used));
    }

    [Fact]
    public void Every_role_occurs()
    {
        var texts = string.Concat(Directory.GetFiles(Folder, "*.rst").Select(File.ReadAllText));

        Assert.All(RoleTable.Names, role => Assert.Contains($":{role}:`", texts, StringComparison.Ordinal));
    }

    private static IEnumerable<RstNode> Nodes() => Names.SelectMany(name =>
    {
        var document = Parse(name);
        return document.DescendantsAndSelf().Concat((IsResolved(name) ? document.Resolved() : document.WithInlines()).DescendantsAndSelf());
    });

    private static RstDocument Parse(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name.Split('.')[0] + ".rst")).ReplaceLineEndings("\n");
        return RstDocument.Parse(SourceText.FromString(text), name.Contains(".sphinx.", StringComparison.Ordinal) ? RstDialect.Sphinx : RstDialect.Docutils);
    }

    private static bool IsResolved(string name) => name.Contains(".resolved.", StringComparison.Ordinal);
}
