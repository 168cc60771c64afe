using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>The message for the commit that proposes a spec: its title, its introduction, and what tools look for.</summary>
public sealed class SpecCommitMessage
{
    internal SpecCommitMessage(string path, string subject, string body, IReadOnlyList<string> flags, IReadOnlyList<string> trailers)
    {
        Path = path;
        Subject = subject;
        Body = body;
        Footers = new SpecList<string>([.. flags, .. trailers]);

        // Git knows trailers by the paragraph that has nothing else.
        string[] paragraphs = [subject, body, string.Join('\n', flags), string.Join('\n', trailers)];
        Text = string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>The first line: the spec's title, whole, however long it is.</summary>
    public string Subject { get; }

    /// <summary>The spec's introduction as it is written, in lines of at most 72 columns; empty where there is none.</summary>
    public string Body { get; }

    /// <summary>
    /// The lines at the end: <c>APIImpact</c>, and trailers such as <c>Implements: blueprint awesome-thing</c>.
    /// </summary>
    public SpecList<string> Footers { get; }

    /// <summary>The whole message. Lines end with a line feed, the last one with none.</summary>
    public string Text { get; }

    /// <summary>The whole message.</summary>
    public override string ToString() => Text;
}
