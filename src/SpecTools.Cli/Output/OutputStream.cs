using System.Diagnostics.CodeAnalysis;

namespace SpecTools.Cli.Output;

/// <summary>Standard output, whose failures are told apart from those of the files that are read.</summary>
internal sealed class OutputStream(Stream inner) : Stream
{
    // The system's numbers for a pipe without a reader: EPIPE, ERROR_BROKEN_PIPE, ERROR_NO_DATA.
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Translate(fault);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Translate(fault);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static Exception Translate(Exception fault) => fault.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsNoData
        ? new OutputClosedException()
        : new SpecException(SpecErrorKind.FileNotWritable, $"Standard output cannot be written: {fault.Message}", null, fault);
}

/// <summary>Nobody reads the output any more.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the program.")]
internal sealed class OutputClosedException : Exception;
