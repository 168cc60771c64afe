using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

public class ReferenceTests
{
    /// <summary>Each line of what is expected: line, kind, text, target.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        // Addresses in running text.
        { "See https://example.org/a.", "1 Link https://example.org/a -> https://example.org/a" },
        { "(see http://example.org/a_b), or not", "1 Link http://example.org/a_b -> http://example.org/a_b" },
        { "https://example.org/a\nhttps://example.org/b", "1 Link https://example.org/a -> https://example.org/a\n2 Link https://example.org/b -> https://example.org/b" },
        { "Write to jdoe@example.org", "1 Mail jdoe@example.org -> mailto:jdoe@example.org" },
        { "Find irc:jdoe or tag:this.", "" },
        { "ftp://example.org/a", "1 Link ftp://example.org/a -> ftp://example.org/a" },

        // Phrase references with their address.
        { "`A page <https://example.org/a>`_", "1 Link A page -> https://example.org/a" },
        { "Text `a\npage <https://example.org/\na>`_.", "1 Link a page -> https://example.org/a" },
        { "`<https://example.org/a>`_", "1 Link https://example.org/a -> https://example.org/a" },
        { "`one <https://example.org/a>`__ `one <https://example.org/b>`__", "1 Link one -> https://example.org/a\n1 Link one -> https://example.org/b" },
        { "`one <https://example.org/a>`_ and one_", "1 Link one -> https://example.org/a\n1 Link one -> https://example.org/a" },
        { "`*No* markup <https://example.org/a>`_", "1 Link *No* markup -> https://example.org/a" },

        // Phrases that lack their underscore.
        { "`A page <https://example.org/a>` and `https://example.org/b`", "1 Link A page -> https://example.org/a\n1 Link https://example.org/b -> https://example.org/b" },
        { "See `a\npage <https://example.org/\na>` and `a title`.", "2 Link a page -> https://example.org/a" },
        { "See ``no <https://example.org/a>`` and :code:`no <https://example.org/a>`.", "" },

        // Named and anonymous references to targets.
        { "See `A Name`_.\n\n.. _a name: https://example.org/a", "1 Link A Name -> https://example.org/a" },
        { "See Name_ and name_.\n\n.. _name: https://example.org/a", "1 Link Name -> https://example.org/a\n1 Link name -> https://example.org/a" },
        { ".. _A Name: https://example.org/a", "1 Link A Name -> https://example.org/a" },
        { ".. _`A: Name`:\n   https://example.org/\n   a", "1 Link A: Name -> https://example.org/a" },
        { "https://example.org/a\n\n.. _name: https://example.org/a", "1 Link https://example.org/a -> https://example.org/a\n3 Link name -> https://example.org/a" },
        { "See a_.\n\n.. _a: b_\n.. _b: https://example.org/b", "1 Link a -> https://example.org/b" },
        { "See `this`__ and that__.\n\n__ https://example.org/a\n.. __: https://example.org/b", "1 Link this -> https://example.org/a\n1 Link that -> https://example.org/b" },
        { "See this__.\n\n__ https://example.org/a\n__ https://example.org/b", "3 Link https://example.org/a -> https://example.org/a\n4 Link https://example.org/b -> https://example.org/b" },
        { "See name_.\n\n.. _name: https://example.org/a\n.. _name: https://example.org/b", "3 Link name -> https://example.org/a\n4 Link name -> https://example.org/b" },
        { "See nothing_ and `nowhere`_.", "" },

        // What leads to a place in the same document.
        { "See below_ and |it|_.\n\n.. _below:\n\nText.\n\n.. |it| replace:: this\n.. _it: below_", "" },
        { "See `Title`_.\n\nTitle\n=====\n\nText.", "" },
        { "See :ref:`here` and :ref:`there <elsewhere>`.\n\n.. _here:\n\nTitle\n=====", "1 Label there -> elsewhere" },
        { "`Below <#title>`_\n\nTitle\n=====", "" },

