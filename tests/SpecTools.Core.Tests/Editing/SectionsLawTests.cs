using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of sections in documents of every form.</summary>
public sealed class SectionsLawTests
{
    private static readonly string[] Titles = ["Problem", "Change", "Security", "Work", "Testing", "References"];

    // How a document is written: its head, its headings of two levels, and bodies.
    private sealed record Markup(string Path, string Head, Func<string, int, string> Heading, string[] Bodies);

    private static readonly Markup Rst = new(
        "/specs/a-spec.rst",
        "=====\nThing\n=====\n\nWords.\n",
        (title, level) => $"{title}\n{new string(level == 1 ? '=' : '-', title.Length)}\n",
        [
            "", "None", "Some words.", "Two\nlines.\n\nAnd a paragraph.", "* One\n* Two\n\n  more", "  Set in.", "Code::\n\n    a = 1\n\n    b = 2", "Term\n  What it is.",
            "| Line\n| Block", "====  ===\nA     B\n====  ===\n1     2\n====  ===", ".. note::\n\n   Words.", "Words.\n\n.. A remark.", "1. One\n\n2. Two", "+---+\n| A |\n+---+",
            ".. code-block:: json\n\n   {\n\n   }", "Wide \u8868\u984c and ``code``.", ":field: value",
        ]);

    private static readonly Markup Markdown = new(
        "/specs/a-spec.md",
        "---\nauthor: jdoe\n---\n\n# Thing\n\nWords.\n",
        (title, level) => $"{(level == 1 ? "##" : "###")} {title}\n",
        [
            "", "None", "Some words.", "Two\nlines.\n\nAnd a paragraph.", "* One\n* Two\n\n  more", "1. One\n\n2. Two", "```json\n{\n\n# no heading\n}\n```", "    a = 1\n\n    b = 2",
            "> A quote\n> of it", "| A | B |\n|---|---|\n| 1 | 2 |", "<!-- A remark -->", "<div>\n\n*x*\n\n</div>", "[link]: https://example.org", "Wide \u8868\u984c and `code`.", "- [ ] A task",
            "Words.\n\n***\n\nMore of them.", "Words. <!-- A remark -->",
        ]);

    // Underlined headings have two levels, and the title takes the first.
    private static readonly Markup Underlined = Markdown with
    {
        Head = "Thing\n=====\n\nWords.\n",
        Heading = (title, level) => level == 1 ? $"{title}\n{new string('-', title.Length)}\n" : $"### {title} ###\n",
    };

    // The lines that follow headings and bodies: one blank line, or two above sections of the first level.
    private sealed record Document(Markup Markup, List<(string Title, int Level, string Body)> Sections, int Gap, string NewLine, bool HasMark, bool EndsLine)
    {
        internal string Text()
        {
            var text = Markup.Head;
            foreach (var (title, level, body) in Sections)
                text += new string('\n', level == 1 ? Gap : 1) + Markup.Heading(title, level) + (body.Length == 0 ? "" : "\n" + body + "\n");
            return (EndsLine ? text : text.TrimEnd('\n')).ReplaceLineEndings(NewLine);
        }

        internal SpecFile Read() => PeopleEditor.Read(SourceText.FromBytes([.. HasMark ? "\uFEFF"u8 : [], .. System.Text.Encoding.UTF8.GetBytes(Text())], Markup.Path), null);

        public override string ToString() => $"{(HasMark ? "BOM " : "")}{Text()}";
    }

