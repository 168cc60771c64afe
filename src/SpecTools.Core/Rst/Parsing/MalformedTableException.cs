namespace SpecTools.Rst.Parsing;

/// <summary>A table cannot be read. Caught where the table begins, and never seen outside the parser.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="offset">The place of the line to blame, counted from the table's first line.</param>
internal sealed class MalformedTableException(string message, int offset = 0) : Exception(message)
{
    internal int Offset { get; } = offset;
}
