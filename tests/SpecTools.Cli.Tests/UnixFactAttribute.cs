namespace SpecTools.Cli.Tests;

/// <summary>A test of what only Unix has: odd file names, symbolic links for everyone, signals.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no such files.";
    }
}
