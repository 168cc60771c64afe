using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Walks through the blocks of a body and collects the people that stand in them: below labels, behind them, or in a
/// section for people without any.
/// </summary>
/// <param name="source">The file's text.</param>
/// <param name="people">Takes the people.</param>
/// <param name="place">Where the body is.</param>
internal sealed class PeopleWalker(SourceText source, PeopleList people, PeoplePlace place)
{
    private bool hasLabel;

    internal bool IsAmongPeople => place == PeoplePlace.Section;

    // Behind 'Primary assignee' also 'Other contributors' is a label for sure.
    private PeoplePlace Labels => hasLabel && place == PeoplePlace.Elsewhere ? PeoplePlace.Preamble : place;

    /// <summary>Collects the people of blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="inherited">What people there do, as far as something above says it.</param>
    internal void Walk(IEnumerable<ContentBlock> blocks, LabelRole? inherited)
    {
        var role = inherited;
        foreach (var block in blocks)
        {
            var isOpen = false;
            people.Break();
            people.Map?.Enter(block);
            switch (block.Kind)
            {
                case ContentBlockKind.Paragraph:
                case ContentBlockKind.Code when IsAmongPeople || role is not null:
                    (role, isOpen) = ReadLines(Lines(block), role);
                    break;
                case ContentBlockKind.List:
                    role = ReadList(block, role);
                    break;
                case ContentBlockKind.DefinitionList or ContentBlockKind.FieldList:
                    foreach (var headed in block.Blocks)
                    {
                        people.Map?.Enter(headed);
                        role = ReadHeaded(headed, role);
                        people.Map?.Leave();
                    }

                    break;
                case ContentBlockKind.Table or ContentBlockKind.Container when PeopleTable.Of(block) is { } table:
                    table.Read(this, role);
                    break;
                case ContentBlockKind.Quotation or ContentBlockKind.Container:
                    Walk(block.Blocks, role);
                    break;
            }

            people.Map?.Leave();

            // Outside a section for people a label reaches to the next block and no further.
            if (!IsAmongPeople && !isOpen)
                role = inherited;
        }
    }

    /// <summary>Whether such a label counts where the walker is.</summary>
    internal bool Accepts(RoleLabel label) => PeopleLabel.IsAccepted(label, Labels);

    /// <summary>What a label makes of people here.</summary>
    internal LabelRole RoleOf(RoleLabel label)
    {
        hasLabel = true;
        return label.RoleAmong(people);
    }

    private LabelRole RoleOf(PeopleLabel label, UnmarkedLine line)
    {
        var role = RoleOf(label.Label);
        people.Map?.AddLabel(label, line, role);
        return role;
    }

    /// <summary>Adds the person of a table's row.</summary>
    /// <param name="cells">What the row says of the person, and what each of it is: a key such as <c>irc</c>, or empty.</param>
    /// <param name="role">What the person does.</param>
    internal void AddRow(IEnumerable<(ContentBlock Cell, string Key)> cells, LabelRole? role)
    {
        people.Break();
        var had = people.Count;
        foreach (var (cell, key) in cells)
        {
            if (key.Length > 0)
                AddKeyed(key, [cell], role);
            else if (people.Count == had)
                people.Add(LinesBelow([cell]).SelectMany(PersonLine.Read).Take(1), role);
            else
                AddDetails([cell]);
        }
    }

    // What stands behind 'IRC:' or below 'IRC' is a nick.
    private void AddKeyed(string key, IEnumerable<ContentBlock> blocks, LabelRole? role)
    {
        if (string.Equals(key, "name", StringComparison.OrdinalIgnoreCase))
            people.Break();
        foreach (var line in LinesBelow(blocks))
        {
            var keyed = new PersonDraft { Place = line };
            var isKeyed = PersonWords.IsService(key) && PersonKeys.Take([$"{key}:{line.Text}"], keyed);
            if ((isKeyed ? keyed : PersonLine.Read(line).FirstOrDefault()) is { IsEmpty: false } person)
                people.AddToRow(person, role);
        }
    }

    // The lines of a paragraph: what its last label says of those that follow, and whether it has had nobody yet.
    private (LabelRole? Role, bool IsOpen) ReadLines(List<UnmarkedLine> lines, LabelRole? role)
    {
        var isOpen = false;
        for (var i = 0; i < lines.Count;)
        {
            var label = PeopleLabel.Find(lines[i], Labels);
            if (label is not null)
            {
                role = RoleOf(label, lines[i]);
                people.Break();
                isOpen = label.Rest.Text.Length == 0;
                if (isOpen)
                {
                    i++;
                    continue;
                }

                lines[i] = label.Rest;
            }

            // Outside a section for people nobody vouches for the lines below 'Author: John Doe'.
            var isAlone = label is not null && !IsAmongPeople;
            var end = i + 1;
            while (end < lines.Count && !isAlone && PeopleLabel.Find(lines[end], Labels) is null)
                end++;
            var had = people.Count;
            role = ReadRun(lines[i..end], role);
            isOpen &= people.Count == had;
            if (isAlone)
                role = null;
            i = end;
        }

        return (role, isOpen);
    }

