using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

internal sealed class BlockParser
{
    internal static RstDocument ParseDocument(SourceText source, RstDialect dialect) => new(source, dialect);
}
