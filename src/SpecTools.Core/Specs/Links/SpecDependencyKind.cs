namespace SpecTools.Specs;

/// <summary>What a spec depends on.</summary>
public enum SpecDependencyKind
{
    /// <summary>Anything else: a library, a version, a page on the web.</summary>
    Other,

    /// <summary>A blueprint on Launchpad.</summary>
    Blueprint,

    /// <summary>A bug on Launchpad.</summary>
    Bug,

    /// <summary>A story on StoryBoard.</summary>
    Story,

    /// <summary>Another spec.</summary>
    Spec,

    /// <summary>A change in review on Gerrit.</summary>
    Change,
}
