namespace SpecTools.Reports;

/// <summary>How a report on specs is written.</summary>
public enum SpecReportFormat
{
    /// <summary>A page that holds all it needs.</summary>
    Html,

    /// <summary>Markdown that reads well as plain text: for a mailing list.</summary>
    Markdown,

    /// <summary>A row for each spec, for spreadsheets.</summary>
    Csv,

    /// <summary>One document with everything.</summary>
    Json,
}
