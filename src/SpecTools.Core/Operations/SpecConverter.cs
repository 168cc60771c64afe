using SpecTools.Editing;
using SpecTools.Markdown;
using SpecTools.Rst.Writers;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>What specs are converted to.</summary>
public sealed record ConvertOptions : ReadOptions
{
    /// <summary>The format; specs that have it already are left as they are.</summary>
    public required SpecFormat Format { get; init; }

    /// <summary>Whether a file of the new name is replaced.</summary>
    public bool Force { get; init; }
}

/// <summary>A spec in the other format, before anything is written.</summary>
/// <param name="Path">The absolute path of the spec's file.</param>
/// <param name="NewPath">The absolute path for the new file: the same with the other ending.</param>
/// <param name="Text">The text in the new format, with the line endings of the original.</param>
/// <param name="Notes">What the new format has no equivalent for, and how it was kept.</param>
/// <param name="Changes">What makes the new file; nothing where the spec has that format already.</param>
public sealed record PlannedConversion(string Path, string NewPath, string Text, IReadOnlyList<ConversionNote> Notes, ChangeSet Changes);

/// <summary>Plans conversions of specs between the two formats, over docutils' tree.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="options">The options of the conversion.</param>
internal sealed class SpecConverter(Workshop workshop, ConvertOptions options)
{
    private readonly SpecLoader loader = new(workshop, options);

    /// <summary>Plans a conversion. Writes nothing; the original stays in any case.</summary>
    /// <exception cref="SpecException">The file or its configuration cannot be read, or the new file is there already.</exception>
    internal Outcome<PlannedConversion> Plan(FileToRead file) => loader.Read(file).Select(Convert);

    private PlannedConversion Convert(SpecFile file)
    {
        var path = file.Spec.Path;
        if (file.Spec.Format == options.Format)
            return new PlannedConversion(path, path, file.Source.Text, [], new ChangeSet([]));
        var text = TextOf(file, workshop.Markdown, out var notes);
        var newPath = Path.ChangeExtension(path, SpecFormats.ExtensionOf(options.Format));
        var after = SourceText.FromString(text.ReplaceLineEndings(file.Source.NewLineText), newPath);
        return new PlannedConversion(path, newPath, after.Text, notes, Changes(after));
    }

    /// <summary>A spec's text in the format that it is not in, lines ended by line feeds.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="markdown">The reader of Markdown.</param>
    /// <param name="notes">What the other format has no equivalent for, and how it was kept.</param>
    internal static string TextOf(SpecFile file, Func<IMarkdownReader> markdown, out IReadOnlyList<ConversionNote> notes) => file.Rst is { } rst
        ? MarkdownWriter.Write(rst.Resolved(), out notes)
        : MetadataFields.Of(file) + RstWriter.Write(markdown().ReadTree(file.Source), out notes);

    private ChangeSet Changes(SourceText after)
    {
        if (!File.Exists(after.Path))
            return new ChangeSet([new FileCreation(after.Path, after)]);
        var before = SourceText.Read(after.Path);
        if (before.Text == after.Text)
            return new ChangeSet([]);
        return options.Force
            ? ChangeSet.Edit((before, after))
            : throw new SpecException(SpecErrorKind.FileExists, $"'{after.Path}' is there already. Remove it, or force its replacement.", after.Path);
    }
}
