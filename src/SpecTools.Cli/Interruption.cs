using System.Runtime.InteropServices;

namespace SpecTools.Cli;

/// <summary>
/// Turns the first Ctrl+C, or another request to end, into a token while it lives, so that a file that is being written
/// is finished and what has been done can be told. The second one ends the process at once, as usual.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // The source itself is left to the collector: a signal may still arrive on another thread.
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    internal Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
    ];

    /// <summary>Cancelled by the signal.</summary>
    internal CancellationToken Token => source.Token;

    /// <summary>What the shell shows for a program that the signal has ended.</summary>
    internal int ExitCode { get; private set; }

    public void Dispose() => Array.ForEach(registrations, registration => registration.Dispose());

    private void Stop(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
            return;
        context.Cancel = true;
        ExitCode = 128 + context.Signal switch { PosixSignal.SIGHUP => 1, PosixSignal.SIGTERM => 15, _ => 2 };
        source.Cancel();
    }
}
