using System.Text;
using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Text;

namespace SpecTools.Tests.Operations;

/// <summary>A folder of a test's own with specs in it, gone afterwards. Paths are relative, with slashes.</summary>
public sealed class TemporaryRepository : IDisposable
{
    /// <summary>A template of two sections, one with a subsection.</summary>
    public const string Template = """
        ==========
        Your title
        ==========

        https://blueprints.launchpad.net/example/+spec/example

        What it is about.

        Problem description
        ===================

        What is wrong?

        Proposed change
        ===============

        What to do?

        Alternatives
        ------------

        What else?
        """ + "\n";

    // On macOS the folder of temporary files is behind a link.
    private static readonly RealFolders Folders = new();

    public TemporaryRepository() => Root = Folders.Of(Directory.CreateTempSubdirectory("spectools-").FullName);

    public string Root { get; }

    /// <summary>An engine that knows a little Markdown.</summary>
    public static SpecEngine Engine() => new(() => new PlainMarkdownReader(), () => new YamlDotNetReader());

    /// <summary>A spec that fits <see cref="Template"/>.</summary>
    public static string Spec(string name) => $"""
        {new string('=', name.Length + 5)}
        Spec {name}
        {new string('=', name.Length + 5)}

        https://blueprints.launchpad.net/example/+spec/{name}

        What it is about.

        Problem description
        ===================

        Much.

        Proposed change
        ===============

        Little.

        Alternatives
        ------------

        None
        """ + "\n";

    public string Path(string relative) => System.IO.Path.GetFullPath(relative, Root);

    public string Relative(string path) => path.Length == 0 ? path : System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes specs that fit <see cref="Template"/>, named after their files.</summary>
    public void WriteSpecs(params string[] relatives)
    {
        foreach (var relative in relatives)
            Write(relative, Spec(System.IO.Path.GetFileNameWithoutExtension(relative)));
    }

    /// <summary>Makes a symbolic link to a file or folder.</summary>
    public string Link(string relative, string target)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        if (Directory.Exists(System.IO.Path.GetFullPath(target, System.IO.Path.GetDirectoryName(path)!)))
            Directory.CreateSymbolicLink(path, target);
        else
            File.CreateSymbolicLink(path, target);
        return path;
    }

    /// <summary>What a search or an expansion yields, as relative paths; errors as <c>path: kind</c>.</summary>
    public string[] Show(IEnumerable<Outcome<SpecInput>> outcomes) =>
        [.. outcomes.Select(outcome => outcome.Value is { } input ? Relative(input.Path) : $"{Relative(outcome.Path)}: {outcome.Error!.Kind}")];

    /// <summary>Inputs that nobody named.</summary>
    public SpecInput[] Found(params string[] relatives) => [.. relatives.Select(relative => new SpecInput(Path(relative), false))];

    /// <summary>Inputs that a person named.</summary>
    public SpecInput[] Named(params string[] relatives) => [.. relatives.Select(relative => new SpecInput(Path(relative), true))];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
