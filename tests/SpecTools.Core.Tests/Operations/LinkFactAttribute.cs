namespace SpecTools.Tests.Operations;

/// <summary>A test of symbolic links, which Windows lets only administrators make.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinkFactAttribute : FactAttribute
{
    public LinkFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows lets only administrators make symbolic links.";
    }
}

/// <summary>A test of permissions as Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has other permissions.";
        else if (Environment.UserName == "root")
            Skip = "Nothing is closed to the superuser.";
    }
}

/// <summary>A test of what is known on Linux only, such as the kind of a file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only Linux tells what kind a file is of.";
    }
}
