using System.Globalization;

namespace SpecTools.Rst.Inlines;

/// <summary>A PEP or an RFC that a role leads to by its number.</summary>
/// <param name="Text">What a reader sees.</param>
/// <param name="Uri">The address.</param>
internal readonly record struct NumberedDocument(string Text, string Uri)
{
    private const int LargestPep = 9999;

    /// <summary>Reads the content of a <c>pep</c> or <c>rfc</c> role; null where it is no number.</summary>
    internal static NumberedDocument? Read(string role, string content)
    {
        var isPep = role.StartsWith('p') || role.StartsWith('P');
        var mark = isPep ? -1 : content.IndexOf('#', StringComparison.Ordinal);
        var digits = mark < 0 ? content : content[..mark];
        if (!int.TryParse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return null;
        if (isPep)
        {
            return number is < 0 or > LargestPep ? null : new NumberedDocument(
                $"PEP {content}", string.Create(CultureInfo.InvariantCulture, $"https://peps.python.org/pep-{number:D4}"));
        }

        var section = mark < 0 ? "" : content[mark..];
        return number < 1 ? null : new NumberedDocument(
            string.Create(CultureInfo.InvariantCulture, $"RFC {number}"),
            string.Create(CultureInfo.InvariantCulture, $"https://tools.ietf.org/html/rfc{number}.html{section}"));
    }
}
