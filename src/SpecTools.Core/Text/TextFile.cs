using System.Globalization;

namespace SpecTools.Text;

/// <summary>Reads files as bytes, with clear errors.</summary>
internal static class TextFile
{
    /// <summary>The largest file that is read, in bytes: far more than any document, far less than what would hurt.</summary>
    public const long MaximumLength = 32L * 1024 * 1024;

    /// <summary>Reads all bytes of a regular file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="limit">The largest number of bytes that is read.</param>
    /// <param name="what">What it is to be read as.</param>
    /// <exception cref="SpecException">The file is missing, unreadable, no regular file, or too large.</exception>
    public static byte[] ReadBytes(string path, long limit = MaximumLength, string what = "specs")
    {
        // A pipe that nobody writes to would never open.
        if (UnixFile.Status(path) is { IsRegular: false } && !Directory.Exists(path))
            throw new SpecException(SpecErrorKind.FileNotReadable, $"'{path}' is no regular file and is not read.", path);
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length > limit)
            {
                throw new SpecException(
                    SpecErrorKind.FileTooLarge,
                    string.Create(CultureInfo.InvariantCulture, $"'{path}' has {length:N0} bytes; files over {limit:N0} bytes are not read as {what}."),
                    path);
            }

            var bytes = new byte[length];
            var done = 0;
            while (done < bytes.Length)
            {
                var read = RandomAccess.Read(handle, bytes.AsSpan(done), done);
                if (read == 0)
                    return bytes[..done];
                done += read;
            }

            return bytes;
        }
        catch (Exception fault) when (FileErrors.Translate(fault, path) is { } error)
        {
            throw error;
        }
    }
}
