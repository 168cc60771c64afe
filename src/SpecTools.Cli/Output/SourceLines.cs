using SpecTools.Rules;
using SpecTools.Text;

namespace SpecTools.Cli.Output;

/// <summary>The lines that findings are about, for those who asked to see them.</summary>
internal sealed class SourceLines
{
    private SourceText? source;

    /// <summary>The line of a finding and a line of marks below what it is about; nothing where the file cannot be read again.</summary>
    internal IEnumerable<string> Of(SpecDiagnostic diagnostic)
    {
        try
        {
            if (source?.Path != diagnostic.Path)
                source = SourceText.Read(diagnostic.Path);
        }
        catch (SpecException)
        {
            yield break;
        }

        if (diagnostic.Line > source.LineCount)
            yield break;
        var line = source.GetLine(diagnostic.Line);
        var text = source.Slice(line.Span);
        yield return Printable.Line(text);
        var end = diagnostic.EndLine == diagnostic.Line ? diagnostic.EndColumn : CodePoints.Count(text) + 1;
        yield return new string(' ', diagnostic.Column - 1) + new string('^', Math.Max(1, end - diagnostic.Column));
    }
}
