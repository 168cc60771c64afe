namespace SpecTools.Rst;

/// <summary>
/// What a node of the tree is. The names are docutils' element names; <see cref="RstNodeKinds.TagName"/> spells them
/// as docutils does. <see cref="Directive"/> is ours: it holds a directive's syntax, and docutils' nodes for it as children.
/// </summary>
public enum RstNodeKind
{
    /// <summary><c>document</c></summary>
    Document,

    /// <summary><c>section</c></summary>
    Section,

    /// <summary><c>title</c></summary>
    Title,

    /// <summary><c>subtitle</c></summary>
    Subtitle,

    /// <summary><c>paragraph</c></summary>
    Paragraph,

    /// <summary><c>block_quote</c></summary>
    BlockQuote,

    /// <summary><c>attribution</c></summary>
    Attribution,

    /// <summary><c>bullet_list</c></summary>
    BulletList,

    /// <summary><c>enumerated_list</c></summary>
    EnumeratedList,

    /// <summary><c>list_item</c></summary>
    ListItem,

    /// <summary><c>definition_list</c></summary>
    DefinitionList,

    /// <summary><c>definition_list_item</c></summary>
    DefinitionListItem,

    /// <summary><c>term</c></summary>
    Term,

    /// <summary><c>classifier</c></summary>
    Classifier,

    /// <summary><c>definition</c></summary>
    Definition,

    /// <summary><c>field_list</c></summary>
    FieldList,

    /// <summary><c>field</c></summary>
    Field,

    /// <summary><c>field_name</c></summary>
    FieldName,

    /// <summary><c>field_body</c></summary>
    FieldBody,

    /// <summary><c>option_list</c></summary>
    OptionList,

    /// <summary><c>option_list_item</c></summary>
    OptionListItem,

    /// <summary><c>option_group</c></summary>
    OptionGroup,

    /// <summary><c>option</c></summary>
    Option,

    /// <summary><c>option_string</c></summary>
    OptionString,

    /// <summary><c>option_argument</c></summary>
    OptionArgument,

    /// <summary><c>description</c></summary>
    Description,

    /// <summary><c>literal_block</c></summary>
    LiteralBlock,

    /// <summary><c>doctest_block</c></summary>
    DoctestBlock,

    /// <summary><c>line_block</c></summary>
    LineBlock,

    /// <summary><c>line</c></summary>
    Line,

    /// <summary><c>math_block</c></summary>
    MathBlock,

    /// <summary><c>table</c></summary>
    Table,

    /// <summary><c>tgroup</c></summary>
    Tgroup,

    /// <summary><c>colspec</c></summary>
    Colspec,

    /// <summary><c>thead</c></summary>
    Thead,

    /// <summary><c>tbody</c></summary>
    Tbody,

    /// <summary><c>row</c></summary>
    Row,

    /// <summary><c>entry</c></summary>
    Entry,

    /// <summary><c>comment</c></summary>
    Comment,

    /// <summary><c>directive</c></summary>
    Directive,

    /// <summary><c>footnote</c></summary>
    Footnote,

    /// <summary><c>citation</c></summary>
    Citation,

    /// <summary><c>label</c></summary>
    Label,

    /// <summary><c>target</c></summary>
    Target,

    /// <summary><c>substitution_definition</c></summary>
    SubstitutionDefinition,

    /// <summary><c>transition</c></summary>
    Transition,

    /// <summary><c>system_message</c></summary>
    SystemMessage,

    /// <summary><c>#text</c></summary>
    Text,

    /// <summary><c>emphasis</c></summary>
    Emphasis,

    /// <summary><c>strong</c></summary>
    Strong,

    /// <summary><c>literal</c></summary>
    Literal,

    /// <summary><c>reference</c></summary>
    Reference,

    /// <summary><c>footnote_reference</c></summary>
    FootnoteReference,

    /// <summary><c>citation_reference</c></summary>
    CitationReference,

    /// <summary><c>substitution_reference</c></summary>
    SubstitutionReference,

    /// <summary><c>title_reference</c></summary>
    TitleReference,

    /// <summary><c>abbreviation</c></summary>
    Abbreviation,

    /// <summary><c>acronym</c></summary>
    Acronym,

    /// <summary><c>superscript</c></summary>
    Superscript,

    /// <summary><c>subscript</c></summary>
    Subscript,

    /// <summary><c>math</c></summary>
    Math,

    /// <summary><c>inline</c></summary>
    Inline,

    /// <summary><c>problematic</c></summary>
    Problematic,

    /// <summary><c>attention</c></summary>
    Attention,

    /// <summary><c>caution</c></summary>
    Caution,

    /// <summary><c>danger</c></summary>
    Danger,

    /// <summary><c>error</c></summary>
    Error,

    /// <summary><c>hint</c></summary>
    Hint,

    /// <summary><c>important</c></summary>
    Important,

    /// <summary><c>note</c></summary>
    Note,

    /// <summary><c>tip</c></summary>
    Tip,

    /// <summary><c>warning</c></summary>
    Warning,

    /// <summary><c>admonition</c></summary>
    Admonition,

    /// <summary><c>topic</c></summary>
    Topic,

    /// <summary><c>sidebar</c></summary>
    Sidebar,

    /// <summary><c>compound</c></summary>
    Compound,

    /// <summary><c>container</c></summary>
    Container,

    /// <summary><c>rubric</c></summary>
    Rubric,

    /// <summary><c>figure</c></summary>
    Figure,

    /// <summary><c>caption</c></summary>
    Caption,

    /// <summary><c>legend</c></summary>
    Legend,

    /// <summary><c>image</c></summary>
    Image,

    /// <summary><c>raw</c></summary>
    Raw,

    /// <summary><c>pending</c></summary>
    Pending,

    /// <summary><c>decoration</c></summary>
    Decoration,

    /// <summary><c>header</c></summary>
    Header,

    /// <summary><c>footer</c></summary>
    Footer,

    /// <summary><c>meta</c></summary>
    Meta,

    /// <summary><c>generated</c></summary>
    Generated,

    /// <summary><c>docinfo</c></summary>
    Docinfo,

    /// <summary><c>author</c></summary>
    Author,

    /// <summary><c>authors</c></summary>
    Authors,

    /// <summary><c>organization</c></summary>
    Organization,

    /// <summary><c>address</c></summary>
    Address,

    /// <summary><c>contact</c></summary>
    Contact,

    /// <summary><c>version</c></summary>
    Version,

    /// <summary><c>revision</c></summary>
    Revision,

    /// <summary><c>status</c></summary>
    Status,

    /// <summary><c>date</c></summary>
    Date,

    /// <summary><c>copyright</c></summary>
    Copyright,
}
