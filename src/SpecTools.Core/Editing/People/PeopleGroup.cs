using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The people below one label, or those who stand together without any.</summary>
/// <param name="label">The label or the heading; null where there is none.</param>
/// <param name="role">What they do.</param>
internal sealed class PeopleGroup(PeopleMark? label, LabelRole role)
{
    /// <summary>The label or the heading; null where there is none.</summary>
    internal PeopleMark? Label { get; } = label;

    internal LabelRole Role { get; } = role;

    /// <summary>The people, row by row.</summary>
    internal List<PeopleRow> Rows { get; } = [];

    /// <summary>What stands there and names nobody.</summary>
    internal List<PeopleMark> Nobody { get; } = [];

    internal IEnumerable<PeopleEntry> Entries => Rows.SelectMany(row => row.Entries);

    /// <summary>Whether further people of the role belong here: below <c>QA</c> they do not.</summary>
    internal bool IsForAll => Label?.Label is { IsPlain: true, IsStrong: true };

    /// <summary>Whether it stands in a section for people.</summary>
    internal bool IsAmongPeople => (Label ?? Rows.FirstOrDefault()?.Entries[0].Mark ?? Nobody[0]).IsAmongPeople;

    /// <summary>Whether its label is written in the text, not a heading.</summary>
    internal bool HasWrittenLabel => Label is { Kind: PeopleMarkKind.Label };

    /// <summary>Whether its people follow one another in a line.</summary>
    internal bool IsInline(SourceText source)
    {
        if (Rows is not [var row])
            return false;
        return row.Entries.Count > 1 || row.IsInCell || FollowsLabel(source, row);
    }

    /// <summary>Whether a row begins in the line of the label.</summary>
    internal bool FollowsLabel(SourceText source, PeopleRow row) =>
        HasWrittenLabel && source.LineAt(PersonPlace.SpanOf(Label!.Line).Start).Number == row.Line.Number;
}
