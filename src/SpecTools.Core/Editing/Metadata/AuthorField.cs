using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>The field of a spec's metadata that names its people: <c>author</c> or <c>authors</c>, in front matter or in a file beside the spec.</summary>
internal sealed class AuthorField
{
    private AuthorField(MetadataEntry entry, bool hasHandles)
    {
        Entry = entry;
        IsUnreadable = entry.Value is YamlMapping || entry.Value is YamlSequence list && !list.Items.All(item => item is YamlScalar && IsInside(item, list));
        IEnumerable<YamlNode> values = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
        Items = IsUnreadable ? [] : [.. values.OfType<YamlScalar>().Select(scalar => new AuthorItem(scalar, entry.Source))];
        HasHandles = Items.Exists(item => item.HasHandles) || (hasHandles && !Items.Exists(item => item.People.Count > 0));
    }

    /// <summary>The field.</summary>
    internal MetadataEntry Entry { get; }

    /// <summary>Its values: one, or those of a list.</summary>
    internal List<AuthorItem> Items { get; }

    /// <summary>Whether a value is more than a text, so that there are no <see cref="Items"/>.</summary>
    internal bool IsUnreadable { get; }

    /// <summary>Whether ids have a sign before them, as <c>@jdoe</c> does.</summary>
    internal bool HasHandles { get; }

    /// <summary>Whether its name speaks of several people, so that a list is expected there.</summary>
    internal bool IsList => Entry.Name.EndsWith("s", StringComparison.OrdinalIgnoreCase);

    /// <summary>Those whom it names.</summary>
    internal IEnumerable<SpecPerson> People => Items.SelectMany(item => item.People).Select(author => author.Person);

    /// <summary>The field in which people are named, or where there is none the first that could name some; null where there is no such field.</summary>
    /// <param name="file">The spec.</param>
    internal static AuthorField? Of(SpecFile file)
    {
        var entries = file.MetadataEntries;
        var fields = MetadataAuthors.Fields(entries).Select(entry => new AuthorField(entry, WritesHandles(entries, entry))).ToList();
        return fields.Find(field => field.IsUnreadable || field.People.Any()) ?? fields.FirstOrDefault();
    }

    // Kubernetes names people by their ids at GitHub; elsewhere reviewers are written as authors are.
    private static bool WritesHandles(IEnumerable<MetadataEntry> entries, MetadataEntry field) => Path.GetFileName(field.Source.Path) == KepFile.Name || entries.Any(entry =>
        entry.Source == field.Source && entry.Value is YamlSequence list && list.Items.Any(item => item is YamlScalar { Text: ['@', ..] }));

    // What an alias stands for is written elsewhere.
    private static bool IsInside(YamlNode item, YamlSequence list) => item.Span.Start >= list.Span.Start && item.Span.End <= list.Span.End;
}
