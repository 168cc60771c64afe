namespace SpecTools.Tests.Rules;

/// <summary>A spec that no rule finds fault with, and changes of it.</summary>
internal static class CleanSpec
{
    public const string Text =
        """
        ..
         This work is licensed under a Creative Commons Attribution 3.0 Unported
         License.

         https://creativecommons.org/licenses/by/3.0/legalcode

        ====================
        Keep the console log
        ====================

        https://blueprints.launchpad.net/demo/+spec/good-thing

        An upgrade throws the console log of every instance away. Keep it on a volume.

        Problem description
        ===================

        The log is a file on the host.

        Proposed change
        ===============

        Write the log to a volume::

            $ openstack console log show --from-the-very-beginning --of-the-instance-named my-instance

        Alternatives
        ------------

        Send it to a collector.

        Security impact
        ---------------

        None

        Developer impact
        ----------------

        None

        Implementation
        ==============

        Assignee(s)
        -----------

        Primary assignee:
          jdoe

        Work Items
        ----------

        * Write it.

        Dependencies
        ============

        None

        Testing
        =======

        A functional test restarts the service.

        References
        ==========

        * https://example.org/a/very/long/address/that/nobody/could/wrap/however/hard/they/tried

        """;

    /// <summary>The text with one stretch replaced, which must be there exactly once.</summary>
    public static string With(string old, string replacement)
    {
        Assert.Equal(2, Text.Split(old).Length);
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>The text without a heading and its underline; its body falls to the section before it.</summary>
    public static string WithoutHeading(string title) => With(Heading(title), "");

    /// <summary>The text with another title, underlined at the right length.</summary>
    public static string Renamed(string title, string newTitle)
    {
        var underline = Heading(title)[title.Length + 1];
        return With(Heading(title), $"{newTitle}\n{new string(underline, newTitle.Length)}\n\n");
    }

    /// <summary>The number of the line that a text stands in.</summary>
    public static int LineOf(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, part);
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    private static string Heading(string title)
    {
        foreach (var character in "=-")
        {
            var heading = $"\n{title}\n{new string(character, title.Length)}\n\n";
            if (Text.Contains(heading, StringComparison.Ordinal))
                return heading[1..];
        }

        throw new ArgumentException($"There is no heading '{title}'.", nameof(title));
    }
}
