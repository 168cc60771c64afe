using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpecTools.Specs;

/// <summary>What a single word may be in what people write about people.</summary>
internal static class PersonWords
{
    // Services that people have names at.
    private static readonly HashSet<string> Services = Words(
        "irc gerrit launchpad lp github gh gitlab freenode oftc storyboard slack twitter matrix stackalytics opendev");

    // What stands before such a name: 'IRC nick: jd'.
    private static readonly HashSet<string> Keys = Words(
        "irc gerrit launchpad lp github gh gitlab freenode oftc storyboard slack twitter matrix stackalytics opendev"
        + " id nick nickname handle user username account name email e-mail mail openstack"
        + " launchpad-id lp-id irc-id irc-nick irc-nickname irc-handle github-id gerrit-id");

    // Lower-case parts of names.
    private static readonly HashSet<string> Particles = Words(
        "de da do dos das di del della delle der den des van von vom zu zur zum la le los las el al bin ibn ben ter ten te tot 't y e i af av du st op");

    // What people do, and what they do it to: remarks about a person, no part of a name.
    private static readonly HashSet<string> Remarks = Words(
        "api apis doc docs documentation documenting document test tests testing tester qa ui ux gui cli client server backend frontend back-end"
        + " front-end code coder coding implementation implementing implementer implement impl review reviews reviewing reviewer lead leader"
        + " leading developer developers development developing dev core ptl design designer designing spec specs specification driver drivers"
        + " agent agents plugin plugins initial contributor contributors author original primary secondary main backup assignee owner liaison"
        + " mentor coordinator coordination manager management help helper helping support infra infrastructure side part parts team work poc"
        + " prototype patch patches rename database db migration scheduler scheduling networking network storage security performance upstream"
        + " downstream packaging integration deployment translation translations libvirt hyper-v xen xenapi vmware kvm qemu rest rpc python"
        + " puppet ansible chef docker kubernetes devstack tempest nova neutron quantum cinder glance keystone horizon swift heat ironic trove"
        + " sahara savanna manila designate barbican magnum octavia zaqar marconi murano congress mistral oslo kolla tripleo fuel rally"
        + " monasca vitrage watcher senlin zun cyborg tacker blazar freezer karbor placement ceilometer aodh gnocchi solum searchlight"
        + " zuul nodepool jenkins openstack engine library service services driver framework section sections everything rest all"
        + " sponsor shepherd wheel mirror release chair member emeritus former formerly ex aka inactive active tentative optional volunteer");

    private static readonly HashSet<string> Organisations = Words(
        "redhat ibm intel mirantis rackspace hp hpe huawei suse canonical cisco vmware dell emc nec ntt fujitsu ericsson nokia zte citrix"
        + " yahoo google microsoft oracle nebula mellanox nvidia amd arm samsung lenovo easystack inspur cloudbase catalyst datera netapp"
        + " solidfire hitachi toshiba symantec verizon comcast walmart target ebay paypal cern nasa bigswitch brocade juniper midokura"
        + " plumgrid arista radware a10 f5 vexxhost ovh ovhcloud tencent alibaba baidu workday att at&t telekom orange vodafone"
        + " inc ltd llc gmbh corp corporation company labs lab university institute networks systems technologies technology software"
        + " solutions research foundation group international cloud");

