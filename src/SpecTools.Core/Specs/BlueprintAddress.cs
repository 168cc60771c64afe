namespace SpecTools.Specs;

/// <summary>Reads what an address leads to.</summary>
internal static class BlueprintAddress
{
    /// <summary>A blueprint for an address of any kind.</summary>
    internal static SpecBlueprint Read(string url, int line)
    {
        var path = Path(url, out var host);
        if (host is "launchpad.net" || host.EndsWith(".launchpad.net", StringComparison.Ordinal))
        {
            if (After(path, "+spec") is { } name)
                return new SpecBlueprint(url, Project(path), name, BlueprintKind.LaunchpadBlueprint, line);
            if ((After(path, "+bug") ?? After(path, "bugs")) is { } bug && bug.All(char.IsAsciiDigit))
                return new SpecBlueprint(url, Project(path), bug, BlueprintKind.LaunchpadBug, line);
        }
        else if (host.StartsWith("storyboard.", StringComparison.Ordinal)
            && After(path, "story") is { } story && story.All(char.IsAsciiDigit))
        {
            return new SpecBlueprint(url, null, story, BlueprintKind.StoryBoard, line);
        }

        return new SpecBlueprint(url, null, path.LastOrDefault(part => part.Length > 0) ?? host, BlueprintKind.Other, line);
    }

    // The parts between slashes; StoryBoard has its path behind the number sign.
    private static string[] Path(string url, out string host)
    {
        var rest = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var slash = rest.IndexOfAny(['/', '?', '#']);
        host = (slash < 0 ? rest : rest[..slash]).ToLowerInvariant();
        var path = slash < 0 ? "" : rest[slash..];
        var hashPath = path.IndexOf("#!/", StringComparison.Ordinal);
        path = hashPath >= 0 ? path[(hashPath + 2)..] : path;
        var end = path.IndexOfAny(['?', '#']);
        return (end < 0 ? path : path[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? After(string[] path, string marker)
    {
        var at = Array.IndexOf(path, marker);
        return at >= 0 && at + 1 < path.Length ? path[at + 1] : null;
    }

    private static string? Project(string[] path) => path[0] is "bugs" or "+bug" or "+spec" ? null : path[0];
}
