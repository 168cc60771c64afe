namespace SpecTools.Specs;

/// <summary>A label at the beginning of a line, and what stands behind it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Length">The number of characters of the line that are the label's, its colon aside.</param>
/// <param name="Rest">The rest of the line; empty where the people stand below.</param>
internal sealed record PeopleLabel(RoleLabel Label, int Length, UnmarkedLine Rest)
{
    private static readonly string[] Marks = [" - ", " \u2013 ", " \u2014 ", " = ", "=>", "->"];

    /// <summary>The label that a line begins with, or null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isField">Whether it is the name of a field, which is as good as a colon behind it.</param>
    internal static PeopleLabel? Find(UnmarkedLine line, PeoplePlace place, bool isField = false)
    {
        var text = line.Text;
        if (FindColon(text) is >= 0 and var colon)
            return Of(line, colon, colon + 1, hasColon: true, place);
        foreach (var mark in Marks)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at)
                return Of(line, at, at + mark.Length, hasColon: false, place);
        }

        return Of(line, text.Length, text.Length, isField, place) ?? (place == PeoplePlace.Section ? WithoutColon(line) : null);
    }

    /// <summary>Whether a label counts in a place.</summary>
    internal static bool IsAccepted(RoleLabel label, PeoplePlace place) => place switch
    {
        PeoplePlace.Section => true,
        PeoplePlace.Preamble => label is { IsPlain: true, IsStrong: true },
        _ => label is { IsPlain: true, IsAssignee: true },
    };

    // The first colon that is in no brackets and in no address; of '::' the first one.
    private static int FindColon(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '<')
                depth++;
            else if (text[i] is ')' or ']' or '>')
                depth = Math.Max(0, depth - 1);
            else if (text[i] == ':' && depth == 0)
                return i + 1 < text.Length && text[i + 1] == '/' ? -1 : i;
        }

        return -1;
    }

    private static PeopleLabel? Of(UnmarkedLine line, int end, int next, bool hasColon, PeoplePlace place)
    {
        // Without a colon one word alone may be anything: in a table of a data model it is a column.
        if (RoleLabel.Read(line.Text[..end]) is not { } label || (!hasColon && !label.IsPlain) || !IsAccepted(label, place)
            || (!hasColon && place != PeoplePlace.Section && !line.Text.AsSpan(0, end).Contains(' ')))
        {
            return null;
        }

        while (next < line.Text.Length && line.Text[next] == ':')
            next++;
        return new PeopleLabel(label, end, line.Slice(next, line.Text.Length).Trimmed());
    }

    // 'Primary assignee John Doe': two words at least must be the label's.
    private static PeopleLabel? WithoutColon(UnmarkedLine line)
    {
        PeopleLabel? found = null;
        var end = line.Text.IndexOf(' ');
        for (var words = 1; words <= 4 && end > 0; words++)
        {
            if (words > 1 && RoleLabel.Read(line.Text[..end]) is { IsPlain: true, IsStrong: true } label)
                found = new PeopleLabel(label, end, line.Slice(end, line.Text.Length).Trimmed());
            end = line.Text.IndexOf(' ', end + 1);
        }

        return found;
    }
}
