namespace SpecTools.Tests.Fuzzing;

/// <summary>What documents are put together from.</summary>
internal static class Fragments
{
    /// <summary>Characters that are not what they look like, or that programs count in different ways.</summary>
    internal static readonly string[] Unusual =
    [
        "\0", "\u0001", "\u001B", "\u007F", "\u0085", "\v", "\f", "\u001C", "\u001D", "\u001E", "\u00A0", "\u00AD", "\u0130", "\u0131", "\u017F", "\u1E9E", "e\u0301", "\u0301",
        "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2028", "\u2029", "\u202E", "\u2060", "\u2066", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "\u3000", "\u2003",
        "\u65E5\u672C", "\uFF21", "\uFF5E", "\uAC00", "\u05D0\u05D1", "\u0627\u0644", "\u0E01\u0E33", "\U0001F600", "\U0001F468\u200D\U0001F469", "\U00010400", "\U000E0001",
        "\uD800", "\uDC00", "\u2019", "\u201C", "\u2014", "\u00DF", "\uFB01", "\u0660", "\u216B", "\u00B2", "\uFF0A", "\u0345", "\u1D54F",
    ];

    internal static readonly string[] Rst =
    [
        "Words of a paragraph that go on for a while, with *emphasis* and ``code``.", "text::", "::", "- item", "* item", "+ item", "1. one", "#. auto", "a) x", "iv. four", "(A) a",
        "Title", "=====", "-----", "~~", "^^^^^^", "\"\"\"\"", "....", "''", "====", "=", "==", ".. note:: hi", ".. note::", "   :class: x", ".. comment", "..", ".. _t: x", ".. _t:", ".. _bad",
        "__ http://x.org", ".. __: t_", ".. [1] f", ".. [#] auto", ".. [#x] named", ".. [*] star", ".. [CIT] c", ".. |s| image:: x", ".. |s| replace:: |t|", ".. |t| replace:: |s|", ".. |s", ".. |d| date:: %Y",
        ".. |u| unicode:: 0x41 U+110000 x", ".. what:: z", ":f: v", ":orphan:", ":Author: me", ":Authors: - a", ":date: $Date$", "-a  desc", "--long=x  desc", "/V  dos", ">>> doctest", "| line", "|   more", "|",
        "+---+---+", "| a | b |", "+===+===+", "|   +---+", "+---+", "=== ===", "=====  =====", "a    b", "---  ---", "term", "  definition", "term : c : d", "-- who", "\u2014 who", "> quoted", "\tTab",
        ".. table:: T", ".. list-table:: T\n   :header-rows: 1\n   :widths: 1 2\n\n   * - a\n     - b\n   * - c\n     - d", ".. csv-table:: T\n   :header: a, \"b\"\n\n   1, \"2\n   3\"", ".. image:: a.png\n   :target: x_\n   :width: 5%",
        ".. figure:: a.png\n\n   Caption\n\n   Legend", ".. include:: /etc/passwd", ".. raw:: html\n\n   <script>alert(1)</script>", ".. role:: red(emphasis)\n   :class: x", ".. default-role:: math", ".. code-block:: json\n\n   {\"a\": [1,}",
        ".. code:: python\n   :number-lines: 5\n\n   x", ".. toctree::\n   :maxdepth: 1\n\n   a\n   b <c>", ".. contents:: :depth: 2", ".. sectnum::", ".. topic:: T\n\n   body", ".. sidebar:: S\n   :subtitle: x\n\n   body", ".. math::\n\n   a\n\n   b",
        ".. parsed-literal::\n\n   *x*", ".. compound::\n\n   a", ".. container:: a b\n\n   x", ".. class:: special", ".. meta::\n   :k: v", ".. header:: h_", ".. footer:: |s|", ".. rubric:: R", ".. epigraph::\n\n   q\n\n   -- me", ".. unicode:: x",
        ".. target-notes::", ".. title:: x", ".. replace:: a", ".. seqdiag::\n\n   a -> b;", ".. literalinclude:: x.py", ".. only:: html\n\n   x", ".. versionadded:: 1.0", ".. spectools: disable=SPEC301,SPEC501", ".. spectools: enable=SPEC301", ".. spectools: disable-file=SPEC302",
        "   This work is licensed under a Creative Commons Attribution 3.0 Unported License.", "https://blueprints.launchpad.net/nova/+spec/a-spec", "http://x.org/a_b?c=*d*", "a@b.org", "|s|_", "[1]_ [#]_ [#x]_ [*]_ [CIT]_", "t_ `t t`_ `x <y>`_ `x <y_>`__ x__",
        "`x <javascript:alert(1)>`_", "`a <b\"onclick=x>`_", "<zq onload=x>\"'&amp;</p></article>", ":sub:`x`\\ :red:`y`", ":doc:`a <b>` :ref:`c` :nope:`z`", "`i`:role:", "*open **open ``open `open |open", "_`inline target`", "\\* \\\\ \\ x", "a* *b *c* d*", "``a``b", "__", "_", "`", "*", "\\", "",
    ];

