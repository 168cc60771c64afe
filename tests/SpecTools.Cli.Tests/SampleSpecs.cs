namespace SpecTools.Cli.Tests;

/// <summary>Specs to run the command line on.</summary>
internal static class SampleSpecs
{
    /// <summary>A spec that nothing is wrong with.</summary>
    /// <param name="name">The blueprint's name, which is to be the file's.</param>
    internal static string Good(string name) => $"""
        ..
         This work is licensed under a Creative Commons Attribution 3.0 Unported
         License.

         http://creativecommons.org/licenses/by/3.0/legalcode

        =============
        Awesome thing
        =============

        https://blueprints.launchpad.net/example/+spec/{name}

        This makes things awesome.

        Problem description
        ===================

        Things are not awesome.

        Proposed change
        ===============

        Make them awesome.

        Alternatives
        ------------

        None

        Data model impact
        -----------------

        None

        REST API impact
        ---------------

        None

        Security impact
        ---------------

        Less awe for attackers.

        Notifications impact
        --------------------

        None

        Other end user impact
        ---------------------

        None

        Performance Impact
        ------------------

        None

        Other deployer impact
        ---------------------

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

        Unit tests.

        Documentation Impact
        ====================

        None

        References
        ==========

        None

        """;

    /// <summary>The same with a line of 100 columns in the problem description, a Warning, at line 18.</summary>
    internal static string WithLongLine(string name) => Good(name).Replace(
        "Things are not awesome.", string.Join(' ', Enumerable.Repeat("awesome", 13)), StringComparison.Ordinal);

    /// <summary>The same without its section Testing, which is an Error.</summary>
    internal static string WithoutTesting(string name) => Good(name).Replace(
        "Testing\n=======\n\nUnit tests.\n\n", "", StringComparison.Ordinal);
}
