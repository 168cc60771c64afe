using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

/// <summary>People as one line: <c>name|id|email; name|id|email</c>.</summary>
internal static class PeopleText
{
    internal static string Of(IEnumerable<SpecPerson> people) => string.Join("; ", people.Select(Of));

    /// <summary>The same in an order that does not depend on theirs.</summary>
    internal static string OfSet(IEnumerable<SpecPerson> people) => string.Join("; ", people.Select(Of).Order(StringComparer.Ordinal));

    /// <summary>As people are shown, with what they do: <c>jdoe, jroe + mmuster</c>.</summary>
    internal static string Of(Spec spec) => spec.Contributors.Count == 0 ? $"{spec.PrimaryAssignee}" : $"{spec.PrimaryAssignee} + {spec.Contributors}".TrimStart();

    private static string Of(SpecPerson person) => $"{person.Name ?? "-"}|{person.Id ?? "-"}|{person.Email ?? "-"}";
}