    [Property(MaxTest = 600)]
    public Property A_body_that_is_there_is_not_written_again() => ForAll((document, file, section, _) =>
    {
        Assert.Equal(document.Sections.Select(own => own.Body.ReplaceLineEndings(document.NewLine)), file.Spec.AllSections().Select(own => own.Body));
        Assert.Same(file, Set(file, section, section.Body));
        Assert.Same(file, PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section.SectionPath), section.Body, Append: false)));
    });

    [Property(MaxTest = 600)]
    public Property Another_body_stands_where_the_old_one_stood_and_that_comes_back() => ForAll((document, file, section, body) =>
    {
        var index = IndexOf(file, section);
        var after = Set(file, section, body);
        Assert.Equal(WithBody(document, index, body).Text(), after.Source.Text);
        Assert.Same(after, Set(after, At(after, index), body));
        Assert.Equal(file.Source.Text, Set(after, At(after, index), section.Body).Source.Text);
    });

    [Property(MaxTest = 600)]
    public Property What_is_appended_is_a_paragraph_behind_the_others() => ForAll((document, file, section, _) =>
    {
        var index = IndexOf(file, section);
        var body = document.Sections[index].Body;
        var after = PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section), "More.", Append: true));
        Assert.Equal(WithBody(document, index, body.Length == 0 || section.IsNone ? "More." : body + "\n\nMore.").Text(), after.Source.Text);
        Assert.Equal(file.Source.Text, Set(after, At(after, index), body).Source.Text);
    });

    [Property(MaxTest = 600)]
    public Property A_section_comes_behind_another_one_and_goes_again() => ForAll((document, file, section, body) =>
    {
        var after = PeopleEditor.Apply(file, new SectionAddition("Added", body, SectionAddress.Of(section)));
        var added = after.Spec.AllSections().Single(own => own.Title == "Added");
        Assert.Equal((section.Level, body.ReplaceLineEndings(document.NewLine)), (added.Level, added.Body));
        Assert.Equal(file.Source.Text, PeopleEditor.Apply(after, new SectionRemoval(SectionAddress.Of(added))).Source.Text);
    });

    [Property(MaxTest = 600)]
    public Property A_section_goes_with_all_below_it_and_the_others_stay() => ForAll((document, file, section, _) =>
    {
        var index = IndexOf(file, section);
        var after = PeopleEditor.Apply(file, new SectionRemoval(SectionAddress.Of(section)));
        var left = document.Sections.Where((_, at) => at < index || at >= index + section.WithDescendants().Count()).ToList();
        Assert.Equal((document with { Sections = left }).Text(), after.Source.Text);
    });

    private static Property ForAll(Action<Document, SpecFile, SpecSection, string> law) => Prop.ForAll(Cases, one =>
    {
        var file = one.Document.Read();
        law(one.Document, file, At(file, one.Index % one.Document.Sections.Count), one.Body);
    });

    private static Arbitrary<(Document Document, int Index, string Body)> Cases => (
        from markup in Gen.Elements(Rst, Markdown, Underlined)
        from count in Gen.Choose(2, Titles.Length)
        from bodies in Gen.ArrayOf(Gen.Elements(markup.Bodies), count)
        from levels in Gen.ArrayOf(Gen.Choose(1, 2), count)
        from gap in Gen.Choose(1, 2)
        from newLine in Gen.Elements("\n", "\r\n")
        from hasMark in Gen.Elements(false, true)
        from endsLine in Gen.Elements(true, true, false)
        from index in Gen.Choose(0, Titles.Length)
        from body in Gen.Elements(markup.Bodies)
        select (new Document(markup, [.. Titles.Take(count).Select((title, at) => (title, at == 0 ? 1 : levels[at], bodies[at]))], gap, newLine, hasMark, endsLine), index, body)).ToArbitrary();

    private static SpecFile Set(SpecFile file, SpecSection section, string body) =>
        PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section), body, Append: false));

    private static SpecSection At(SpecFile file, int index) => file.Spec.AllSections().ElementAt(index);

    private static int IndexOf(SpecFile file, SpecSection section) => file.Spec.AllSections().ToList().IndexOf(section);

    private static Document WithBody(Document document, int index, string body) => document with
    {
        Sections = [.. document.Sections.Select((section, at) => at == index ? section with { Body = body } : section)],
    };
}
