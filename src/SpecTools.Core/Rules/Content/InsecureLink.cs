using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Links lead to https where the site is known to have it.</summary>
public sealed class InsecureLink : SpecRule
{
    private const string Scheme = "http://";

    // Sites that have served https for years, with all that is below their domains. None is looked at now.
    private static readonly HashSet<string> Sites = new(StringComparer.OrdinalIgnoreCase)
    {
        "openstack.org", "opendev.org", "zuul-ci.org", "launchpad.net", "wiki.ubuntu.com", "help.ubuntu.com",
        "github.com", "github.io", "githubusercontent.com", "gitlab.com", "bitbucket.org",
        "wikipedia.org", "wikimedia.org", "python.org", "pypi.org", "readthedocs.io", "readthedocs.org", "sphinx-doc.org",
        "kubernetes.io", "docs.docker.com", "www.docker.com", "hub.docker.com", "mozilla.org",
        "docs.google.com", "code.google.com", "groups.google.com", "drive.google.com", "www.google.com",
        "docs.microsoft.com", "learn.microsoft.com", "msdn.microsoft.com", "technet.microsoft.com",
        "access.redhat.com", "bugzilla.redhat.com", "www.redhat.com", "fedoraproject.org", "www.kernel.org", "git.kernel.org",
        "tools.ietf.org", "datatracker.ietf.org", "www.ietf.org", "rfc-editor.org", "stackoverflow.com", "youtube.com", "youtu.be",
        "libvirt.org", "qemu.org", "openvswitch.org", "dev.mysql.com", "postgresql.org", "sqlalchemy.org", "gnu.org", "trello.com",
    };

    /// <inheritdoc/>
    public override string Id => "SPEC504";

    /// <inheritdoc/>
    public override string Name => nameof(InsecureLink);

    /// <inheritdoc/>
    public override string Summary => "Links lead to https where the site is known to have it.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var text = context.Source.Text;
        HiddenText? hidden = null;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + Scheme.Length))
        {
            var host = HostAt(text, at + Scheme.Length);
            if (!IsKnown(host) || IsBlueprint(context, at))
                continue;
            hidden ??= HiddenText.Of(context.File);
            if (hidden.Contains(at))
                continue;
            var scheme = new TextSpan(at, Scheme.Length - 3);
            context.Report(
                new TextSpan(at, Scheme.Length + host.Length), $"'{host}' has https. Write 'https://'.",
                fix: SpecFix.Change(() => [new TextEdit(new TextSpan(scheme.End, 0), "s")]));
        }
    }

    private static int Next(string text, int from) => AnyCase.IndexOf(text, Scheme, from);

    // Nothing where it has a port: that is a server of its own.
    private static ReadOnlySpan<char> HostAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        var hasPort = end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]);
        return hasPort ? default : text.AsSpan(start, end - start).TrimEnd('.');
    }

    private static bool IsKnown(ReadOnlySpan<char> host)
    {
        // Packages are signed, and fetched without.
        if (host.Equals("ppa.launchpad.net", StringComparison.OrdinalIgnoreCase))
            return false;
        for (var dot = -1; ;)
        {
            var domain = host[(dot + 1)..];
            var next = domain.IndexOf('.');
            if (next <= 0)
                return false;
            if (Sites.Contains(domain.ToString()))
                return true;
            dot += next + 1;
        }
    }

    // The blueprint's address is another rule's.
    private static bool IsBlueprint(RuleContext context, int at) => context.Spec.Blueprint is { } blueprint && BlueprintLink.IsTracker(blueprint.Url)
        && context.Source.Text.AsSpan(at).StartsWith(blueprint.Url, StringComparison.Ordinal);
}