        // Footnotes and citations.
        { "See [1]_.\n\n.. [1] https://example.org/a", "3 Link https://example.org/a -> https://example.org/a" },
        { "See [#]_ and [Name]_.\n\n.. [#] A page: https://example.org/a\n.. [Name] `B <https://example.org/b>`_", "3 Link https://example.org/a -> https://example.org/a\n4 Link B -> https://example.org/b" },
        { "* [1] https://example.org/a\n* [2]: https://example.org/b", "1 Link https://example.org/a -> https://example.org/a\n2 Link https://example.org/b -> https://example.org/b" },

        // Roles.
        { "See :doc:`other` and :doc:`the other </specs/other>`.", "1 Document other -> other\n1 Document the other -> /specs/other" },
        { "See :bug:`123` and :bp:`nova/name`.", "1 Role 123 -> 123\n1 Role nova/name -> nova/name" },
        { "See :rfc:`2119` and :pep:`8`.", "1 Link RFC 2119 -> https://tools.ietf.org/html/rfc2119.html\n1 Link PEP 8 -> https://peps.python.org/pep-0008" },
        { "See :command:`ls`, :term:`word` and :code:`https://example.org/`.", "" },
        { "`A file <other.rst#part>`_", "1 Document A file -> other.rst#part" },

        // Pictures.
        { ".. image:: a.png", "1 Image  -> a.png" },
        { ".. figure:: a.png\n   :alt: A picture\n   :target: https://example.org/a\n\n   Its caption https://example.org/b.", "1 Link A picture -> https://example.org/a\n1 Image A picture -> a.png\n5 Link https://example.org/b -> https://example.org/b" },
        { "|pic| and |pic|\n\n.. |pic| image:: a.png", "3 Image pic -> a.png" },

        // Substitutions are one link, in their definition.
        { "|it| and |it|\n\n.. |it| replace:: `this <https://example.org/a>`__", "3 Link this -> https://example.org/a" },

        // Wherever text may be.
        { "Term https://example.org/a\n  Definition https://example.org/b", "1 Link https://example.org/a -> https://example.org/a\n2 Link https://example.org/b -> https://example.org/b" },
        { ":Field: https://example.org/a", "1 Link https://example.org/a -> https://example.org/a" },
        { "| https://example.org/a\n| https://example.org/b", "1 Link https://example.org/a -> https://example.org/a\n2 Link https://example.org/b -> https://example.org/b" },
        { "====== =====================\nA      B\n====== =====================\nx      https://example.org/a\n====== =====================", "4 Link https://example.org/a -> https://example.org/a" },
        { "+---+-----------------------+\n| x | https://example.org/a |\n+---+-----------------------+", "2 Link https://example.org/a -> https://example.org/a" },
        { ".. list-table::\n\n   * - x\n     - https://example.org/a", "4 Link https://example.org/a -> https://example.org/a" },
        { ".. csv-table:: Title https://example.org/t\n\n   \"`b <https://example.org/b>`_, c\", https://example.org/a", "1 Link https://example.org/t -> https://example.org/t\n3 Link b -> https://example.org/b\n3 Link https://example.org/a -> https://example.org/a" },
        { ".. note:: https://example.org/a\n\n.. seealso::\n\n   https://example.org/b", "1 Link https://example.org/a -> https://example.org/a\n5 Link https://example.org/b -> https://example.org/b" },

