using System.Buffers;
using System.Text;

namespace SpecTools.Specs;

/// <summary>E-mail addresses, plain and disguised, and the pages that services have for their users.</summary>
internal static class UserAddress
{
    private static readonly SearchValues<char> NotInMailbox = SearchValues.Create(" /\\\"'()<>[]:;,");
    private static readonly string[] Ats = ["(at)", "[at]", "{at}", "<at>"];
    private static readonly string[] Dots = ["(dot)", "[dot]", "{dot}", "<dot>"];

    /// <summary>Whether a word is an e-mail address.</summary>
    internal static bool IsEmail(string word)
    {
        var at = word.IndexOf('@');
        return at > 0 && at == word.LastIndexOf('@') && IsDomain(word.AsSpan(at + 1))
            && !word.AsSpan(0, at).ContainsAny(NotInMailbox);
    }

    /// <summary>Whether a word is the address of a page.</summary>
    internal static bool IsPage(string word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (word.IndexOf('/') is > 3 and var slash && IsDomain(word.AsSpan(0, slash)));

    /// <summary>What the page of a user says: the id, and whether it is the one at Launchpad. Null for other pages.</summary>
    internal static (string Id, bool IsLaunchpad)? UserOf(string page)
    {
        // Gerrit's addresses are escaped twice.
        var address = Uri.UnescapeDataString(Uri.UnescapeDataString(page));
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? address : address[(start + 3)..];
        var slash = rest.IndexOf('/');
        if (slash < 0)
            return null;
        var host = rest[..slash].ToLowerInvariant();
        var path = rest[(slash + 1)..];
        if (host.EndsWith("launchpad.net", StringComparison.Ordinal))
            return path.StartsWith('~') ? Named(path[1..], isLaunchpad: true) : null;
        if (host.Contains("stackalytics", StringComparison.Ordinal))
            return Named(After(path, "user_id=") ?? After(path, "users/"), isLaunchpad: true);
        if (host.StartsWith("review.", StringComparison.Ordinal) || host.Contains("gerrit", StringComparison.Ordinal))
            return Named(After(path, "owner:"), isLaunchpad: false);
        if (host.StartsWith("wiki.", StringComparison.Ordinal))
            return Named(After(path, "User:"), isLaunchpad: false);
        return host is "github.com" or "www.github.com" or "gitlab.com" or "twitter.com" or "opendev.org"
            && path.TrimEnd('/').IndexOf('/') < 0 ? Named(path, isLaunchpad: false) : null;
    }

    /// <summary>A text with the e-mail addresses that it disguises: <c>jdoe at example dot com</c>, <c>jdoe (at) example.com</c>.</summary>
    internal static string Revealed(string text)
    {
        foreach (var mark in Ats)
            text = WithoutBlanks(text, mark, '@');
        foreach (var mark in Dots)
            text = WithoutBlanks(text, mark, '.');
        return text.Contains(" at ", StringComparison.OrdinalIgnoreCase) ? JoinWords(text) : text;
    }

    private static string JoinWords(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (result.Count > 0 && Same(words[i], "at") && i + 1 < words.Length && Domain(words, i + 1) is var (domain, next))
            {
                result[^1] += "@" + domain;
                i = next - 1;
            }
            else
            {
                result.Add(words[i]);
            }
        }

        return string.Join(' ', result);
    }

    // 'example.com', 'example dot com': with what closes brackets behind it.
    private static (string Domain, int Next)? Domain(string[] words, int at)
    {
        var domain = words[at++];
        while (at + 1 < words.Length && Same(words[at], "dot"))
        {
            domain += "." + words[at + 1];
            at += 2;
        }

        return IsDomain(domain.AsSpan().TrimEnd(")>],;.")) ? (domain, at) : null;
    }

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || text.Length - dot < 3)
            return false;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('.' or '-'))
                return false;
        }

        return text[(dot + 1)..].IndexOfAnyInRange('0', '9') < 0;
    }

    private static string WithoutBlanks(string text, string mark, char character)
    {
        int at;
        while ((at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase)) > 0)
        {
            var result = new StringBuilder(text.Length).Append(text.AsSpan(0, at).TrimEnd()).Append(character);
            text = result.Append(text.AsSpan(at + mark.Length).TrimStart()).ToString();
        }

        return text;
    }

    private static (string Id, bool IsLaunchpad)? Named(string? text, bool isLaunchpad)
    {
        var name = (text ?? "").Split('/', '?', '#', '&', '+', ' ')[0].Trim('"', '\'', '.', ',');
        return name.Length > 0 ? (name, isLaunchpad) : null;
    }

    private static string? After(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : text[(at + mark.Length)..];
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
