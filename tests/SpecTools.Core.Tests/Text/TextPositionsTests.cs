using FsCheck.Xunit;
using SpecTools.Text;

namespace SpecTools.Tests.Text;

public class TextPositionsTests
{
    private static readonly string[] Parts = ["a", " ", "\n", "\r\n", "\r", "\u00E9", "\U0001F600", "\u200B"];

    [Property(MaxTest = 1000)]
    public void Positions_are_those_of_the_text_in_whatever_order_they_are_asked_for(byte[] parts, (byte Start, byte Length)[] spans)
    {
        var pieces = parts.Select(part => Parts[part % Parts.Length]).ToArray();
        var source = SourceText.FromString(string.Concat(pieces));
        var positions = new TextPositions(source);
        foreach (var (start, length) in spans)
        {
            var from = Offset(start % (pieces.Length + 1));
            var to = Math.Max(from, Offset((start + length) % (pieces.Length + 1)));
            Assert.Equal((source.PositionAt(from), source.PositionAt(to)), positions.Of(TextSpan.FromBounds(from, to)));
        }

        int Offset(int piece) => pieces.Take(piece).Sum(text => text.Length);
    }
}
