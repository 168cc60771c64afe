namespace SpecTools.Tests;

/// <summary>A test of what only Unix has: links and odd names for everyone, permissions, signals. It is skipped elsewhere, and where the user is not the one that it needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    private bool? asRoot;

    /// <summary>Whether it needs calls that only Linux has.</summary>
    public bool OnLinux { get; set; }

    /// <summary>Whether it needs the superuser, or, set to false, anybody else.</summary>
    public bool AsRoot
    {
        get => asRoot ?? Environment.IsPrivilegedProcess;
        set => asRoot = value;
    }

    public override string? Skip
    {
        get
        {
            if (OperatingSystem.IsWindows() || (OnLinux && !OperatingSystem.IsLinux()))
                return "This system does not have what the test is about.";
            return AsRoot == Environment.IsPrivilegedProcess ? base.Skip : AsRoot ? "It takes the superuser." : "The superuser may do everything.";
        }
        set => base.Skip = value;
    }
}
