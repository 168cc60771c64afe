namespace SpecTools.Rst.Parsing;

/// <summary>
/// The directives that each dialect knows. docutils' are those of its version 0.19; the others are Sphinx's and the
/// extensions' that OpenStack's repositories load.
/// </summary>
internal static class DirectiveTable
{
    private const string Admonition = "Body! 0 0 - class name";
    private const string Code = "Literal! 0 1 - class name number-lines";
    private const string Quote = "Quote! 0 0 -";
    private const string Diagram = "Literal 0 1 s *";
    private const string Example = "Literal 0 1 s *";
    private const string VersionNote = "Body 1 1 s *";
    private const string DomainObject = "Body 1 0 s *";

    private static readonly Dictionary<string, string> Docutils = new(StringComparer.Ordinal)
    {
        ["attention"] = Admonition,
        ["caution"] = Admonition,
        ["danger"] = Admonition,
        ["error"] = Admonition,
        ["hint"] = Admonition,
        ["important"] = Admonition,
        ["note"] = Admonition,
        ["tip"] = Admonition,
        ["warning"] = Admonition,
        ["admonition"] = "Body! 1 0 s class name",
        ["topic"] = "Body! 1 0 s class name",
        ["sidebar"] = "Body! 0 1 s class name subtitle",
        ["epigraph"] = Quote,
        ["highlights"] = Quote,
        ["pull-quote"] = Quote,
        ["compound"] = "Body! 0 0 - class name",
        ["container"] = "Body! 0 1 s name",
        ["header"] = "Body! 0 0 -",
        ["footer"] = "Body! 0 0 -",
        ["figure"] = "Body 1 0 s align alt class figclass figwidth height name scale target width",
        ["class"] = "Body 1 0 s",
        ["line-block"] = "Inline! 0 0 - class name",
        ["parsed-literal"] = "Inline! 0 0 - class name",
        ["replace"] = "Body! 0 0 -",
        ["code"] = Code,
        ["code-block"] = Code,
        ["sourcecode"] = Code,
        ["math"] = "Literal 0 0 - class name nowrap",
        ["raw"] = "Literal 1 0 s class encoding file url",
        ["meta"] = "Literal! 0 0 -",
        ["role"] = "Literal 0 0 -",
        ["date"] = "Literal 0 0 -",
        ["table"] = "Table 0 1 s align class name width widths",
        ["csv-table"] = "Data 0 1 s align class delim encoding escape file header header-rows keepspace name quote stub-columns url width widths",
        ["list-table"] = "Table 0 1 s align class header-rows name stub-columns width widths",
        ["image"] = "None 1 0 s align alt class height name scale target width",
        ["rubric"] = "None 1 0 s class name",
        ["contents"] = "None 0 1 s backlinks class depth local",
        ["sectnum"] = "None 0 0 - depth prefix start suffix",
        ["section-numbering"] = "None 0 0 - depth prefix start suffix",
        ["target-notes"] = "None 0 0 - class name",
        ["include"] = "None 1 0 s class code encoding end-before end-line literal name number-lines parser start-after start-line tab-width",
        ["unicode"] = "None 1 0 s ltrim rtrim trim",
        ["default-role"] = "None 0 1 -",
        ["title"] = "None 1 0 s",
        ["restructuredtext-test-directive"] = "Literal 0 1 s option",
    };

