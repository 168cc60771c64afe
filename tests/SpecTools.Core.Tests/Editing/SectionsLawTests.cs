using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of sections in documents of every form.</summary>
public sealed class SectionsLawTests
{
    private static readonly string[] Titles = ["Problem", "Change", "Security", "Work", "Testing", "References"];

    private static readonly string[] Bodies =
    [
        "", "None", "Some words.", "Two\nlines.\n\nAnd a paragraph.", "* One\n* Two\n\n  more", "  Set in.", "Code::\n\n    a = 1\n\n    b = 2", "Term\n  What it is.",
        "| Line\n| Block", "====  ===\nA     B\n====  ===\n1     2\n====  ===", ".. note::\n\n   Words.", "Words.\n\n.. A remark.", "1. One\n\n2. Two", "+---+\n| A |\n+---+",
        ".. code-block:: json\n\n   {\n\n   }", "Wide \u8868\u984c and ``code``.", ":field: value",
    ];

    // The lines that follow headings and bodies: one blank line, or two above sections of the first level.
    private sealed record Document(List<(string Title, int Level, string Body)> Sections, int Gap, string NewLine)
    {
        internal string Text()
        {
            var text = "=====\nThing\n=====\n\nWords.\n";
            foreach (var (title, level, body) in Sections)
            {
                text += new string('\n', level == 1 ? Gap : 1) + title + "\n" + new string(level == 1 ? '=' : '-', title.Length) + "\n";
                text += body.Length == 0 ? "" : "\n" + body + "\n";
            }

            return text.ReplaceLineEndings(NewLine);
        }

        public override string ToString() => Text();
    }

    [Property(MaxTest = 300)]
    public Property A_body_that_is_there_is_not_written_again() => ForAll((document, file, section, _) =>
    {
        Assert.Equal(document.Sections.Select(own => own.Body.ReplaceLineEndings(document.NewLine)), file.Spec.AllSections().Select(own => own.Body));
        Assert.Same(file, Set(file, section, section.Body));
        Assert.Same(file, PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section.SectionPath), section.Body, Append: false)));
    });

    [Property(MaxTest = 300)]
    public Property Another_body_stands_where_the_old_one_stood_and_that_comes_back() => ForAll((document, file, section, body) =>
    {
        var index = IndexOf(file, section);
        var after = Set(file, section, body);
        Assert.Equal(WithBody(document, index, body).Text(), after.Source.Text);
        Assert.Same(after, Set(after, At(after, index), body));
        Assert.Equal(file.Source.Text, Set(after, At(after, index), section.Body).Source.Text);
    });

    [Property(MaxTest = 300)]
    public Property What_is_appended_is_a_paragraph_behind_the_others() => ForAll((document, file, section, _) =>
    {
        var index = IndexOf(file, section);
        var body = document.Sections[index].Body;
        var after = PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section), "More.", Append: true));
        Assert.Equal(WithBody(document, index, body.Length == 0 || section.IsNone ? "More." : body + "\n\nMore.").Text(), after.Source.Text);
        Assert.Equal(file.Source.Text, Set(after, At(after, index), body).Source.Text);
    });

    [Property(MaxTest = 300)]
    public Property A_section_comes_behind_another_one_and_goes_again() => ForAll((document, file, section, body) =>
    {
        var after = PeopleEditor.Apply(file, new SectionAddition("Added", body, SectionAddress.Of(section)));
        var added = after.Spec.AllSections().Single(own => own.Title == "Added");
        Assert.Equal((section.Level, body.ReplaceLineEndings(document.NewLine)), (added.Level, added.Body));
        Assert.Equal(file.Source.Text, PeopleEditor.Apply(after, new SectionRemoval(SectionAddress.Of(added))).Source.Text);
    });

    [Property(MaxTest = 300)]
    public Property A_section_goes_with_all_below_it_and_the_others_stay() => ForAll((document, file, section, _) =>
    {
        var index = IndexOf(file, section);
        var after = PeopleEditor.Apply(file, new SectionRemoval(SectionAddress.Of(section)));
        var left = document.Sections.Where((_, at) => at < index || at >= index + section.WithDescendants().Count()).ToList();
        Assert.Equal((document with { Sections = left }).Text(), after.Source.Text);
    });

    private static Property ForAll(Action<Document, SpecFile, SpecSection, string> law) => Prop.ForAll(Cases, one =>
    {
        var file = PeopleEditor.Rst(one.Document.Text());
        law(one.Document, file, At(file, one.Index % one.Document.Sections.Count), one.Body);
    });

    private static Arbitrary<(Document Document, int Index, string Body)> Cases => (
        from count in Gen.Choose(2, Titles.Length)
        from bodies in Gen.ArrayOf(Gen.Elements(Bodies), count)
        from levels in Gen.ArrayOf(Gen.Choose(1, 2), count)
        from gap in Gen.Choose(1, 2)
        from newLine in Gen.Elements("\n", "\r\n")
        from index in Gen.Choose(0, Titles.Length)
        from body in Gen.Elements(Bodies)
        select (new Document([.. Titles.Take(count).Select((title, at) => (title, at == 0 ? 1 : levels[at], bodies[at]))], gap, newLine), index, body)).ToArbitrary();

    private static SpecFile Set(SpecFile file, SpecSection section, string body) =>
        PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section), body, Append: false));

    private static SpecSection At(SpecFile file, int index) => file.Spec.AllSections().ElementAt(index);

    private static int IndexOf(SpecFile file, SpecSection section) => file.Spec.AllSections().ToList().IndexOf(section);

    private static Document WithBody(Document document, int index, string body) => document with
    {
        Sections = [.. document.Sections.Select((section, at) => at == index ? section with { Body = body } : section)],
    };
}
