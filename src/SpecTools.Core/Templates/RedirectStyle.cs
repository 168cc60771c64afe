namespace SpecTools.Templates;

/// <summary>How a repository keeps the way from the old place of a spec to the new one.</summary>
public enum RedirectStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A file <c>redirects</c> in the folder of each release: the old path and the new one on a line.</summary>
    Nova,

    /// <summary>A file <c>.htaccess</c> among the extra files of the manual, as the web server reads it.</summary>
    Htaccess,
}
