namespace SpecTools.Specs;

/// <summary>What an address leads to, as far as specs depend on such things.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of a blueprint or spec, the number of a bug, story or change.</param>
/// <param name="Project">The project of a blueprint or bug, the repository of a spec, where the address tells.</param>
/// <param name="File">
/// The path of a spec as the address has it, without ending: from the repository's root where it begins with a slash, else
/// from the folder of the spec that refers to it. Null where only the name is known.
/// </param>
internal sealed record DependencyAddress(SpecDependencyKind Kind, string? Name = null, string? Project = null, string? File = null)
{
    private static readonly string[] Endings = [".rst", ".md", ".html", ".txt"];

    internal static DependencyAddress Other { get; } = new(SpecDependencyKind.Other);

    /// <summary>Reads what a link leads to.</summary>
    internal static DependencyAddress Of(DocumentLink link) => link switch
    {
        { Role: "bug" } => new(SpecDependencyKind.Bug, link.Target),
        { Role: "bp" or "blueprint" } => new(SpecDependencyKind.Blueprint, link.Target),
        { Role: "story" } => new(SpecDependencyKind.Story, link.Target),
        { Role: "review" } => new(SpecDependencyKind.Change, link.Target),
        { Kind: SpecReferenceKind.Document } => OfDocument(link.Target, isRole: link.Role is not null),
        { Kind: SpecReferenceKind.Link } when link.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && link.Target.Contains("://", StringComparison.Ordinal) => OfUrl(link.Target),
        _ => Other,
    };

    /// <summary>What a blueprint is as something to depend on; null for one of another kind.</summary>
    internal static DependencyAddress? Of(SpecBlueprint blueprint) => blueprint.Kind == BlueprintKind.Other
        ? null
        : new DependencyAddress(KindOf(blueprint.Kind), blueprint.Name, blueprint.Project);

    private static DependencyAddress OfUrl(string url)
    {
        if (Of(BlueprintAddress.Read(url, line: 0)) is { } tracked)
            return tracked;

        var parts = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return Other;
        if (parts[0].StartsWith("review.", StringComparison.OrdinalIgnoreCase))
            return new DependencyAddress(SpecDependencyKind.Change, ChangeIn(parts));
        return SpecIn(parts) ?? Other;
    }

    private static SpecDependencyKind KindOf(BlueprintKind kind) => kind switch
    {
        BlueprintKind.LaunchpadBlueprint => SpecDependencyKind.Blueprint,
        BlueprintKind.LaunchpadBug => SpecDependencyKind.Bug,
        _ => SpecDependencyKind.Story,
    };

    // review.example.org/123, /#/c/123/4, /c/project/+/123, /#/q/topic:name,n,z
    private static string? ChangeIn(string[] parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].All(char.IsAsciiDigit))
                return parts[i];
            if (parts[i].TrimStart('#') == "q" && i + 1 < parts.Length)
                return string.Join('/', parts[(i + 1)..]).Split(",n,z")[0];
        }

        return null;
    }

    // .../nova-specs/specs/kilo/approved/name.html, .../nova-specs/blob/master/specs/kilo/approved/name.rst, and their like.
    private static DependencyAddress? SpecIn(string[] parts)
    {
        var specs = Array.FindIndex(parts, 1, part => part is "specs" or "keps");
        if (specs < 0 || specs + 1 >= parts.Length)
            return null;
        var repository = Array.Find(parts[1..specs], IsRepository);
        if (repository is null && !parts[0].StartsWith("specs.", StringComparison.OrdinalIgnoreCase))
            return null;
        return OfFile('/' + string.Join('/', parts[specs..]), repository);
    }

    private static bool IsRepository(string part) => part.EndsWith("-specs", StringComparison.Ordinal) || part == "enhancements";

    private static DependencyAddress OfDocument(string target, bool isRole)
    {
        var hasEnding = Array.Exists(Endings, ending => WithoutFragment(target).EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return isRole || hasEnding ? OfFile(target, repository: null) : Other;
    }

    private static DependencyAddress OfFile(string target, string? repository)
    {
        var file = Uri.UnescapeDataString(WithoutFragment(target).TrimEnd('/'));
        foreach (var ending in Endings)
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                file = file[..^ending.Length];
                break;
            }
        }

        var name = file[(file.LastIndexOf('/') + 1)..];
        return name is "" or "index" or "." or ".."
            ? Other
            : new DependencyAddress(SpecDependencyKind.Spec, name, repository, file);
    }

    private static string WithoutFragment(string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        return end < 0 ? target : target[..end];
    }
}
