using System.Management.Automation;

namespace SpecTools.Completion;

/// <summary>The session's location, for completers, which PowerShell gives no session.</summary>
internal static class CurrentLocation
{
    /// <summary>The session's current folder of the file system.</summary>
    internal static string OfSession()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var location = shell.AddCommand(@"Microsoft.PowerShell.Management\Get-Location")
            .AddParameter("PSProvider", "FileSystem").Invoke<PathInfo>()[0];
        return location.ProviderPath;
    }
}
