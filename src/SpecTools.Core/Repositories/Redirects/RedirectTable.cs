using System.Collections.Concurrent;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>Where a redirect ends.</summary>
internal enum RedirectEnd
{
    /// <summary>At something that is there, or out of the repository.</summary>
    There,

    /// <summary>At nothing.</summary>
    Nowhere,

    /// <summary>Never: it leads in a circle.</summary>
    Circle,
}

/// <summary>
/// The redirects of a repository, from wherever they are kept. Places are real paths, without the ending of a page or a
/// document. Any thread may ask; nothing is thrown.
/// </summary>
internal sealed class RedirectTable
{
    // "/openstack/nova-specs/specs": so many names may stand before those of the repository.
    private const int LongestSite = 3;

    private readonly string repository;
    private readonly PublishedPages pages;
    private readonly PageFiles files;
    private readonly Dictionary<string, (RedirectFile File, Redirect Redirect)> bySource = new(PathNames.Comparer);
    private readonly ConcurrentDictionary<Redirect, RedirectEnd> ends = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the redirects of files.</summary>
    /// <param name="repository">The absolute path of the repository.</param>
    /// <param name="pages">Its published pages.</param>
    /// <param name="kept">The files of redirects.</param>
    internal RedirectTable(string repository, PublishedPages pages, IEnumerable<RedirectFile> kept)
    {
        this.repository = repository;
        this.pages = pages;
        files = new PageFiles(pages);
        Files = [.. kept];
        foreach (var file in Files)
        {
            foreach (var redirect in file.Redirects)
            {
                if (SourceOf(file, redirect) is { } source)
                    bySource.TryAdd(PageFiles.KeyOf(source), (file, redirect));
            }
        }
    }

    /// <summary>The files of redirects.</summary>
    internal IReadOnlyList<RedirectFile> Files { get; }

    /// <summary>Whether something is redirected from a path.</summary>
    /// <param name="path">A real path, with or without the ending of a page or a document.</param>
    internal bool Covers(string path) => bySource.ContainsKey(PageFiles.KeyOf(path));

    /// <summary>Where a redirect from a path ends; null where there is none.</summary>
    internal RedirectEnd? EndOf(string path) =>
        bySource.TryGetValue(PageFiles.KeyOf(path), out var found) ? EndOf(found.File, found.Redirect) : null;

    /// <summary>Where a redirect ends, others followed.</summary>
    internal RedirectEnd EndOf(RedirectFile file, Redirect redirect)
    {
        // All that are passed end where the last one does, which is remembered: a chain is followed once, not for each of its redirects.
        var passed = new HashSet<Redirect>(ReferenceEqualityComparer.Instance);
        RedirectEnd? end = null;
        while (end is null)
        {
            if (ends.TryGetValue(redirect, out var known))
                end = known;
            else if (!passed.Add(redirect))
                end = RedirectEnd.Circle;
            else
                end = Follow(ref file, ref redirect);
        }

        foreach (var one in passed)
            ends.TryAdd(one, end.Value);
        return end.Value;
    }

    // To the next redirect, with null, or to the end.
    private RedirectEnd? Follow(ref RedirectFile file, ref Redirect redirect)
    {
        if (TargetsOf(file, redirect) is not { } targets || targets.Exists(target => files.Find(target) is not null || files.IsMade(target)))
            return RedirectEnd.There;
        if (targets.Select(target => PageFiles.KeyOf(pages.Real(target))).FirstOrDefault(bySource.ContainsKey) is not { } next)
            return RedirectEnd.Nowhere;
        (file, redirect) = bySource[next];
        return null;
    }

    /// <summary>The real path of the place that is redirected, with the ending that it is written with; null where it is none of the repository's.</summary>
    internal string? SourceOf(RedirectFile file, Redirect redirect)
    {
        if (file.Style == RedirectStyle.Nova)
            return IsPath(redirect.From) ? pages.Real(Path.GetFullPath(redirect.From, FolderOf(file))) : null;
        return IsPath(redirect.From) && SiteOf(redirect) is { } site ? Places(Below(redirect.From, site)).FirstOrDefault() : null;
    }

    /// <summary>The paths that a redirect may lead to, as seen from each of its places; null where it leads out of the repository.</summary>
    internal List<string>? TargetsOf(RedirectFile file, Redirect redirect)
    {
        if (Uri.TryCreate(redirect.To, UriKind.Absolute, out var uri) && uri.Scheme != Uri.UriSchemeFile)
            return null;
        var to = redirect.To.Split('#', '?')[0];
        if (!IsPath(to) || !IsPath(redirect.From))
            return null;
        if (file.Style == RedirectStyle.Nova)
        {
            if (to[0] == '/')
                return null;
            var from = Path.GetFullPath(redirect.From, FolderOf(file));
            return [.. pages.NamesOf(from).Select(name => Path.GetFullPath(to, Path.GetDirectoryName(name)!))];
        }

        // What begins otherwise is the page of another project.
        if (SiteOf(redirect) is not { } site || !SegmentsOf(to).Take(site).SequenceEqual(SegmentsOf(redirect.From).Take(site)))
            return null;
        return [.. Places(Below(to, site))];
    }

    /// <summary>The part of an address before what is of the repository: <c>/nova-specs</c>.</summary>
    internal string SiteNameOf(Redirect redirect) =>
        string.Concat(SegmentsOf(redirect.From).Take(SiteOf(redirect) ?? 0).Select(segment => "/" + segment));

    private int? SiteOf(Redirect redirect) => SiteOf(redirect.From) ?? SiteOf(redirect.To);

    // The first name that is one of the repository's says how many before it are not.
    private int? SiteOf(string address)
    {
        var segments = SegmentsOf(address);
        for (var i = 0; i < Math.Min(segments.Length, LongestSite + 1); i++)
        {
            if (Places(segments[i]).Any(place => files.Find(place) is not null))
                return i;
        }

        return null;
    }

    private IEnumerable<string> Places(string path) =>
        pages.Roots.Append(repository).Select(folder => pages.Real(Path.GetFullPath(path.Length == 0 ? "." : path, folder)));

    private static string Below(string address, int site) => string.Join('/', SegmentsOf(address).Skip(site));

    private static string[] SegmentsOf(string address) => address.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string FolderOf(RedirectFile file) => Path.GetDirectoryName(file.Source.Path)!;

    private static bool IsPath(string text) => text.Length > 0 && !text.Contains('\0');
}
