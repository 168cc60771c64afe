using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Finds who is the same one as somebody else, by any of the names, ids and addresses that both have, in any case.</summary>
/// <typeparam name="T">What is kept for each.</typeparam>
internal sealed class PeopleByName<T>
{
    private readonly Dictionary<string, (int Order, T Value)> byName = new(StringComparer.OrdinalIgnoreCase);
    private int count;

    /// <summary>Keeps somebody; who came before stays the first.</summary>
    internal void Add(SpecPerson person, T value)
    {
        foreach (var name in person.Names)
            byName.TryAdd(name, (count, value));
        count++;
    }

    /// <summary>What is kept for the first who is the same one.</summary>
    internal bool TryFind(SpecPerson person, out T? value)
    {
        var found = (Order: int.MaxValue, Value: default(T));
        foreach (var name in person.Names)
        {
            if (byName.TryGetValue(name, out var other) && other.Order < found.Order)
                found = other;
        }

        value = found.Value;
        return found.Order < int.MaxValue;
    }
}
