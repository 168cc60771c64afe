namespace SpecTools;

/// <summary>
/// The catalogue of errors. A member's name is the error's stable identifier: PowerShell shows it in
/// <c>FullyQualifiedErrorId</c>.
/// </summary>
public enum SpecErrorKind
{
    /// <summary>No file or folder of that name.</summary>
    PathNotFound,

    /// <summary>The file or folder may not be read, or is not a regular file.</summary>
    FileNotReadable,

    /// <summary>The bytes of the file are no text in the encoding it claims.</summary>
    FileNotDecodable,

    /// <summary>The file is larger than the largest that is read.</summary>
    FileTooLarge,

    /// <summary>The file could not be written.</summary>
    FileNotWritable,

    /// <summary>The file to be made exists already.</summary>
    FileExists,

    /// <summary>The file's name has no ending that a spec may have.</summary>
    FormatNotSupported,

    /// <summary>The name cannot be a spec's name.</summary>
    NameNotValid,

    /// <summary>No template of that name.</summary>
    TemplateNotFound,

    /// <summary>No preset of that name.</summary>
    PresetNotFound,

    /// <summary>No rule of that identifier or name.</summary>
    RuleNotFound,

    /// <summary>No section of that title.</summary>
    SectionNotFound,

    /// <summary>No release of that name.</summary>
    ReleaseNotFound,

    /// <summary>No spec of that name, or several.</summary>
    SpecNotFound,

    /// <summary>The configuration file cannot be used as it is.</summary>
    ConfigurationNotValid,

    /// <summary>The baseline cannot be used as it is.</summary>
    BaselineNotValid,

    /// <summary>git knows no such revision here, or the file is in no repository.</summary>
    RevisionNotFound,

    /// <summary>The part of the file that is to be edited no longer reads as it did.</summary>
    SpecChangedOnDisk,

    /// <summary>The edit would not have had the effect that was meant.</summary>
    EditRefused,

    /// <summary>An option or parameter has a value that it cannot have.</summary>
    ArgumentNotValid,

    /// <summary>There is no program git.</summary>
    GitNotFound,

    /// <summary>git could not do what it was asked for.</summary>
    GitFailed,

    /// <summary>There is no program to show a page with.</summary>
    BrowserNotFound,

    /// <summary>The path is not one of the file system.</summary>
    ProviderNotSupported,

    /// <summary>Something that should not happen: a fault of SpecTools.</summary>
    Unexpected,
}
