using SpecTools.Rst;

namespace SpecTools.Rules;

/// <summary>What docutils reports although nothing is wrong with the spec, because Sphinx makes the pages.</summary>
internal static class SphinxPractice
{
    /// <summary>Whether Sphinx accepts what a message is about, or what it is about is no matter of markup.</summary>
    internal static bool Accepts(RstSystemMessage message) => message.Fault switch
    {
        // Sphinx defines these where the document does not.
        RstFault.UndefinedSubstitution => message.Subject is "release" or "version" or "today",

        // Terms of a glossary may share a definition.
        RstFault.UnexpectedIndentation or RstFault.MissingBlankLine => IsDirectly(message, "glossary"),

        // What is shown on a condition may hold sections.
        RstFault.UnexpectedTitle => IsDirectly(message, "only") || IsDirectly(message, "ifconfig"),

        // Nothing is wrong with the directive: it is never carried out here.
        RstFault.DisabledDirective => true,
        _ => false,
    };

    private static bool IsDirectly(RstSystemMessage message, string directive) =>
        message.Parent is { Kind: RstNodeKind.Directive } parent && parent["name"]!.Equals(directive, StringComparison.OrdinalIgnoreCase);
}
