using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Something in a text that is about a release: an entry, a part of a page.</summary>
/// <param name="Release">The release.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct ReleaseItem(ReleaseName Release, TextSpan Span);

/// <summary>Where among items of releases one of another release belongs: beside this item.</summary>
/// <param name="Index">The number of the item beside it.</param>
/// <param name="IsBefore">Whether it comes before that item, rather than behind it.</param>
internal readonly record struct ReleasePlace(int Index, bool IsBefore)
{
    /// <summary>Finds the place by the order of releases, newest first where the items stand so.</summary>
    /// <param name="items">The items in the order of the text; at least one.</param>
    /// <param name="release">The other release.</param>
    internal static ReleasePlace Of(IReadOnlyList<ReleaseItem> items, ReleaseName release)
    {
        var isNewestFirst = items[0].Release > items[^1].Release;
        for (var i = 0; i < items.Count; i++)
        {
            var at = isNewestFirst ? i : items.Count - 1 - i;
            if (items[at].Release < release)
                return new ReleasePlace(at, isNewestFirst);
        }

        return isNewestFirst ? new ReleasePlace(items.Count - 1, false) : new ReleasePlace(0, true);
    }
}
