using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Finds sections by what people call them.</summary>
public static class SectionQuery
{
    /// <summary>The sections of a spec that a name stands for, in the order of the text.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="name">
    /// A title, or a section path with slashes, without regard to case; <c>*</c> stands for any characters and <c>?</c>
    /// for one.
    /// </param>
    public static IEnumerable<SpecSection> Find(Spec spec, string name)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(name);
        return spec.AllSections().Where(section => Matches(section, name));
    }

    private static bool Matches(SpecSection section, string name) =>
        Wildcard.IsMatch(name, section.Title) || Wildcard.IsMatch(name, section.SectionPath);
}
