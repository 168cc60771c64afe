namespace SpecTools.Rst;

internal static class RstFaults
{
    internal static RstSeverity SeverityOf(RstFault fault) => fault == RstFault.None ? RstSeverity.Info : RstSeverity.Error;
}
