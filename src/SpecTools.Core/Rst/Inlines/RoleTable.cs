using System.Collections.Frozen;

namespace SpecTools.Rst.Inlines;

/// <summary>The roles that each dialect knows, and what interpreted text with them is.</summary>
internal static class RoleTable
{
    private static readonly FrozenDictionary<string, RstNodeKind> Docutils = new Dictionary<string, RstNodeKind>
    {
        [""] = RstNodeKind.TitleReference,
        ["title-reference"] = RstNodeKind.TitleReference,
        ["title"] = RstNodeKind.TitleReference,
        ["t"] = RstNodeKind.TitleReference,
        ["abbreviation"] = RstNodeKind.Abbreviation,
        ["ab"] = RstNodeKind.Abbreviation,
        ["acronym"] = RstNodeKind.Acronym,
        ["ac"] = RstNodeKind.Acronym,
        ["subscript"] = RstNodeKind.Subscript,
        ["sub"] = RstNodeKind.Subscript,
        ["superscript"] = RstNodeKind.Superscript,
        ["sup"] = RstNodeKind.Superscript,
        ["emphasis"] = RstNodeKind.Emphasis,
        ["strong"] = RstNodeKind.Strong,
        ["literal"] = RstNodeKind.Literal,
        ["code"] = RstNodeKind.Literal,
        ["math"] = RstNodeKind.Math,
        ["raw"] = RstNodeKind.Raw,
        ["pep-reference"] = RstNodeKind.Reference,
        ["pep"] = RstNodeKind.Reference,
        ["rfc-reference"] = RstNodeKind.Reference,
        ["rfc"] = RstNodeKind.Reference,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // docutils has names for these and has never made them.
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
    [
        "index", "i", "named-reference", "anonymous-reference", "uri-reference", "uri", "url", "footnote-reference",
        "citation-reference", "substitution-reference", "target", "restructuredtext-unimplemented-role",
    ]);

    // Sphinx's, its usual extensions' and OpenStack's. Those of a domain ("oslo.config:option") are known by
    // their colon, those that lead to a project's documentation ("nova-doc") by their ending.
    private static readonly FrozenSet<string> Sphinx = FrozenSet.ToFrozenSet(
    [
        "doc", "ref", "numref", "any", "term", "token", "keyword", "option", "envvar", "download", "eq", "cve", "cwe",
        "command", "dfn", "file", "guilabel", "kbd", "mailheader", "makevar", "manpage", "menuselection", "mimetype",
        "newsgroup", "program", "regexp", "samp", "abbr", "index", "cite", "confval",
        "func", "class", "meth", "attr", "mod", "data", "const", "exc", "obj", "type", "macro", "member",
        "bug", "bp", "blueprint", "story", "review", "ghissue", "ghpull", "issue", "pr", "wiki", "user",
    ]);

    /// <summary>The names of the roles that Sphinx's dialect knows, in order, those of domains and mere initials aside.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Docutils.Keys.Concat(Sphinx).Where(name => name.Length > 2).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether docutils lists a role under its name; it keeps one that it does not.</summary>
    internal static bool IsListed(string name) => IsReserved(name) && !name.StartsWith("restructuredtext-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether docutils keeps a name for a role that it has not made.</summary>
    internal static bool IsReserved(string name) => Reserved.Contains(name.ToLowerInvariant());

    /// <summary>What interpreted text with a role is, or null where the dialect does not know the role.</summary>
    /// <param name="name">The role's name in lower case; empty for none.</param>
    /// <param name="dialect">The dialect.</param>
    internal static RstNodeKind? Find(string name, RstDialect dialect)
    {
        if (Docutils.TryGetValue(name, out var kind))
            return kind;
        if (dialect != RstDialect.Sphinx)
            return null;
        return Sphinx.Contains(name) || name.Contains(':', StringComparison.Ordinal) || name.EndsWith("-doc", StringComparison.Ordinal)
            ? RstNodeKind.Inline
            : null;
    }
}
