using SpecTools.Repositories;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Adds redirects to the file that a repository keeps them in, and keeps those that there are true.</summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="root">The repository.</param>
/// <param name="settings">The settings for what is redirected: they say how redirects are kept.</param>
internal sealed class RedirectPlanner(PendingChanges changes, RepositoryRoot root, SpecSettings settings)
{
    private const string ExtraFolder = "_extra";

    private readonly HashSet<string> added = new(PathNames.Comparer);
    private RepositoryView? known;

    // What was planned before it is made counts.
    private RepositoryView View => known ??= new(root, settings, changes.Read);

    /// <summary>How a repository keeps redirects: as its configuration says, else as those are kept that there are.</summary>
    internal static RedirectStyle StyleOf(RepositoryView view, SpecSettings settings) =>
        settings.Redirects ?? (view.Redirects.Files is [var first, ..] ? first.Style : RedirectStyle.None);

    /// <summary>Whether there is a file to write a redirect to, or a place to make one in.</summary>
    internal static bool CanAdd(RepositoryView view, SpecSettings settings) => StyleOf(view, settings) switch
    {
        RedirectStyle.Nova => true,
        RedirectStyle.Htaccess => HtaccessFile(view) is not null,
        _ => false,
    };

    /// <summary>Fails where redirects are wanted and there is no place for them.</summary>
    /// <param name="view">The repository.</param>
    /// <param name="path">The absolute path of what is to be redirected.</param>
    /// <exception cref="SpecException">There is none.</exception>
    internal void CheckPlace(RepositoryView view, string path)
    {
        if (StyleOf(view, settings) == RedirectStyle.Htaccess && HtaccessFile(view) is null)
            throw NoPlace(path);
    }

    /// <summary>Plans a redirect.</summary>
    /// <param name="from">The absolute path of the old place.</param>
    /// <param name="to">The absolute path of the new place.</param>
    /// <exception cref="SpecException">There is no place for it, or its file cannot be read.</exception>
    internal void Add(string from, string to)
    {
        var view = View;
        var style = StyleOf(view, settings);
        if (style == RedirectStyle.None || view.Redirects.Covers(from) || !added.Add(PageFiles.KeyOf(from)))
            return;
        if (style == RedirectStyle.Nova)
        {
            var path = NovaFile(from);
            var name = Relative(Path.GetDirectoryName(path)!, from);
            Insert(path, name, $"{name} {Relative(Path.GetDirectoryName(from)!, to, isUpward: Path.GetDirectoryName(path) != Path.GetDirectoryName(from))}");
        }
        else
        {
            var path = HtaccessFile(view) ?? throw NoPlace(from);
            var sample = view.Redirects.Files.Where(file => file.Style == RedirectStyle.Htaccess).SelectMany(file => file.Redirects.Select(redirect => (file, redirect))).LastOrDefault();
            var site = sample.redirect is null ? root.ReadName() is { } name ? "/" + name : "" : view.Redirects.SiteNameOf(sample.redirect);
            var verb = sample.redirect is null ? "redirect 301 " : Opening(sample.file, sample.redirect);
            Insert(path, Address(view, site, from), $"{verb}{Address(view, site, from)} {Address(view, site, to)}");
        }
    }

    /// <summary>Plans that what leads to files leads to their new places, and that nothing leads away from those.</summary>
    /// <param name="moves">The moves of the files.</param>
    internal void Follow(FileMoves moves)
    {
        var view = View;
        var files = new PageFiles(view.Pages);
        var places = moves.All.Select(move => PageFiles.KeyOf(move.To)).ToHashSet(PathNames.Comparer);
        foreach (var file in view.Redirects.Files)
        {
            var edits = new List<TextEdit>();
            foreach (var redirect in file.Redirects)
            {
                if (view.Redirects.SourceOf(file, redirect) is { } source && places.Contains(PageFiles.KeyOf(source)))
                    edits.Add(LineRemoval.Of(file.Source, redirect.FromSpan.Start));
                else if (MoveOf(redirect, file) is { } move && Edit(view, file, redirect, move) is { } edit)
                    edits.Add(edit);
            }

            if (edits.Count > 0)
                changes.Edit(file.Source, edits);
        }

        known = null;

        FileMove? MoveOf(Redirect redirect, RedirectFile file)
        {
            FileMove? found = null;
            view.Redirects.TargetsOf(file, redirect)?.Exists(target => moves.TryFind(files.Find(target), out found));
            return found;
        }
    }

