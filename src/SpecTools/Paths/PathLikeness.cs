namespace SpecTools.Paths;

/// <summary>What makes a string a path where it might be something else.</summary>
public enum PathLikeness
{
    /// <summary>Its form: no name of a release has slashes, wildcards or the ending of a spec.</summary>
    Form,

    /// <summary>That it names spec files that are there: free text may have any form.</summary>
    Existence,

    /// <summary>Nothing: an address may well be that of a file.</summary>
    Never,
}
