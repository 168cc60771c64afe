using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>What is read as a work item, before its place is told in lines.</summary>
/// <param name="Text">What is to be done, without markup.</param>
/// <param name="Span">Where all of it stands.</param>
/// <param name="IsDone">Whether a mark says that it is done; null where there is no mark.</param>
internal sealed record WorkText(string Text, TextSpan Span, bool? IsDone)
{
    /// <summary>The same where it has a mark of its own; else what is said of all items it stands among.</summary>
    internal WorkText Or(bool? isDone) => IsDone is null && isDone is not null ? this with { IsDone = isDone } : this;

    /// <summary>Takes a text, as one line, and reads the mark in it.</summary>
    internal static WorkText Of(string text, TextSpan span)
    {
        var (rest, isDone) = DoneMark.Read(text.ReplaceLineEndings(" "));
        return new WorkText(rest, span, isDone);
    }
}