    private TextEdit? Edit(RepositoryView view, RedirectFile file, Redirect redirect, FileMove move)
    {
        var written = redirect.To[..(redirect.To.AsSpan().IndexOfAny('#', '?') is >= 0 and var end ? end : redirect.To.Length)];
        if (file.Style == RedirectStyle.Nova)
        {
            var home = Path.GetDirectoryName(file.Source.Path)!;
            var folder = Path.GetDirectoryName(Path.GetFullPath(redirect.From, home))!;
            return PathRewrite.Edit(redirect.ToSpan.Start, written, PathRewrite.Write(written, folder, move.To, move, isUpward: folder != home));
        }

        // An address whose folder stays keeps all but the name.
        var after = move.LeavesFolder
            ? Address(view, view.Redirects.SiteNameOf(redirect), move.To)
            : PathRewrite.Write(written, Path.GetDirectoryName(move.From)!, move.To, move, isFromRoot: true);
        if (!move.LeavesFolder)
            after = written[..(written.LastIndexOf('/') + 1)] + after[(after.LastIndexOf('/') + 1)..];
        return PathRewrite.Edit(redirect.ToSpan.Start, written, after);
    }

    private SpecException NoPlace(string path) => new(
        SpecErrorKind.EditRefused, $"There is no file '{RedirectFile.HtaccessName}' in '{root.Path}' to write a redirect to. Make it in doc/source/{ExtraFolder}, or do without a redirect.", path);

    // In the folder of the release, or in a nearer one that has such a file.
    private string NovaFile(string from)
    {
        var specs = RepositoryLayout.Of(from, settings).SpecsFolder;
        var folder = Path.GetDirectoryName(from)!;
        while (specs is not null && !changes.Exists(Path.Join(folder, RedirectFile.NovaName))
            && !PathNames.Comparer.Equals(folder, specs) && !PathNames.Comparer.Equals(Path.GetDirectoryName(folder), specs))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Join(folder, RedirectFile.NovaName);
    }

    private static string? HtaccessFile(RepositoryView view) =>
        view.Redirects.Files.FirstOrDefault(file => file.Style == RedirectStyle.Htaccess)?.Source.Path
        ?? view.Pages.Roots.Select(source => Path.Join(source, ExtraFolder)).Where(Directory.Exists).Select(folder => Path.Join(folder, RedirectFile.HtaccessName)).FirstOrDefault();

    // Behind the last line that it does not stand before: its place in a sorted file, and the end of most others.
    private void Insert(string path, string from, string text)
    {
        if (!changes.Exists(path))
        {
            changes.Write(null, SourceText.FromString(text + "\n", path));
            return;
        }

        var source = changes.Read(path);
        var before = RedirectFile.Read(source).Redirects.LastOrDefault(redirect => string.CompareOrdinal(redirect.From, from) <= 0);
        var isFirst = before is null && source.LineCount > 0;
        var line = isFirst ? source.GetLine(1) : before is null ? default : source.LineAt(before.FromSpan.Start);
        var edit = isFirst ? new TextEdit(new TextSpan(0, 0), text + source.NewLineText)
            : before is null ? new TextEdit(new TextSpan(source.Text.Length, 0), text + source.NewLineText)
            : line.Break == LineBreak.None ? new TextEdit(new TextSpan(line.End, 0), source.NewLineText + text)
            : new TextEdit(new TextSpan(line.NextStart, 0), text + source.NewLineText);
        changes.Edit(source, [edit]);
    }

    private static string Opening(RedirectFile file, Redirect redirect)
    {
        var line = file.Source.LineAt(redirect.FromSpan.Start);
        return file.Source.Text[line.Start..redirect.FromSpan.Start].TrimEnd('"');
    }

    private string Address(RepositoryView view, string site, string path)
    {
        var place = view.Pages.NamesOf(path).Append(path)
            .SelectMany(name => view.Pages.Roots.Where(source => WorkTree.Holds(source, name)).Select(source => Relative(source, name)))
            .FirstOrDefault() ?? Relative(root.Path, path);
        return $"{site}/{PageFiles.KeyOf(place)}.html";
    }

    // A target in the same folder is written with the folder's name, as the others are: "../approved/x.rst".
    private static string Relative(string folder, string path, bool isUpward = false)
    {
        var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        return isUpward && !relative.StartsWith("..", StringComparison.Ordinal) ? $"../{Path.GetFileName(folder)}/{relative}" : relative;
    }
}
