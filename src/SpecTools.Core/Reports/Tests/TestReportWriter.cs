using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>
/// Writes results of tests in one format, each as soon as it is known. What is begun is a whole document only after
/// <see cref="Complete"/>.
/// </summary>
public abstract class TestReportWriter : IDisposable
{
    private readonly string baseFolder;

    private protected TestReportWriter(string baseFolder) => this.baseFolder = baseFolder;

    /// <summary>A writer of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="output">Where it goes, in UTF-8 without a byte order mark; stays open.</param>
    /// <param name="baseFolder">The absolute path of the folder that paths are written from.</param>
    public static TestReportWriter Create(SpecTestFormat format, Stream output, string baseFolder) => format switch
    {
        SpecTestFormat.Json => new JsonTestReportWriter(output, baseFolder),
        SpecTestFormat.Sarif => new SarifWriter(output, baseFolder),
        SpecTestFormat.Junit => new JunitWriter(output, baseFolder),
        SpecTestFormat.Github => new GithubWriter(output, baseFolder),
        SpecTestFormat.Zuul => new ZuulWriter(output, baseFolder),
        _ => new TextTestReportWriter(output, baseFolder),
    };

    /// <summary>The format that a file's ending names: <c>.sarif</c>, <c>.xml</c> (JUnit's), <c>.json</c>, <c>.txt</c>.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="SpecException">The ending names none.</exception>
    public static SpecTestFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".SARIF" => SpecTestFormat.Sarif,
        ".XML" => SpecTestFormat.Junit,
        ".JSON" or ".JSONL" => SpecTestFormat.Json,
        ".TXT" or ".LOG" => SpecTestFormat.Text,
        _ => throw new SpecException(
            SpecErrorKind.FormatNotSupported,
            $"The ending of '{path}' names no format of test results. Name one, as in '-Format Sarif', or end the file with .sarif, .xml, .json or .txt.",
            path),
    };

    /// <summary>Writes the result of one spec.</summary>
    /// <param name="result">The result.</param>
    public abstract void Write(SpecTestResult result);

    /// <summary>Writes that a file could not be tested.</summary>
    /// <param name="failure">What went wrong.</param>
    public virtual void Write(SpecException failure)
    {
    }

    /// <summary>Writes what comes last.</summary>
    public virtual void Complete()
    {
    }

    /// <summary>Frees what the writer holds; the stream stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the writer holds.</summary>
    /// <param name="disposing">Whether it is <see cref="Dispose()"/> that calls.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>The path from the base folder on, with slashes.</summary>
    private protected string NameOf(string path) =>
        Path.GetRelativePath(baseFolder, path).Replace(Path.DirectorySeparatorChar, '/');
}
