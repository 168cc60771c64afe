using System.Text;
using SpecTools.Cli.Output;
using SpecTools.Text;

namespace SpecTools.Cli;

/// <summary>What one run reads from and writes to.</summary>
internal sealed class CliConsole
{
    /// <summary>Takes the streams of a process or of a test.</summary>
    internal CliConsole(Stream input, Stream output, TextWriter error, string currentFolder)
    {
        Input = input;
        Bytes = new OutputStream(output);
        Text = new StreamWriter(Bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n" };
        Error = TextWriter.Synchronized(error);
        CurrentFolder = currentFolder;
    }

    /// <summary>Standard input.</summary>
    internal Stream Input { get; }

    /// <summary>Standard output for what is bytes.</summary>
    internal Stream Bytes { get; }

    /// <summary>Standard output for text. A verb uses this or <see cref="Bytes"/>, never both.</summary>
    internal TextWriter Text { get; }

    /// <summary>Standard error.</summary>
    internal TextWriter Error { get; }

    /// <summary>The folder that relative paths start from.</summary>
    internal string CurrentFolder { get; }

    /// <summary>Whether a person watches the output.</summary>
    internal bool IsTerminal { get; init; }

    /// <summary>Whether colours are welcome there.</summary>
    internal bool HasColor { get; init; }

    /// <summary>Asks for the width of the terminal in columns. Asking makes the runtime set the terminal up.</summary>
    internal Func<int> Width { get; init; } = () => 80;

    /// <summary>A template as the engine takes it: a file's full path, or what was typed where that is no file.</summary>
    internal string? TemplatePath(string? template) =>
        template is { Length: > 0 } && Path.GetFullPath(template, CurrentFolder) is var path && File.Exists(path) ? path : template;

    /// <summary>Tells of a failure.</summary>
    internal void WriteError(string message) => Error.Write($"spec: {Printable.Lines(message)}\n");
}
