using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Editing;

/// <summary>What is to happen to a spec's file and to the links to it, for the spec to have another release or status.</summary>
/// <param name="Moves">The files and links that get another path.</param>
/// <param name="RemovedLinks">The absolute paths of links that go.</param>
/// <param name="NewLink">The absolute path of a link to the file that comes; null for none.</param>
internal sealed record Relocation(IReadOnlyList<FileMove> Moves, IReadOnlyList<string> RemovedLinks, string? NewLink)
{
    internal static readonly Relocation Nothing = new([], [], null);

    /// <summary>Finds out what is to happen.</summary>
    /// <param name="path">The absolute path of the spec's file.</param>
    /// <param name="standing">Where it stands.</param>
    /// <param name="wanted">The status that it is to have; null for the one that it has.</param>
    /// <param name="release">The release that it is to have; null for the one that it has.</param>
    /// <param name="places">The places of its repository.</param>
    /// <param name="settings">The settings for it.</param>
    /// <exception cref="SpecException">There is no such release, or the repository has no such place.</exception>
    internal static Relocation Of(string path, SpecStanding standing, SpecStatus? wanted, ReleaseName? release, SpecPlaces places, SpecSettings settings)
    {
        if ((wanted is null || wanted == standing.Status) && (release is null || release == standing.Release))
            return Nothing;
        var own = RepositoryLayout.Of(path, settings);

        // What was for no release, or given up, is approved for the one that it gets.
        var status = wanted ?? (standing.Status == SpecStatus.Implemented ? SpecStatus.Implemented : SpecStatus.Approved);
        var links = standing.Aliases.Select(alias => (Path: alias, Layout: RepositoryLayout.Of(alias, settings))).Where(link => link.Layout.SpecsFolder is not null).ToList();
        var meaning = SpecStanding.MeaningOfLinks(own, settings);
        if (own.Release is not null || (meaning is null && links.Count == 0))
            return File(places.Folder(path, release ?? standing.Release, status));

        var ofStatus = links.Where(link => link.Layout.Release is null && link.Layout.Status != SpecStatus.Unknown).Select(link => link.Path).ToList();
        var ofReleases = links.Where(link => link.Layout.Release is not null).OrderByDescending(link => link.Layout.Release).ToList();
        if (status is SpecStatus.Backlog or SpecStatus.Abandoned)
            return File(places.Folder(path, null, status)) with { RemovedLinks = [.. ofStatus, .. ofReleases.Select(link => link.Path)] };

        // Where links say what is implemented, the file is at home in the folder of what was approved.
        var home = places.Folder(path, null, meaning is null ? status : SpecStatus.Approved);
        var file = meaning is not null && own.Status is SpecStatus.Approved or SpecStatus.Implemented ? Nothing : File(home);
        if (meaning == status || (meaning is null && release is not null))
        {
            var target = release ?? standing.Release ?? throw new SpecException(
                SpecErrorKind.ArgumentNotValid, $"A link in the folder of a release says that '{path}' is {status.ToString().ToLowerInvariant()}. Say which release that is.", path);
            var link = Path.Join(places.ReleaseFolder(target), Path.GetFileName(path));
            if (ofReleases.Exists(other => other.Layout.Release == target))
                return file with { RemovedLinks = ofStatus };
            var leaving = ofStatus.Count > 0 ? ofStatus[0] : ofReleases.Count > 0 ? ofReleases[0].Path : null;
            return leaving is null
                ? file with { NewLink = link }
                : file with { Moves = [.. file.Moves, new FileMove(leaving, link)], RemovedLinks = [.. ofStatus.Skip(1)] };
        }

        if (meaning is null || meaning == SpecStatus.Approved)
            return meaning is null ? file : throw new SpecException(SpecErrorKind.EditRefused, $"'{path}' cannot become implemented: links here say only what is approved.", path);
        if (release is not null)
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"Links in the folders of releases say what is implemented in them, so '{path}' cannot be approved for one. Leave the release out.", path);
        return ofReleases.Count == 0 ? file : Unlink();

        Relocation File(string folder) => Path.Join(folder, Path.GetFileName(path)) is var to && to != path ? new Relocation([new FileMove(path, to)], [], null) : Nothing;

        // No longer implemented: where there is a folder of links to what is not, the link goes there.
        Relocation Unlink()
        {
            var newest = ofReleases[0].Path;
            return ofStatus.Count == 0 && SpecStanding.NotImplementedFolder(own) is { } folder
                ? file with { Moves = [.. file.Moves, new FileMove(newest, Path.Join(folder, Path.GetFileName(newest)))] }
                : file with { RemovedLinks = [newest] };
        }
    }
}
