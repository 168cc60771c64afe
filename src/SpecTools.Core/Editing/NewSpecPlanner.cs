using SpecTools.Operations;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Makes the text of a new spec from its template.</summary>
internal static class NewSpecPlanner
{
    /// <summary>The spec's name: the given one without a spec's ending.</summary>
    /// <exception cref="SpecException"><see cref="SpecErrorKind.NameNotValid"/>: it cannot name a file and a blueprint.</exception>
    internal static string CheckName(string name) => throw new NotImplementedException(name);

    /// <summary>The new spec's text, in the template's encoding and with its line endings.</summary>
    internal static SourceText Plan(NewSpecOptions options, SpecTemplate template) =>
        throw new NotImplementedException($"{options} {template}");
}
