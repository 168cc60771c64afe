using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A person that a spec names. At least one of name, id and e-mail is known.</summary>
public sealed class SpecPerson
{
    internal SpecPerson(string? name, string? id, string? email, TextSpan? span = null, int? line = null)
    {
        Name = name;
        Id = id;
        Email = email;
        Span = span;
        Line = line;
    }

    /// <summary>The name, such as <c>John Doe</c>, or null where only an id or an e-mail is written.</summary>
    public string? Name { get; }

    /// <summary>The id at Launchpad, else the one at another service or the IRC nick; null where none is written.</summary>
    public string? Id { get; }

    /// <summary>The e-mail address, or null where none is written.</summary>
    public string? Email { get; }

    /// <summary>Where the person is written in the file's text; null for one who is written beside the file.</summary>
    internal TextSpan? Span { get; }

    /// <summary>The number of that line.</summary>
    internal int? Line { get; }

    /// <summary>Those of name, id and e-mail address that are known.</summary>
    internal IEnumerable<string> Names => new[] { Name, Id, Email }.OfType<string>();

    /// <summary>All that is known: <c>John Doe (jdoe) &lt;jdoe@example.com&gt;</c>.</summary>
    internal string FullText
    {
        get
        {
            var whole = Name is null || Id is null ? Name ?? Id : $"{Name} ({Id})";
            return whole is null || Email is null ? whole ?? Email ?? "" : $"{whole} <{Email}>";
        }
    }

    /// <summary>The id, else the name, else the e-mail address.</summary>
    public override string ToString() => Id ?? Name ?? Email ?? "";

    /// <summary>
    /// Whether it is the same person: one with the same name, id and e-mail, or a string that is any of the three, so that
    /// <c>PrimaryAssignee -eq 'jdoe'</c> works. Case does not count.
    /// </summary>
    /// <param name="obj">A person or a string.</param>
    public override bool Equals(object? obj) => obj switch
    {
        SpecPerson other => Same(Name, other.Name) && Same(Id, other.Id) && Same(Email, other.Email),
        string text => IsOneOf(text, Name) || IsOneOf(text, Id) || IsOneOf(text, Email),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool IsOneOf(string text, string? value) => value is not null && Same(text, value);
}
