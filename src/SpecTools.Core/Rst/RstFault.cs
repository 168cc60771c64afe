namespace SpecTools.Rst;

/// <summary>
/// The faults of markup that the parser reports. The hundreds of a value are docutils' level of the fault.
/// </summary>
public enum RstFault
{
    /// <summary>What could be an underline is shorter than the text above it and than four characters.</summary>
    PossibleTitleUnderline = 101,

    /// <summary>What could be an overline is shorter than four characters and has no matching underline.</summary>
    PossibleIncompleteTitle,

    /// <summary>What could be an adornment is shorter than four characters and stands where no title may.</summary>
    PossibleAdornment,

    /// <summary>An enumerated list does not begin at one.</summary>
    EnumerationStart,

    /// <summary>A directive that only reports what it was given.</summary>
    DirectiveReport,

    /// <summary>A meta tag without content.</summary>
    EmptyMeta,

    /// <summary>A paragraph that ends in two colons is followed by indented text without a blank line between.</summary>
    LiteralBlockWithoutBlankLine,

    /// <summary>No directive of that name; an error says so too.</summary>
    NoSuchDirective,

    /// <summary>No role of that name; an error says so too.</summary>
    NoSuchRole,

    /// <summary>Two titles, or a title and a target, have one name.</summary>
    DuplicateImplicitTarget,

    /// <summary>Two targets have one name and one address.</summary>
    RepeatedTarget,

    /// <summary>A target that no reference leads to.</summary>
    UnreferencedTarget,

    /// <summary>A block is followed by text without a blank line between.</summary>
    MissingBlankLine = 201,

    /// <summary>An underline is shorter than its title.</summary>
    TitleUnderlineTooShort,

    /// <summary>An overline is shorter than its title.</summary>
    TitleOverlineTooShort,

    /// <summary>A line block is followed by text without a blank line between.</summary>
    LineBlockWithoutBlankLine,

    /// <summary>A table is followed by text without a blank line between.</summary>
    TableWithoutBlankLine,

    /// <summary>Two colons announce a literal block, and none follows.</summary>
    LiteralBlockExpected,

    /// <summary>A hyperlink target without a colon at the end of its name.</summary>
    MalformedTarget,

    /// <summary>A substitution definition without a bar at the end of its name.</summary>
    MalformedSubstitution,

    /// <summary>A substitution definition that defines nothing.</summary>
    EmptySubstitution,

    /// <summary>Inline markup that begins and does not end.</summary>
    InlineWithoutEnd,

    /// <summary>Interpreted text with a role before and another behind it.</summary>
    MultipleRoles,

    /// <summary>Interpreted text with a role that ends like a reference.</summary>
    RoleAndReference,

    /// <summary>Two targets have one name and lead to different places.</summary>
    DuplicateTarget,

    /// <summary>A directive that would read another file or an address.</summary>
    DisabledDirective,

    /// <summary>A table directive without content.</summary>
    EmptyTable,

    /// <summary>A bibliographic field whose content is not as its name needs it.</summary>
    InvalidBibliographicField,

    /// <summary>A paragraph is followed by indented text without a blank line between.</summary>
    UnexpectedIndentation = 301,

    /// <summary>A table whose borders do not fit together.</summary>
    MalformedTable,

    /// <summary>A quoted literal block changes its quoting character.</summary>
    InconsistentQuoting,

    /// <summary>Two adornment lines follow each other.</summary>
    InvalidTitleOrTransition,

    /// <summary>A directive that the dialect does not know.</summary>
    UnknownDirective,

    /// <summary>A directive whose arguments, options or content are not as it needs them.</summary>
    InvalidDirective,

    /// <summary>A role that the dialect does not know.</summary>
    UnknownRole,

    /// <summary>A role for numbered documents with something that is no such number.</summary>
    InvalidNumber,

    /// <summary>Two substitution definitions of one name.</summary>
    DuplicateSubstitution,

    /// <summary>A role that docutils names and has never made.</summary>
    RoleNotImplemented,

    /// <summary>A reference to a name that no target has.</summary>
    UnknownTarget,

    /// <summary>A reference to a name that several targets have.</summary>
    AmbiguousTarget,

    /// <summary>A reference to a substitution that no definition has the name of.</summary>
    UndefinedSubstitution,

    /// <summary>Substitution definitions that contain each other.</summary>
    CircularSubstitution,

    /// <summary>A substitution whose text is too long to be put in.</summary>
    SubstitutionTooLong,

    /// <summary>Anonymous references and anonymous targets differ in number.</summary>
    AnonymousMismatch,

    /// <summary>A target that leads to another one by its name, and there is no such one.</summary>
    UnresolvedIndirectTarget,

    /// <summary>More references to numbered footnotes or to footnotes with symbols than there are footnotes.</summary>
    TooManyFootnoteReferences,

    /// <summary>A line too long for docutils, which reads nothing of such a text.</summary>
    LineTooLong,

    /// <summary>A transition at the beginning or the end of a section or document, or next to another one.</summary>
    MisplacedTransition,

    /// <summary>A directive that gives classes to the next element, and no element follows.</summary>
    ClassWithoutElement,

    /// <summary>A title whose adornment skips a level.</summary>
    TitleLevelInconsistent = 401,

    /// <summary>A title inside a block that can hold no section.</summary>
    UnexpectedTitle,

    /// <summary>An adornment line inside a block that can hold neither section nor transition.</summary>
    UnexpectedTitleOrTransition,

    /// <summary>An overline and a title at the end of the text.</summary>
    IncompleteTitle,

    /// <summary>An overlined title without underline.</summary>
    MissingUnderline,

    /// <summary>An overline and an underline that differ.</summary>
    TitleAdornmentMismatch,

    /// <summary>Blocks nest deeper than the parser follows.</summary>
    NestingTooDeep,
}
