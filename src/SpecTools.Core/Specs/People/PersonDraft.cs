using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>What has been read about a person so far.</summary>
internal sealed class PersonDraft
{
    private string? launchpad;
    private string? handle;
    private string? nick;

    internal string? Name { get; set; }

    internal string? Email { get; private set; }

    /// <summary>The id: the one at Launchpad before any other, and an IRC nick only where there is nothing else.</summary>
    internal string? Id => launchpad ?? handle ?? nick;

    /// <summary>The ids that are known beside <see cref="Id"/>.</summary>
    internal IEnumerable<string> OtherIds => new[] { handle, nick }.OfType<string>().Where(other => other != Id).Distinct();

    /// <summary>Where it is written, or begins to be.</summary>
    internal UnmarkedLine Place { get; set; }

    /// <summary>Where more of the same person is written.</summary>
    internal List<UnmarkedLine> Details { get; } = [];

    internal bool IsEmpty => Name is null && Id is null && Email is null;

    /// <summary>Whether an id is known that is more than a nick.</summary>
    internal bool HasId => launchpad is not null || handle is not null;

    internal void AddEmail(string email) => Email ??= email;

    internal void AddHandle(string id) => handle ??= id;

    internal void AddLaunchpad(string id) => launchpad ??= id;

    internal void AddNick(string id) => nick ??= id;

    /// <summary>Whether the other says more of the same person: what this one lacks, and nothing that this one has.</summary>
    internal bool IsCompletedBy(PersonDraft other)
    {
        if (IsEmpty || other.IsEmpty || (Name is not null && other.Name is not null) || (Email is not null && other.Email is not null))
            return false;
        if (other is { launchpad: not null, Name: null })
            return launchpad is null && (Name is not null || LooksLike(other.launchpad));
        if (other is { nick: not null, HasId: false, Name: null })
            return nick is null;
        if (HasId && other.HasId)
            return false;
        return other switch
        {
            { Name: { } name } => LooksLike(name),
            { Id: { } id } => Name is not null && PersonWords.Resembles(Name, id),
            { Email: { } email } => Name is not null || LooksLike(email[..email.IndexOf('@')]),
            _ => false,
        };
    }

    /// <summary>Takes over what the other knows.</summary>
    internal void Complete(PersonDraft other)
    {
        Name ??= other.Name;
        Email ??= other.Email;
        launchpad ??= other.launchpad;
        handle ??= other.handle;
        nick ??= other.nick;
        Details.Add(other.Place);
        Details.AddRange(other.Details);
    }

    internal SpecPerson ToPerson(SourceText source) =>
        new(Name, Id, Email, Place.Span, Place.Span is { } span ? source.LineNumberAt(span.Start) : null);

    private bool LooksLike(string other) =>
        (Id is { } id && (PersonWords.Resembles(other, id) || other.Contains(id, StringComparison.OrdinalIgnoreCase)))
        || (Id is null && Email is { } email && PersonWords.Resembles(other, email[..email.IndexOf('@')]));
}
