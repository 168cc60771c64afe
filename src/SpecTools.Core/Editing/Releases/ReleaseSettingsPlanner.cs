using System.Text;
using System.Text.Json;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Adds a release to the lists of the configuration that name an earlier one, and a template for its specs where that one has one there.</summary>
/// <param name="changes">Takes the change.</param>
/// <param name="settings">The settings for the repository.</param>
/// <param name="from">The release that the new one takes after.</param>
/// <param name="wording">Turns what is about the one into what is about the other.</param>
internal sealed class ReleaseSettingsPlanner(PendingChanges changes, SpecSettings settings, ReleaseName from, ReleaseWording wording)
{
    private static readonly string[] Lists = ["openReleases", "releaseFolders"];

    /// <summary>Plans the entries; nothing where there is no configuration, or it names no release.</summary>
    /// <exception cref="SpecException">The configuration cannot be read.</exception>
    internal void Plan()
    {
        if (settings.ConfigurationPath is not { } path)
            return;
        var source = changes.Read(path);
        var edits = Items(source).Select(item => Edit(source, item)).ToList();
        if (edits.Count > 0)
            changes.Edit(source, edits);
    }

    // The entries of lists that are the release's name, and the templates that are for it.
    private List<TextSpan> Items(SourceText source)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var (items, key, property) = (new List<TextSpan>(), "", default(TextSpan?));
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1)
                key = json.GetString()!;
            else if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 2 && key == "templates")
                property = wording.Path(json.GetString()!) != json.GetString() ? Span(ref json) : null;
            else if (json.TokenType == JsonTokenType.String && json.CurrentDepth == 2 && Lists.Contains(key) && from.Equals(json.GetString()))
                items.Add(Span(ref json));
            else if (json.TokenType == JsonTokenType.String && json.CurrentDepth == 2 && property is { } start)
                items.Add(TextSpan.FromBounds(start.Start, Span(ref json).End));
        }

        return items;

        // With its quotes; what is consumed with the name of a property goes further.
        TextSpan Span(ref Utf8JsonReader json)
        {
            var start = Encoding.UTF8.GetCharCount(bytes, 0, (int)json.TokenStartIndex);
            return new TextSpan(start, Encoding.UTF8.GetCharCount(json.ValueSpan) + 2);
        }
    }

    // Behind the earlier one, on a line of its own where that has one.
    private TextEdit Edit(SourceText source, TextSpan item)
    {
        var line = source.LineAt(item.Start);
        var indent = source.Text[line.Start..item.Start];
        var separator = string.IsNullOrWhiteSpace(indent) ? "," + source.NewLineText + indent : ", ";
        return new TextEdit(new TextSpan(item.End, 0), separator + wording.Path(source.Slice(item)));
    }
}
