using SpecTools.Adapters;
using SpecTools.Editing;
using SpecTools.Markdown;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>What holds of every real Markdown file among the shared documents, with either line ending and with a byte order mark.</summary>
public sealed class MarkdownCorpusTests
{
    [SharedFact]
    public void Sections_stand_as_the_headings_do()
    {
        foreach (var file in Files())
        {
            var open = new Stack<MarkdownBlock>();
            var expected = new List<(int Depth, string Title, int Line)>();
            foreach (var heading in new MarkdigReader().Read(file.Source).Blocks.Where(block => block.Kind == MarkdownBlockKind.Heading))
            {
                while (open.TryPeek(out var above) && above.Level >= heading.Level)
                    open.Pop();
                expected.Add((open.Count, heading.Text.ReplaceLineEndings(" ").Trim(), heading.Line));
                open.Push(heading);
            }

            // The document's title, which is no section, takes a level of its own with it.
            var outline = file.Markdown!.Blocks.Where(block => block.Kind == MarkdownBlockKind.Heading).ToList();
            var sections = Flat(file.Spec.Sections, 0).ToList();
            var hasTitle = expected.Count == sections.Count + 1;
            Assert.Equal(outline.Count, expected.Count);
            Assert.Equal(expected.Skip(hasTitle ? 1 : 0).Select(heading => (heading.Title, heading.Line)), sections.Select(section => (section.Title, section.Line)));
            Assert.All(expected.Skip(hasTitle ? 1 : 0).Zip(sections), pair => Assert.InRange(pair.First.Depth - pair.Second.Depth, 0, hasTitle ? 1 : 0));
        }
    }

    [SharedFact]
    public void An_edit_and_its_return_leave_every_byte()
    {
        var edits = 0;
        foreach (var file in Files())
        {
            foreach (var section in file.Spec.AllSections().Where((_, index) => index % 5 == 0))
            {
                Assert.Same(file, PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section), section.Body, Append: false)));
                var after = PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section), "Other *words*.\n\n* One\n* Two", Append: false));
                AssertOutside(file, after, section.BodySpan);
                var set = after.Spec.AllSections().First(own => own.Line == section.Line);
                Assert.Equal(file.Source.ToBytes(), PeopleEditor.Apply(after, new SectionBodyEdit(SectionAddress.Of(set), section.Body, Append: false)).Source.ToBytes());
                edits++;
            }

            if (file.Spec.PrimaryAssignee.Count == 0)
                continue;
            var other = PeopleEditor.Apply(file, new AssigneeEdit { Primary = ["qxw7"] });
            Assert.Equal("qxw7", Assert.Single(other.Spec.PrimaryAssignee).Id);
            Assert.Equal(file.Source.ToBytes().Length == other.Source.ToBytes().Length, file.Companion is not null);
        }

        Assert.True(edits > 1000, $"Only {edits} edits were made.");
    }

    // With the file of metadata beside it in the same form.
    private static IEnumerable<SpecFile> Files()
    {
        foreach (var (path, bytes) in SharedData.MarkdownVariants())
        {
            var file = PeopleEditor.Read(SourceText.FromBytes(bytes, path));
            if (file.Spec.AllSections().Any() && file.Source.NewLine != LineBreak.Mixed)
                yield return file;
        }
    }

    private static IEnumerable<(int Depth, string Title, int Line)> Flat(IEnumerable<SpecSection> sections, int depth) =>
        sections.SelectMany(section => Flat(section.Sections, depth + 1).Prepend((depth, section.Title, section.Line)));

    private static void AssertOutside(SpecFile before, SpecFile after, TextSpan body)
    {
        Assert.StartsWith(before.Source.Text[..body.Start].TrimEnd(), after.Source.Text, StringComparison.Ordinal);
        Assert.EndsWith(before.Source.Text[body.End..].TrimStart(), after.Source.Text, StringComparison.Ordinal);
    }
}
