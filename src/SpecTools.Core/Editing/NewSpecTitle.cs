namespace SpecTools.Editing;

/// <summary>The title of a new spec, and its number where the template has a place for one: <c>KEP-NNNN: Title</c>.</summary>
internal sealed class NewSpecTitle
{
    private const string Place = "NNNN";

    private readonly string? prefix;

    private NewSpecTitle(string title, string? number, string? prefix)
    {
        Title = title;
        Number = number;
        this.prefix = prefix;
    }

    /// <summary>The title itself.</summary>
    internal string Title { get; }

    /// <summary>The number that the name begins with, as in <c>1234-awesome-thing</c>; null where there is none, or no place for it.</summary>
    internal string? Number { get; }

    /// <summary>The title as the heading has it.</summary>
    internal string Heading => prefix is null || Number is null ? Title : prefix.Replace(Place, Number, StringComparison.Ordinal) + Title;

    /// <summary>Finds the title.</summary>
    /// <param name="name">The spec's name.</param>
    /// <param name="given">The title that was asked for, or null to make one from the name.</param>
    /// <param name="example">The template's title.</param>
    internal static NewSpecTitle Of(string name, string? given, string? example)
    {
        var end = example?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        var prefix = end > 0 && example![..end].EndsWith(Place, StringComparison.Ordinal) ? example[..(end + 2)] : null;
        var digits = prefix is null ? 0 : name.TakeWhile(char.IsAsciiDigit).Count();
        var number = digits > 0 && digits < name.Length && name[digits] == '-' ? name[..digits] : null;
        var title = (given ?? SpecName.ToTitle(number is null ? name : name[(digits + 1)..])).Trim();

        // Somebody may have written the number.
        var word = prefix?[..^(Place.Length + 2)];
        var isWhole = word is { Length: > 0 } && title.StartsWith(word, StringComparison.OrdinalIgnoreCase) && title.Contains(": ", StringComparison.Ordinal);
        return new NewSpecTitle(title, number, isWhole ? null : prefix);
    }
}
