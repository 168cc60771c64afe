namespace SpecTools.Cli;

/// <summary>The exit codes that scripts rely on.</summary>
internal static class ExitCode
{
    /// <summary>Done, and all passed.</summary>
    internal const int Done = 0;

    /// <summary>Something has not passed, was not found in any spec, or an edit was refused.</summary>
    internal const int NotPassed = 1;

    /// <summary>Wrong usage, no spec at all, or a file that could not be read or written.</summary>
    internal const int Unusable = 2;

    /// <summary>The reader of the output has gone, as when it is piped to <c>head</c>: what the shell shows for SIGPIPE.</summary>
    internal const int OutputClosed = 141;
}
