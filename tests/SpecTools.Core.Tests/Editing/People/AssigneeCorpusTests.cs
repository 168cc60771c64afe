using SpecTools.Editing;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;
using Xunit.Abstractions;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of people in every real spec among the shared documents.</summary>
public sealed class AssigneeCorpusTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<SpecFile>> Specs = new(() =>
        [.. SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Where(File.Exists).Select(SourceText.Read).Select(PeopleEditor.Read).Where(file => file.Spec.AllSections().Any())]);

    [SharedFact]
    public void Setting_the_people_to_what_they_are_changes_no_byte()
    {
        foreach (var file in Specs.Value)
            Assert.Same(file, PeopleEditor.Apply(file, PeopleEditor.AsItIs(file.Spec)));
    }

    [SharedFact]
    public void Another_one_is_read_as_set_and_the_old_one_restores_the_file()
    {
        int set = 0, filled = 0, restored = 0, refused = 0;
        var notRestored = new List<string>();
        var reasons = new List<string>();
        foreach (var file in Specs.Value)
        {
            var edit = Another(file.Spec);
            if (TryApply(file, edit) is not { } after)
            {
                refused++;
                reasons.Add(Assert.Throws<SpecException>(() => PeopleEditor.Apply(file, Another(file.Spec))).Message);
                continue;
            }

            set++;
            Assert.Equal("qxw7", after.Spec.PrimaryAssignee.Concat(after.Spec.Contributors).First(person => person.Equals("qxw7")).Id);
            Assert.Same(after, PeopleEditor.Apply(after, Another(file.Spec)));
            AssertOnlyPeopleChanged(file, after);
            if (file.Spec.PrimaryAssignee.Count + file.Spec.Contributors.Count == 0)
                filled++;
            else if (TryApply(after, AsWritten(file, edit)) is { } back && back.Source.Text == file.Source.Text && back.Companion?.Text == file.Companion?.Text)
                restored++;
            else
                notRestored.Add(file.Spec.Path);
        }

        output.WriteLine($"{Specs.Value.Count} specs: {set} set and read back, {refused} refused; {filled} had nobody before; {restored} restored, {notRestored.Count} not:");
        notRestored.ForEach(output.WriteLine);
        reasons.ForEach(output.WriteLine);
        Assert.InRange(refused, 0, Specs.Value.Count(file => file.Markdown is not null && AuthorField.Of(file) is null) + 3);
        Assert.InRange(notRestored.Count, 0, 5);
    }

    [SharedFact]
    public void Who_is_added_is_read_and_goes_again()
    {
        int added = 0, restored = 0;
        foreach (var file in Specs.Value.Where(file => file.Rst is not null))
        {
            if (TryApply(file, new AssigneeEdit { AddContributors = ["qxw7"] }) is not { } after)
                continue;
            added++;
            Assert.Equal("qxw7", after.Spec.Contributors[^1].Id ?? after.Spec.Contributors.First(person => person.Equals("qxw7")).Id);
            AssertOnlyPeopleChanged(file, after);
            if (TryApply(after, new AssigneeEdit { RemoveContributors = ["QXW7"] })?.Source.Text == file.Source.Text)
                restored++;
        }

        output.WriteLine($"{added} added, {restored} as before when gone");
        Assert.InRange(added, Specs.Value.Count(file => file.Rst is not null) - 5, int.MaxValue);
    }

    // The first of each role, or a primary assignee where there is nobody.
    private static AssigneeEdit Another(Spec spec)
    {
        List<string> primary = [.. spec.PrimaryAssignee.Select(person => person.FullText)];
        List<string> contributors = [.. spec.Contributors.Select(person => person.FullText)];
        if (primary.Count > 0 || contributors.Count == 0)
            return new AssigneeEdit { Primary = ["qxw7", .. primary.Skip(1)] };
        return new AssigneeEdit { Contributors = ["qxw7", .. contributors.Skip(1)] };
    }

    // The people as somebody would copy them from the file.
    private static AssigneeEdit AsWritten(SpecFile file, AssigneeEdit edit)
    {
        var authors = (AuthorField.Of(file)?.Items ?? []).SelectMany(item => item.People).ToList();
        var entries = PeopleLayout.Of(file).Groups.SelectMany(group => group.Entries).ToList();
        return edit.Primary is null
            ? new AssigneeEdit { Contributors = [.. file.Spec.Contributors.Select(Written)] }
            : new AssigneeEdit { Primary = [.. file.Spec.PrimaryAssignee.Select(Written)] };

        string Written(SpecPerson person)
        {
            if (authors.Find(author => author.Person.Equals(person)) is { } author)
                return author.Place.CoreText;
            var entry = entries.Find(entry => entry.Person!.Span == person.Span && entry.Person.Equals(person));
            var text = entry is null ? person.FullText : file.Source.Slice(TextSpan.FromBounds(entry.Span.Start, entry.End));
            return text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : person.FullText;
        }
    }

    private static SpecFile? TryApply(SpecFile file, AssigneeEdit edit)
    {
        try
        {
            return PeopleEditor.Apply(file, edit);
        }
        catch (SpecException error) when (error.Kind is SpecErrorKind.EditRefused or SpecErrorKind.ArgumentNotValid)
        {
            return null;
        }
    }

    // The bodies of sections without people, and what stands before the first section, are the same trees as before.
    private static void AssertOnlyPeopleChanged(SpecFile before, SpecFile after)
    {
        var wasBeside = before.Source.Text == after.Source.Text;
        Assert.Equal(wasBeside, before.Companion?.Text != after.Companion?.Text);
        if (before.Markdown is not null && AuthorField.Of(before) is { } field)
            AssertOnlyValueChanged(field.Entry, wasBeside ? after.Companion! : after.Source);
        if (before.Rst is null || before.People.Marks.Count == 0)
            return;
        Assert.Equal(Rest(before), Rest(after));

        static List<string> Rest(SpecFile file)
        {
            var marks = file.People.Marks;
            var headings = marks.Where(mark => mark.Section is not null).Select(mark => mark.Section!.HeadingSpan).ToHashSet();
            var places = marks.Where(mark => mark.Section is null).Select(mark => mark.Line.Span!.Value.Start).ToList();
            var bodies = file.Spec.AllSections()
                .Where(section => headings.Contains(section.HeadingSpan) || places.Exists(section.BodySpan.Contains))
                .Select(section => section.BodySpan).ToList();
            bool IsOfPeople(TextSpan span) => bodies.Exists(body => body.Contains(span.Start)) || places.Exists(span.Contains);
            return [.. Dump(file).Where(line => !IsOfPeople(line.Span)).Select(line => line.Text)];
        }
    }

    // Set to another one of as many, a value keeps its lines; all others are the same.
    private static void AssertOnlyValueChanged(MetadataEntry field, SourceText after)
    {
        var span = field.Value.Span;
        var (start, end) = (field.Source.LineAt(span.Start).Start, field.Source.LineAt(span.End).End);
        Assert.StartsWith(field.Source.Text[..start], after.Text, StringComparison.Ordinal);
        Assert.EndsWith(field.Source.Text[end..], after.Text, StringComparison.Ordinal);
        Assert.Equal(field.Source.LineCount, after.LineCount);
    }

    private static IEnumerable<(TextSpan Span, string Text)> Dump(SpecFile file)
    {
        var open = new Stack<RstNode>(file.Rst!.Children.Reverse());
        while (open.TryPop(out var node))
        {
            var isHolder = node.Kind == RstNodeKind.Section;
            yield return (isHolder ? default : node.Span, isHolder ? "section" : $"{node.Kind} {file.Source.Slice(node.Span)}");
            foreach (var child in isHolder ? node.Children.Reverse() : [])
                open.Push(child);
        }
    }
}
