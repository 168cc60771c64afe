namespace SpecTools.Text;

/// <summary>Says why a file cannot be written, and what helps. The runtime would name the temporary file, which nobody knows.</summary>
internal static class WriteFault
{
    // The numbers of Unix for errors of writing, and that of Windows for a full disk.
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int QuotaOnLinux = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>The cause, as it stands behind a colon.</summary>
    /// <param name="fault">What the runtime has thrown.</param>
    internal static string Cause(Exception fault) => fault switch
    {
        PathTooLongException => "its path is too long for the system; give it a shorter name or move it further up",
        ArgumentOutOfRangeException => "it would be larger than the system allows",
        { HResult: NoSpace or NoSpaceOnWindows } => "the disk is full; make room and repeat the edit",
        { HResult: QuotaOnLinux } => "the quota of disk space is used up; make room and repeat the edit",
        { HResult: ReadOnly } => "its file system is read-only",
        _ => WithoutPath(fault.Message).TrimEnd('.'),
    };

    // "No locks available : '/specs/.spec-0123456789abcdef.tmp'"
    private static string WithoutPath(string message) =>
        message.IndexOf(" : '", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
