namespace SpecTools.Reports;

/// <summary>How results of tests are written for other programs.</summary>
public enum SpecTestFormat
{
    /// <summary>A line for each finding: <c>path:line:column: SPECnnn message</c>.</summary>
    Text,

    /// <summary>JSON Lines, one object for each spec.</summary>
    Json,

    /// <summary>SARIF 2.1.0, the format of static analysis that code hosts and editors show.</summary>
    Sarif,

    /// <summary>JUnit's XML, a test case for each spec.</summary>
    Junit,

    /// <summary>GitHub's workflow commands, which become annotations of a change.</summary>
    Github,

    /// <summary>Zuul's <c>file_comments</c>, which become comments on the lines of a review in Gerrit.</summary>
    Zuul,
}
