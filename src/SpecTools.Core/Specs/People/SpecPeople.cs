namespace SpecTools.Specs;

/// <summary>The people of a spec by what they do.</summary>
/// <param name="Primary">Those who lead the work.</param>
/// <param name="Contributors">Those who take part in it.</param>
internal sealed record SpecPeople(SpecList<SpecPerson> Primary, SpecList<SpecPerson> Contributors)
{
    internal static SpecPeople None { get; } = new(SpecList<SpecPerson>.Empty, SpecList<SpecPerson>.Empty);
}
