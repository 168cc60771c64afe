using System.IO.Enumeration;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>
/// Searches folders for files that may be specs, in the ordinal order of their paths, each folder when its turn comes.
/// Hidden folders are left out. A linked folder is searched where it leads out of the searched one, but not out of the
/// git repository that it is in, or where there is none, far away; inside, it shows what is found anyway.
/// </summary>
/// <param name="settings">Finds what a configuration says of folders.</param>
/// <param name="folders">What is known of links among folders.</param>
internal sealed class FolderSearch(SettingsFinder settings, RealFolders folders)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        MatchType = MatchType.Simple,
    };

    /// <summary>The files of a folder that may be specs.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="recurse">Whether the folders below it are searched as well.</param>
    internal IEnumerable<Outcome<SpecInput>> Search(string folder, bool recurse) =>
        Search(folder, recurse, folders.Of(folder), new HashSet<string>(PathNames.Comparer));

    private IEnumerable<Outcome<SpecInput>> Search(string folder, bool recurse, string root, HashSet<string> visited)
    {
        if (!visited.Add(folders.Of(folder)))
            yield break;

        if (List(folder, out var entries) is { } error)
        {
            yield return Outcome<SpecInput>.Failed(folder, error);
            yield break;
        }

        foreach (var entry in entries)
        {
            var path = Path.Join(folder, entry.Name);
            if (!entry.IsFolder)
            {
                yield return Outcome<SpecInput>.Of(path, new SpecInput(path, IsNamed: false));
            }
            else if (recurse && !(entry.IsLink && WorkTree.Holds(root, folders.Of(path))))
            {
                if (entry.IsLink && ReasonNotToFollow(folder, path, root) is { } reason)
                {
                    yield return Outcome<SpecInput>.Passed(path, reason);
                    continue;
                }

                foreach (var outcome in Search(path, recurse, root, visited))
                    yield return outcome;
            }
        }
    }

    // A link may lead anywhere, as those of /proc do, and what is found may be written to. Without a repository the folder
    // beside the searched one is as far as it goes: doc/specs leads to specs.
    private string? ReasonNotToFollow(string folder, string link, string root)
    {
        var target = folders.Of(link);
        if (folders.RepositoryAbove(folder) is { } repository)
            return WorkTree.Holds(repository, target) ? null : "it is a link out of the repository";
        var around = Path.GetDirectoryName(root) is { } parent && Path.GetDirectoryName(parent) is not null ? parent : root;
        return WorkTree.Holds(around, target) && !WorkTree.Holds(target, root) ? null : "it is a link out of what is searched, which is no git repository";
    }

    private SpecException? List(string folder, out List<Entry> entries)
    {
        entries = [];
        try
        {
            var takesOthers = TakesOthers(folder);
            var found = new FileSystemEnumerable<Entry>(folder, Entry.Of, Everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => IsCandidate(ref entry, takesOthers),
            };
            entries.AddRange(found);
            entries.Sort();
            return null;
        }
        catch (DirectoryNotFoundException fault)
        {
            return FileErrors.Missing("folder", folder, fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            return new SpecException(
                SpecErrorKind.FileNotReadable, $"The folder '{folder}' may not be searched: permission denied.", folder, fault);
        }
        catch (IOException fault)
        {
            return new SpecException(
                SpecErrorKind.FileNotReadable, $"The folder '{folder}' cannot be searched: {fault.Message}", folder, fault);
        }
    }

    // Where a folder may be declared to hold specs only, files with other endings are looked at too.
    private bool TakesOthers(string folder)
    {
        try
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            return RepositoryLayout.MayBeDeclared(name, settings.For(Path.Join(folder, name), null));
        }
        catch (SpecException)
        {
            // A configuration that cannot be used is reported with the files that it is for.
            return false;
        }
    }

    private static bool IsCandidate(ref FileSystemEntry entry, bool takesOthers)
    {
        if (!entry.IsDirectory && RedirectFile.IsOne(entry.FileName))
            return true;
        if (entry.FileName[0] == '.')
            return false;
        return entry.IsDirectory || takesOthers || SpecFormats.IsKnown(entry.FileName);
    }

    private sealed record Entry(string Name, bool IsFolder, bool IsLink) : IComparable<Entry>
    {
        internal static Entry Of(ref FileSystemEntry entry) => new(
            entry.FileName.ToString(),
            entry.IsDirectory,
            entry.IsDirectory && entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

        // A folder sorts as its files do: with the slash behind its name.
        public int CompareTo(Entry? other)
        {
            if (other is null)
                return 1;
            var length = Math.Min(Name.Length, other.Name.Length);
            var order = string.CompareOrdinal(Name, 0, other.Name, 0, length);
            return order != 0 ? order : At(length).CompareTo(other.At(length));
        }

        private char At(int index) => index < Name.Length ? Name[index] : IsFolder ? '/' : '\0';
    }
}
