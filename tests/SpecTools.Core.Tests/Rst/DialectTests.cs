using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

/// <summary>The trees of the two dialects are the same but where docutils does not know a directive, a role or an option.</summary>
public class DialectTests
{
    [Theory]
    [InlineData("Plain *text*.\n", 0)]
    [InlineData("See :doc:`x` and `y`:ref:, not :sup:`z`.\n", 2)]
    [InlineData(".. seealso:: One\n\n   *two* :doc:`x`\n\n.. note:: three\n", 1)]
    [InlineData("* .. todo::\n\n     one\n\n* two\n", 1)]
    [InlineData(".. code-block:: python\n   :linenos:\n   :caption: x\n\n   pass\n", 1)]
    [InlineData(".. code-block:: python\n\n   pass\n", 0)]
    [InlineData(".. math::\n   :label: x\n\n   a\n", 1)]
    [InlineData(".. what:: is this\n\n:nor:`this`\n", 0)]
    [InlineData("Term :doc:`x` : kind\n  Text.\n\n:a :doc:`y`: field\n\nTitle :doc:`z`\n==============\n", 3)]
    public void They_differ_where_docutils_knows_less(string text, int times) =>
        Assert.Equal(times, new DialectComparison(SourceText.FromString(text)).Pairs);

    [Fact]
    public void What_has_a_line_too_long_for_docutils_is_read_in_the_other_dialect_alone()
    {
        var longest = new string('é', 9_990) + " *so long*";
        var tooLong = SourceText.FromString($"one\n\n* {longest}  \n\ntwo\n");

        var message = Assert.IsType<RstSystemMessage>(Assert.Single(RstDocument.Parse(tooLong, RstDialect.Docutils).Children));
        Assert.Equal((RstFault.LineTooLong, RstSeverity.Error, 3), (message.Fault, message.Severity, tooLong.LineNumberAt(message.Span.Start)));
        Assert.Null(message["line"]);
        Assert.Equal(3, RstDocument.Parse(tooLong).Children.Count);
        Assert.Equal(3, RstDocument.Parse(SourceText.FromString($"one\n\n{longest}  \n\ntwo\n"), RstDialect.Docutils).Children.Count);
    }

    [SharedFact]
    public void They_differ_nowhere_else_in_real_specs()
    {
        foreach (var path in SharedData.Corpus(".rst"))
        {
            var comparison = new DialectComparison(SourceText.Read(path));
            Assert.True(comparison.Pairs >= 0, path);
        }
    }

    /// <summary>Goes through both trees of a text, and pairs what docutils does not know with what it has instead.</summary>
    private sealed class DialectComparison
    {
        private readonly HashSet<string> unknown;

        internal DialectComparison(SourceText source)
        {
            var docutils = RstDocument.Parse(source, RstDialect.Docutils).WithInlines();
            var sphinx = RstDocument.Parse(source, RstDialect.Sphinx).WithInlines();
            unknown = UnknownIn(docutils);
            unknown.ExceptWith(UnknownIn(sphinx));
            Compare(docutils, sphinx);
        }

        /// <summary>How many directives and roles docutils does not know.</summary>
        internal int Pairs { get; private set; }

        private static HashSet<string> UnknownIn(RstDocument tree) => [.. tree.DescendantsAndSelf().OfType<RstSystemMessage>()
            .Where(message => message.Fault is RstFault.NoSuchDirective or RstFault.NoSuchRole or RstFault.UnknownDirective or RstFault.UnknownRole)
            .Select(message => message.Message)];

        private void Compare(RstNode docutils, RstNode sphinx)
        {
            Assert.Equal((docutils.Kind, docutils.Line, docutils.Span), (sphinx.Kind, sphinx.Line, sphinx.Span));
            if (!HasUnknownInTitle(docutils))
                Assert.Equal(docutils.Attributes, sphinx.Attributes);
            Assert.Equal((docutils as RstText)?.Text, (sphinx as RstText)?.Text);
            using var others = sphinx.Children.GetEnumerator();
            foreach (var child in docutils.Children.Where(child => !IsAboutUnknown(child)))
            {
                var hasOther = others.MoveNext();
                if (IsInsteadOfUnknown(child))
                    Pair(child, others.Current);
                else if (hasOther)
                    Compare(child, others.Current);
                else
                    Assert.Fail($"Only docutils' tree has {child.Kind} in line {child.Line}.");
            }

            Assert.False(others.MoveNext(), $"Only Sphinx's tree has more in {sphinx.Kind} of line {sphinx.Line}.");
        }

        // The name of a section is its title's text.
        private bool HasUnknownInTitle(RstNode node) => node.Kind == RstNodeKind.Section && node.Children[0].Children.Any(IsInsteadOfUnknown);

        // What docutils has nothing else for: the tree has something in the place of the text itself too.
        private bool IsAboutUnknown(RstNode node) => node is RstSystemMessage { Fault: RstFault.NoSuchDirective or RstFault.NoSuchRole or RstFault.UnknownRole } message
            && unknown.Contains(message.Message);

        private bool IsInsteadOfUnknown(RstNode node) => node switch
        {
            RstProblematic problematic => unknown.Contains(problematic.Message.Message),
            RstSystemMessage { Fault: RstFault.UnknownDirective } message => unknown.Contains(message.Message),
            RstSystemMessage { Fault: RstFault.InvalidDirective } message => message.Message.Contains("\"code", StringComparison.Ordinal)
                || message.Message.Contains("\"math\"", StringComparison.Ordinal),
            _ => false,
        };

        private void Pair(RstNode instead, RstNode sphinx)
        {
            Assert.Equal(instead.Span, sphinx.Span);
            Assert.True(sphinx.Kind is RstNodeKind.Directive or RstNodeKind.Inline or RstNodeKind.LiteralBlock or RstNodeKind.MathBlock, $"{sphinx.Kind} in line {sphinx.Line}");
            Pairs++;
        }
    }
}
