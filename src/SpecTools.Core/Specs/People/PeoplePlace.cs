namespace SpecTools.Specs;

/// <summary>Where in a document people are looked for: it tells what counts as a label there.</summary>
internal enum PeoplePlace
{
    /// <summary>In a section for people: any label counts, and names without one are people.</summary>
    Section,

    /// <summary>Before the first section, where also authors and contributors are named.</summary>
    Preamble,

    /// <summary>In any other section: only the word <c>assignee</c> speaks of people for sure.</summary>
    Elsewhere,
}
