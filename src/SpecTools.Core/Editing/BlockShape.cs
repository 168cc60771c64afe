using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The blocks of a document without their text.</summary>
internal static class BlockShape
{
    /// <summary>Whether another text has the same blocks in the same lines as a spec; a spec in Markdown is not looked at.</summary>
    internal static bool IsSame(SpecFile file, SourceText other)
    {
        if (file.Rst is not { } rst)
            return true;
        using var others = RstDocument.Parse(other, rst.Dialect).DescendantsAndSelf().GetEnumerator();
        foreach (var node in rst.DescendantsAndSelf())
        {
            if (!others.MoveNext() || others.Current.Kind != node.Kind || others.Current.Line != node.Line
                || others.Current.Children.Count != node.Children.Count)
            {
                return false;
            }
        }

        return !others.MoveNext();
    }
}