    internal static readonly string[] Markdown =
    [
        "# Title", "## Proposal", "### Deeper", "###### Six", "####### Seven", "Setext", "===", "---", "***", "- item", "* item", "1. one", "99. many", "  - nested", "    code", "\tTab", "```json", "```", "~~~~", "``` {eval-rst}", "> quote", "> > two", ">", "- [ ] task", "- [x] done",
        "| A | B |", "|---|---|", "| 1 | 2 |", "|:-:|", "a | b", "-|-", "+---+---+", "[link]: https://example.org 'title'", "[^1]: note", "[^1] and [link] and [text](url \"title\")", "![image](a.png)", "<div onclick=x>", "</div>", "<!-- comment", "-->", "<!-- spectools: disable=SPEC301 -->",
        "<script>alert(1)</script>", "<zq onload=x>\"'&amp;</p></article>", "[x](javascript:alert(1))", "[x](<java\tscript:x>)", "<https://x.org>", "https://x.org/a_b", "*em* **strong** `code` ~~gone~~", "**open *open `open", "hard  ", "break\\", "&lt;&#0;&copy;", "Term\n: Definition", "$$\nx\n$$", "$a$", ":::", "::: note",
        "---\nauthor: jdoe\n---", "---", "title: x", "authors:\n  - \"@jdoe\"\n  - John Doe", "author: {a: b, c: [d]}", "a: &a [*a]", "? x\n: y", "- !!set {a}", "key: |\n  text", "RFC: 0018", "Author: @jdoe", "Area: 'x", "%YAML 1.1", "...", "\\# \\* \\[", "- a\n\n\n- b", "1) x", "*", "+", "#", "`", "[", "]", "![", "](", "<", "<a", "",
        "{doc}`x`", "H<sub>2</sub>O", "<br>", "<details><summary>x</summary>", "[[toc]]", "==mark==", "^sup^", "*[HTML]: x", "Words of a paragraph that go on for a while.",
    ];

    /// <summary>What sections are called, and what of each an edit looks for.</summary>
    internal static readonly string[] Titles =
    [
        "Problem description", "Proposed change", "Alternatives", "Data model impact", "REST API impact", "Security impact", "Implementation", "Assignee(s)", "Assignee", "Primary Assignee", "Work Items", "Work items", "Dependencies", "Testing",
        "Documentation Impact", "References", "Refrences", "History", "4.1 Assignee(s)", "Summary", "Motivation", "Proposal", "Implementation History", "Specification", "Alternate Proposals and Considerations", "*Titled* ``so``", "a", "None", "Use Cases",
        "\u65E5\u672C\u8A9E", "Title_", "1. One", "- x",
    ];

    internal static readonly string[] Bodies =
    [
        "", "None", "None.", "TBD", "Primary assignee:\n  jdoe\n\nOther contributors:\n  John Doe (jdoe2), <x@example.org>", "Primary assignee: jdoe, rroe", "* Primary assignee: jdoe\n* Other contributors:\n\n  * rroe\n  * none", ":Primary assignee: jdoe", "jdoe",
        "John Doe <jdoe@example.com>\nRita Roe", "| jdoe\n| rroe", "Primary assignee:\n    <launchpad-id or None>", "+----------+------+\n| Assignee | jdoe |\n+----------+------+", "`John <https://launchpad.net/~jdoe>`_", "* One\n* Two\n\n  more\n* Three", "#. One\n#. Two", "(1) One\n(2) Two", "- [ ] One\n- [x] Two",
        "One.\n\nTwo.", "One::\n\n  code", "* https://example.org/a\n* `b <https://example.org/b>`_", ".. [1] https://example.org/a\n.. [2] B: https://example.org/b", ".. [#] x", ".. _A: https://example.org/a", "https://example.org/a",
        ".. list-table:: Revisions\n   :header-rows: 1\n\n   * - Release Name\n     - Description\n   * - Zed\n     - Introduced", "==== ====\nName Text\n==== ====\nZed  Said\n==== ====", "+-----+------+\n| Zed | Said |\n+-----+------+", ".. csv-table::\n\n   Zed, Said", "Zed\n  Said",
        "| Release | Text |\n|---|---|\n| Zed | Said |", "<!-- remark -->", "```json\n{}\n```", "Words.\n\n.. A remark.", "  Set in.", "Words.\\", "Words *open", "Title\n-----\n\nBody", "## Title\n\nBody", ".. unknown::", "[1]_", "|x|", "x_", "::", "| ", "> q", "a\n\n\n\nb", "- ", "\tx", "* a\n\n  * b\n\n    * c", "1. x\n\n   y",
    ];

    internal static readonly string[] People =
    [
        "jdoe", "John Doe", "John Doe (jdoe)", "John Doe <jdoe@example.com>", "jdoe, rroe", "None", "https://launchpad.net/~jdoe", "a", "@jdoe", "\u65E5\u672C \u592A\u90CE", "O'Hara", "x_", "*x*", "`x`", "a:b", "J. R. van Doe, jr", "Doe; Roe", "{x}", "\"q\"", "- x", "# x", "| x", "e\u0301ric",
    ];
}