        // Where there is no link.
        { ".. https://example.org/a", "" },
        { "``https://example.org/a``", "" },
        { "Code::\n\n  https://example.org/a", "" },
        { ".. code-block:: sh\n\n   curl https://example.org/a", "" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Links_of_every_form_are_read(string text, string expected)
    {
        var spec = SpecText.Rst(text);

        Assert.Equal(expected, string.Join('\n', spec.References.Select(Show)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Line_endings_do_not_matter(string text, string expected)
    {
        var spec = SpecText.Rst(text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n");

        Assert.Equal(expected, string.Join('\n', spec.References.Select(Show)));
    }

    [Fact]
    public void A_reference_knows_its_section_and_its_file()
    {
        var spec = SpecText.Rst("=====\nTitle\n=====\n\nhttps://a.org/\n\nOne\n===\n\nhttps://b.org/\n\nTwo\n---\n\nhttps://c.org/\n\nThree\n=====\n\nhttps://d.org/\n", "/specs/a.rst");

        Assert.Equal(["", "One", "One/Two", "Three"], spec.References.Select(reference => reference.SectionPath));
        Assert.All(spec.References, reference => Assert.Equal("/specs/a.rst", reference.Path));
    }

    [Fact]
    public void They_stand_in_the_order_of_the_text()
    {
        var spec = SpecText.Rst(":Author: https://a.org/\n:Version: `b <https://b.org/>`_\n\nSee c_ [1]_\n\n.. [1] https://d.org/\n.. _c: https://c.org/\n.. _e: https://e.org/\n");

        Assert.Equal(["https://a.org/", "https://b.org/", "https://c.org/", "https://d.org/", "https://e.org/"], spec.References.Select(reference => reference.Target));
    }

    [Fact]
    public void They_print_their_targets() => Assert.Equal(
        "https://a.org/, b.png", SpecText.Rst("`A <https://a.org/>`_\n\n.. image:: b.png\n").References.ToString());

    [Theory]
    [InlineData("References", "https://c.org/ https://d.org/")]
    [InlineData("one/two", "https://b.org/")]
    [InlineData("O*", "https://a.org/ https://b.org/")]
    [InlineData("Nothing", "")]
    public void Those_of_a_section_stand_in_it_or_below_it(string name, string expected)
    {
        var spec = SpecText.Rst("=====\nTitle\n=====\n\nhttps://0.org/\n\nOne\n===\n\nhttps://a.org/\n\nTwo\n---\n\nhttps://b.org/\n\nReference\n=========\n\nhttps://c.org/\n\nMore\n----\n\nhttps://d.org/\n\nLast\n====\n\nhttps://e.org/\n");
        var filter = new SectionFilter([name]);

        Assert.Equal(expected, string.Join(' ', filter.SelectReferences(spec).Select(reference => reference.Target)));
        Assert.Equal(expected.Length == 0, filter.NeverFound.Any());
    }

    [SharedFact]
    public void On_real_specs_each_stands_in_its_line_and_section()
    {
        foreach (var file in CorpusSpecs.Read())
        {
            var lines = file.Source.LineCount;
            var sections = file.Spec.AllSections().ToLookup(section => section.SectionPath);
            var known = WithoutMarkup(file.Source.Text);
            var last = 0;
            foreach (var reference in file.Spec.References)
            {
                Assert.True(reference.Line >= last && reference.Line <= lines, $"{reference.Path}:{reference.Line}");
                last = reference.Line;

                // In a table that is drawn, the cells beside it stand between the lines of an address.
                var isDrawn = file.Source.AsSpan(file.Source.GetLine(reference.Line).Span).StartsWith("|");
                var parts = isDrawn ? AsWritten(reference.Target).Split('/') : [AsWritten(reference.Target)];
                Assert.All(parts, part => Assert.Contains(WithoutMarkup(part), known, StringComparison.OrdinalIgnoreCase));
                Assert.True(
                    reference.SectionPath.Length == 0 || sections[reference.SectionPath].Any(section => section.Line <= reference.Line && reference.Line <= section.EndLine),
                    $"{reference.Path}:{reference.Line} {reference.SectionPath}");
            }

            Assert.NotNull(file.Spec.Dependencies);
            Assert.NotNull(file.Spec.History);
        }
    }

    // What markup does to an address: a scheme put before it, the number of a document made one, lines joined, escapes taken away.
    private static string AsWritten(string target)
    {
        foreach (var made in new[] { "mailto:", "https://tools.ietf.org/html/rfc", "https://peps.python.org/pep-" })
            target = target.StartsWith(made, StringComparison.Ordinal) ? target[made.Length..].Replace(".html", "", StringComparison.Ordinal) : target;
        return target;
    }

    private static string WithoutMarkup(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('\\' or '|')));

    private static string Show(SpecReference reference) => $"{reference.Line} {reference.Kind} {reference.Text} -> {reference.Target}";
}
