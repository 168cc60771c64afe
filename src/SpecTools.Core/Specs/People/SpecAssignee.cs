using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A person with the role that a spec gives him or her, and with the place where it says so.</summary>
public sealed class SpecAssignee
{
    private readonly SpecPerson person;

    internal SpecAssignee(string path, SpecPersonRole role, SpecPerson person)
    {
        Path = path;
        Role = role;
        this.person = person;
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>What the person does.</summary>
    public SpecPersonRole Role { get; }

    /// <summary>The name, or null.</summary>
    public string? Name => person.Name;

    /// <summary>The id at Launchpad, else the one at another service or the IRC nick, or null.</summary>
    public string? Id => person.Id;

    /// <summary>The e-mail address, or null.</summary>
    public string? Email => person.Email;

    /// <summary>The number of the line that the person is written in; null for one whom a file beside the spec names.</summary>
    public int? Line => person.Line;

    /// <summary>All that is known: <c>John Doe (jdoe) &lt;jdoe@example.com&gt;</c>.</summary>
    internal string FullText => person.FullText;

    /// <summary>Where the person is written in the file's text, or null.</summary>
    internal TextSpan? Span => person.Span;

    /// <summary>The id, else the name, else the e-mail address.</summary>
    public override string ToString() => person.ToString();

    /// <summary>Whether it is the same entry, or a string that is the person's name, id or e-mail; case does not count.</summary>
    /// <param name="obj">An entry or a string.</param>
    public override bool Equals(object? obj) => obj switch
    {
        SpecAssignee other => Role == other.Role && Line == other.Line && person.Equals(other.person)
            && string.Equals(Path, other.Path, StringComparison.Ordinal),
        string text => person.Equals(text),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => person.GetHashCode();
}
