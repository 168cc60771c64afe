using System.Management.Automation;
using SpecTools.Formatting;

namespace SpecTools.Errors;

/// <summary>The one place where error records are made.</summary>
internal static class ErrorRecords
{
    /// <summary>The record of an error: its kind is the identifier, its path the target.</summary>
    /// <param name="error">What went wrong.</param>
    /// <remarks>What is shown of it has no control characters, of which names of files may be made.</remarks>
    internal static ErrorRecord Of(SpecException error)
    {
        var record = new ErrorRecord(error, error.Kind.ToString(), CategoryOf(error.Kind), error.Path)
        {
            ErrorDetails = new ErrorDetails(ViewText.Lines(error.Message)),
        };
        record.CategoryInfo.TargetName = ViewText.Line(error.Path);
        return record;
    }

    private static ErrorCategory CategoryOf(SpecErrorKind kind) => kind switch
    {
        SpecErrorKind.PathNotFound or SpecErrorKind.TemplateNotFound or SpecErrorKind.PresetNotFound
            or SpecErrorKind.RuleNotFound or SpecErrorKind.SectionNotFound or SpecErrorKind.ReleaseNotFound or SpecErrorKind.SpecNotFound
            or SpecErrorKind.RevisionNotFound => ErrorCategory.ObjectNotFound,
        SpecErrorKind.FileNotReadable => ErrorCategory.ReadError,
        SpecErrorKind.FileNotWritable => ErrorCategory.WriteError,
        SpecErrorKind.FileNotDecodable or SpecErrorKind.ConfigurationNotValid or SpecErrorKind.BaselineNotValid => ErrorCategory.InvalidData,
        SpecErrorKind.FileTooLarge => ErrorCategory.LimitsExceeded,
        SpecErrorKind.FileExists => ErrorCategory.ResourceExists,
        SpecErrorKind.FormatNotSupported or SpecErrorKind.ProviderNotSupported => ErrorCategory.NotImplemented,
        SpecErrorKind.NameNotValid or SpecErrorKind.ArgumentNotValid => ErrorCategory.InvalidArgument,
        SpecErrorKind.SpecChangedOnDisk or SpecErrorKind.EditRefused => ErrorCategory.InvalidOperation,
        SpecErrorKind.GitNotFound or SpecErrorKind.BrowserNotFound => ErrorCategory.NotInstalled,
        SpecErrorKind.GitFailed => ErrorCategory.FromStdErr,
        _ => ErrorCategory.NotSpecified,
    };
}