    // Lines without a label: people, a sentence, or people and then a sentence.
    private LabelRole? ReadRun(List<UnmarkedLine> lines, LabelRole? role)
    {
        if (role is null && !IsAmongPeople)
            return role;
        var all = string.Join(' ', lines.Select(line => line.Text));
        var isSentence = Nobody.IsSentence(all) && PersonLine.Read(lines[0]).Count == 0;
        var roleInSentence = people.HasPrimary && role != LabelRole.Neither ? LabelRole.Contributor : role;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            isSentence |= Nobody.IsSentence(line.Text);
            if (isSentence)
            {
                Add(PersonLine.ReadEmailsOfSentence(line, all), roleInSentence, line);
                continue;
            }

            while (i + 1 < lines.Count && line.IsWrapped)
                line = line.Joined(lines[++i]);
            if (line.Text.EndsWith(':'))
                role = TopicRole(line.Text, role);
            else
                Add(PersonLine.Read(line), role, line);
        }

        return isSentence ? LeadIn(all, role) : role;
    }

    private void Add(IEnumerable<PersonDraft> found, LabelRole? role, UnmarkedLine line)
    {
        var list = found.ToList();
        people.Add(list, role);
        if (list.Count == 0)
            people.Map?.AddNobody(line, role);
    }

    private LabelRole? ReadList(ContentBlock list, LabelRole? role)
    {
        if (list.Blocks is [var only] && LinesOfInitials(only) is { } lines)
            return ReadLines(lines, role).Role;
        foreach (var item in list.Blocks)
        {
            people.Map?.Enter(item);
            role = ReadItem(item, role);
            people.Map?.Leave();
        }

        return role;
    }

    private LabelRole? ReadItem(ContentBlock item, LabelRole? role)
    {
        people.Break();
        if (item.Blocks.Count == 0 || item.Blocks[0].Kind != ContentBlockKind.Paragraph)
        {
            Walk(item.Blocks, role);
            return role;
        }

        var had = people.Count;
        people.Map?.Enter(item.Blocks[0]);
        var (inner, isOpen) = ReadLines(Lines(item.Blocks[0]), role);
        people.Map?.Leave();
        if (item.Blocks.Count == 1)
            return isOpen ? inner : role;
        if (people.Count > had)
            AddDetails(item.Blocks.Skip(1));
        else
            Walk(item.Blocks.Skip(1), inner);
        return role;
    }

    // A term or a field's name, with what is below or behind it.
    private LabelRole? ReadHeaded(ContentBlock headed, LabelRole? role)
    {
        var lines = Lines(headed);
        if (lines.Count == 0)
            return role;
        var isField = headed.Kind == ContentBlockKind.Field;
        if (isField && IsAmongPeople && PersonWords.IsKey(lines[0].Text))
        {
            AddKeyed(lines[0].Text, headed.Blocks, role);
            return role;
        }

        people.Break();
        if (PeopleLabel.Find(lines[^1], Labels, isField) is { } label)
        {
            var inner = RoleOf(label, lines[^1]);
            if (label.Rest.Text.Length > 0)
                Add(PersonLine.Read(label.Rest), inner, label.Rest);
            Walk(headed.Blocks, inner);
            return IsAmongPeople ? inner : role;
        }

        var had = people.Count;
        if (!IsAmongPeople)
            Walk(headed.Blocks, null);
        else if (isField || lines[^1].Text.EndsWith(':'))
            Walk(headed.Blocks, TopicRole(lines[^1].Text, role));
        else
            role = ReadLines(lines, role).Role;
        if (!isField && people.Count > had)
            AddDetails(headed.Blocks);
        return role;
    }

    // To reStructuredText 'J. Doe' is the tenth item of a list.
    private List<UnmarkedLine>? LinesOfInitials(ContentBlock item)
    {
        var inner = item;
        while (source.AsSpan(inner.Span) is [>= 'A' and <= 'Z', '.', ' ', not ' ', ..] && inner.Blocks is [var only])
        {
            if (only.Kind == ContentBlockKind.Paragraph && only.Lines.Count > 0)
                return UnmarkedText.Lines(source, [TextSpan.FromBounds(item.Span.Start, only.Lines[0].End), .. only.Lines.Skip(1)]);
            if (only is not { Kind: ContentBlockKind.List, Blocks: [var next] })
                return null;
            inner = next;
        }

        return null;
    }

    // What stands below a person says more of that person, or nothing about people.
    private void AddDetails(IEnumerable<ContentBlock> blocks)
    {
        foreach (var line in LinesBelow(blocks))
            people.AddDetails(PersonLine.Read(line));
    }

    // 'Horizon:' names no role. Behind people with a role it is some more people.
    private LabelRole? TopicRole(string text, LabelRole? role) =>
        RoleLabel.Read(text)?.Role ?? LeadIn(text, hasLabel && role != LabelRole.Neither ? LabelRole.Contributor : role);

    // Words that end with a colon lead to people, and may say to which.
    private static LabelRole? LeadIn(string text, LabelRole? role)
    {
        bool Has(params string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (!text.EndsWith(':'))
            return role;
        if (Has("review", "sponsor", "liaison", "mentor", "advis", "approv"))
            return LabelRole.Neither;
        return Has("contribut", "help", "assist", "additional", "also ") ? LabelRole.Contributor : role;
    }

    private IEnumerable<UnmarkedLine> LinesBelow(IEnumerable<ContentBlock> blocks) =>
        blocks.SelectMany(block => block.DescendantsAndSelf()).SelectMany(Lines);

    // A line of marks, such as the '::' before a literal block, says nothing; question marks and dashes say that there is nobody.
    private List<UnmarkedLine> Lines(ContentBlock block)
    {
        var lines = UnmarkedText.Lines(source, block.Lines);
        lines.RemoveAll(line => !line.Text.Any(char.IsLetterOrDigit) && line.Text.AsSpan().ContainsAnyExcept("?-\u2013\u2014"));
        return lines;
    }
}
