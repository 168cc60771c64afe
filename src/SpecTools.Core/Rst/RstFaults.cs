namespace SpecTools.Rst;

/// <summary>Facts about <see cref="RstFault"/>.</summary>
internal static class RstFaults
{
    internal static RstSeverity SeverityOf(RstFault fault) => (RstSeverity)((int)fault / 100);
}