    private static readonly Dictionary<string, string> Sphinx = new(StringComparer.Ordinal)
    {
        ["code"] = "Literal! 0 1 - *",
        ["code-block"] = "Literal! 0 1 - *",
        ["sourcecode"] = "Literal! 0 1 - *",
        ["literalinclude"] = "None 1 0 s *",
        ["highlight"] = "None 1 0 - *",
        ["toctree"] = "Entries 0 0 - *",
        ["seealso"] = "Body 0 0 - *",
        ["todo"] = "Body 0 0 - *",
        ["todolist"] = "None 0 0 -",
        ["versionadded"] = VersionNote,
        ["versionchanged"] = VersionNote,
        ["versionremoved"] = VersionNote,
        ["deprecated"] = VersionNote,
        ["deprecated-removed"] = "Body 2 1 s *",
        ["only"] = "Body 1 0 s *",
        ["ifconfig"] = "Body 1 0 s *",
        ["glossary"] = "Body 0 0 - *",
        ["hlist"] = "Body 0 0 - *",
        ["centered"] = "None 1 0 s",
        ["rst-class"] = "Body 1 0 s",
        ["cssclass"] = "Body 1 0 s",
        ["default-domain"] = "None 1 0 -",
        ["acks"] = "Body 0 0 -",
        ["index"] = "None 1 0 s *",
        ["productionlist"] = "Literal 1 0 s *",
        ["tabularcolumns"] = "None 1 0 s",
        ["codeauthor"] = "None 1 0 s",
        ["sectionauthor"] = "None 1 0 s",
        ["moduleauthor"] = "None 1 0 s",
        ["program"] = "None 1 0 s",
        ["option"] = DomainObject,
        ["cmdoption"] = DomainObject,
        ["envvar"] = DomainObject,
        ["confval"] = DomainObject,
        ["describe"] = DomainObject,
        ["object"] = DomainObject,
        ["function"] = DomainObject,
        ["method"] = DomainObject,
        ["classmethod"] = DomainObject,
        ["staticmethod"] = DomainObject,
        ["property"] = DomainObject,
        ["decorator"] = DomainObject,
        ["type"] = DomainObject,
        ["attribute"] = DomainObject,
        ["data"] = DomainObject,
        ["exception"] = DomainObject,
        ["module"] = "None 1 0 - *",
        ["currentmodule"] = "None 1 0 -",
        ["automodule"] = DomainObject,
        ["autoclass"] = DomainObject,
        ["autofunction"] = DomainObject,
        ["automethod"] = DomainObject,
        ["autoattribute"] = DomainObject,
        ["autodata"] = DomainObject,
        ["autoexception"] = DomainObject,
        ["autoprogram"] = DomainObject,
        ["autosummary"] = "Entries 0 0 - *",
        ["math"] = "Literal 0 1 s *",
        ["doctest"] = Example,
        ["testcode"] = Example,
        ["testoutput"] = Example,
        ["testsetup"] = Example,
        ["testcleanup"] = Example,
        ["seqdiag"] = Diagram,
        ["blockdiag"] = Diagram,
        ["actdiag"] = Diagram,
        ["nwdiag"] = Diagram,
        ["packetdiag"] = Diagram,
        ["rackdiag"] = Diagram,
        ["graphviz"] = Diagram,
        ["graph"] = "Literal 1 0 s *",
        ["digraph"] = "Literal 1 0 s *",
        ["inheritance-diagram"] = "None 1 0 s *",
        ["plantuml"] = Diagram,
        ["uml"] = Diagram,
        ["mermaid"] = Diagram,
        ["aafig"] = Diagram,
        ["ditaa"] = Diagram,
        ["tabs"] = "Body 0 0 - *",
        ["tab"] = "Body 1 0 s *",
        ["release-notes"] = "None 0 1 s *",
        ["extlinks"] = "None 0 0 - *",
        ["feature_matrix"] = "None 1 0 s *",
        ["show-options"] = "Entries 0 1 s *",
        ["literal-block"] = "Literal 0 0 - *",
        ["cli-process-steps"] = "None 0 0 - *",
    };

    private static readonly object Gate = new();
    private static readonly Dictionary<string, DirectiveSpec> Parsed = new(StringComparer.Ordinal);

    /// <summary>What a directive takes, or null where the dialect does not know it. Case does not matter.</summary>
    internal static DirectiveSpec? Find(string name, RstDialect dialect)
    {
        var key = name.ToLowerInvariant();
        string? text = null;
        if (dialect == RstDialect.Sphinx && !Sphinx.TryGetValue(key, out text) && DomainName(key) is { } local)
            text = Sphinx.GetValueOrDefault(local, DomainObject);
        text ??= Docutils.GetValueOrDefault(key);
        if (text is null)
            return null;
        lock (Gate)
        {
            if (!Parsed.TryGetValue(text, out var spec))
                Parsed.Add(text, spec = Parse(text));
            return spec;
        }
    }

    /// <summary>The names of the directives that Sphinx's dialect knows, in order, those of domains aside.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Docutils.Keys.Concat(Sphinx.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether docutils itself knows a directive.</summary>
    internal static bool IsDocutils(string name) => Docutils.ContainsKey(name.ToLowerInvariant());

    // "py:function", "c:type" and their like: Sphinx's domains describe objects.
    private static string? DomainName(string name) =>
        name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && name[..colon] is "py" or "c" or "cpp" or "js" or "rst" or "std" or "http" or "rest_method" ? name[(colon + 1)..] : null;

    // Kind of content ("!" where it is needed), required and optional arguments, "s" where the last may hold spaces,
    // and the options; "*" for any.
    private static DirectiveSpec Parse(string text)
    {
        var parts = text.Split(' ');
        var options = parts.Length > 4 ? parts[4..].ToHashSet(StringComparer.Ordinal) : null;
        return new DirectiveSpec(
            Enum.Parse<RstContentKind>(parts[0].TrimEnd('!')),
            parts[1][0] - '0',
            parts[2][0] - '0',
            parts[3] == "s",
            parts[0].EndsWith('!'),
            options);
    }
}
