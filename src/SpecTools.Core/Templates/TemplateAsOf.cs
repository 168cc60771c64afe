namespace SpecTools.Templates;

/// <summary>Which version of a template counts.</summary>
public enum TemplateAsOf
{
    /// <summary>Today's.</summary>
    Now,

    /// <summary>The one that was in force when the spec entered git.</summary>
    Added,
}
