namespace SpecTools.Specs;

/// <summary>What a spec's tracking link leads to.</summary>
public enum BlueprintKind
{
    /// <summary>Some other place.</summary>
    Other,

    /// <summary>A blueprint on Launchpad.</summary>
    LaunchpadBlueprint,

    /// <summary>A bug on Launchpad.</summary>
    LaunchpadBug,

    /// <summary>A story on StoryBoard.</summary>
    StoryBoard,
}