    // Those of several words, none of which says so on its own.
    private static readonly HashSet<string> OrganisationNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "red hat", "big switch", "pure storage", "time warner", "wind river", "city network", "blue box", "home depot", "wikimedia",
    };

    private static readonly SearchValues<char> HandleMarks = SearchValues.Create("_0123456789");

    /// <summary>Whether a word names a service: <c>IRC</c>, <c>Launchpad</c>.</summary>
    internal static bool IsService(string word) => Services.Contains(word);

    /// <summary>Whether a word says what the next one is: <c>irc:</c>, <c>nick</c>.</summary>
    internal static bool IsKey(string word) => Keys.Contains(word);

    /// <summary>Whether a word is about what somebody does, or for whom, and no part of a name.</summary>
    internal static bool IsRemark(string word) => Remarks.Contains(word) || Organisations.Contains(word);

    /// <summary>Whether a word can be a name at a service: <c>jdoe</c>, <c>john-doe</c>, <c>Kevin_Zheng</c>; it says so by a lower-case letter, a digit or an underscore.</summary>
    internal static bool IsHandle(string word) =>
        IsHandleOrWord(word) && (char.IsLower(word[0]) || char.IsAsciiDigit(word[0]) || word.AsSpan().ContainsAny(HandleMarks));

    /// <summary>Whether a word can be one where nothing but the place says so: <c>SpamapS</c>.</summary>
    internal static bool IsHandleOrWord(string word) =>
        word.Length is > 0 and <= 40 && word.Any(char.IsLetter)
        && word.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '+' or '|' or '^');

    /// <summary>Whether a lower-case word cannot be part of a name: it has a hyphen, an underscore or a digit.</summary>
    internal static bool IsOnlyHandle(string word) => word.Contains('-', StringComparison.Ordinal) || word.AsSpan().ContainsAny(HandleMarks);

    /// <summary>Whether words are a person's name: with capitals, but for particles, and with no digits.</summary>
    internal static bool IsName(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > 6)
            return false;
        var capitals = 0;
        foreach (var word in words)
        {
            if (Particles.Contains(word) && char.IsLower(word[0]))
                continue;
            if (!IsNamePart(word))
                return false;
            capitals++;
        }

        return capitals > 0 && !words.Any(IsRemark) && !IsOrganisation(words);
    }

    /// <summary>Whether words are the name of a company that looks like a person's.</summary>
    internal static bool IsOrganisation(IReadOnlyList<string> words) => OrganisationNames.Contains(string.Join(' ', words));

    /// <summary>Whether a word is a name on its own: a capital and small letters.</summary>
    internal static bool IsGivenName(string word) => IsName([word]) && word.Length > 1 && !char.IsUpper(word[1]);

    /// <summary>Whether a word has a capital behind a small letter, as only ids have: <c>SpamapS</c>, <c>TheJulia</c>.</summary>
    internal static bool HasInnerCapital(string word)
    {
        if (!IsHandleOrWord(word))
            return false;
        for (var i = 2; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && !word.StartsWith("Mc", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is a particle of names: <c>van</c>, <c>de</c>.</summary>
    internal static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Whether all letters of a word are capitals, as in the names of companies.</summary>
    internal static bool IsAllCapitals(string word) => word.Any(char.IsUpper) && !word.Any(char.IsLower);

    /// <summary>Whether somebody of that name may have chosen that handle: it shares the beginning of a part of it, or is its initials.</summary>
    internal static bool Resembles(string name, string handle)
    {
        var folded = Fold(handle);
        var initials = new StringBuilder();
        foreach (var part in name.Split([' ', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Fold(part);
            if (word.Length == 0)
                continue;
            initials.Append(word[0]);
            if (word.Length >= 3 && folded.Contains(word[..Math.Min(4, word.Length)], StringComparison.Ordinal))
                return true;
        }

        return initials.Length >= 2 && folded.StartsWith(initials.ToString(), StringComparison.Ordinal);
    }

    private static bool IsNamePart(string word)
    {
        var first = word.TrimStart('\'', '\u2019');
        if (first.Length == 0 || !char.IsLetter(first[0]) || char.IsLower(first[0]))
            return first.StartsWith("d'", StringComparison.Ordinal) && first.Length > 2 && char.IsUpper(first[2]);
        return first.All(character => char.IsLetter(character) || character is '.' or '-' or '\'' or '\u2019' or '\u2010'
            || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark);
    }

    // Lower-case letters without their accents.
    private static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in string.Concat(text.Where(char.IsLetter)).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(character))
                result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
