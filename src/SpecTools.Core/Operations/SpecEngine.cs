using SpecTools.Markdown;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Operations;

/// <summary>
/// The door to everything that SpecTools does: a cmdlet and its verb bind parameters into an options object and call
/// one of these methods. An engine serves one invocation; it remembers configurations and templates while it lives.
/// </summary>
/// <param name="markdown">The reader of Markdown; called only when there is Markdown to read.</param>
public sealed class SpecEngine(Func<IMarkdownReader> markdown)
{
    /// <summary>The files and folders that a person named, as inputs; folders are searched, globs matched.</summary>
    /// <param name="paths">Absolute or relative paths of files and folders, or globs.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    public IEnumerable<Outcome<SpecInput>> Expand(IEnumerable<string> paths, string currentFolder) =>
        throw new NotImplementedException(markdown.ToString());

    /// <summary>
    /// The files of a folder that may be specs, in the ordinal order of their paths. A folder that may not be searched
    /// is an error among them.
    /// </summary>
    public IEnumerable<Outcome<SpecInput>> Search(string folder, bool recurse) => throw new NotImplementedException(markdown.ToString());

    /// <summary>Reads specs, on all cores, results in the order of the inputs. Errors are outcomes; nothing is thrown.</summary>
    public IEnumerable<Outcome<SpecFile>> Read(IEnumerable<SpecInput> inputs, ReadOptions options, CancellationToken cancel) =>
        throw new NotImplementedException(markdown.ToString());

    /// <summary>Tests specs, on all cores, results in the order of the inputs. Errors are outcomes; nothing is thrown.</summary>
    public IEnumerable<Outcome<SpecTestResult>> Test(IEnumerable<SpecInput> inputs, TestOptions options, CancellationToken cancel) =>
        throw new NotImplementedException(markdown.ToString());

    /// <summary>The template that is in force for a path, or the named one.</summary>
    public SpecTemplate Template(string path, ReadOptions options) => throw new NotImplementedException(markdown.ToString());

    /// <summary>Plans a new spec: where it will be and its whole text. Writes nothing.</summary>
    public PlannedFile PlanNew(NewSpecOptions options) => throw new NotImplementedException(markdown.ToString());
}

/// <summary>A file that is to be written.</summary>
public sealed record PlannedFile(string Path, Text.SourceText Text);
