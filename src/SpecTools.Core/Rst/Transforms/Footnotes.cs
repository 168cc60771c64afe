using System.Globalization;
using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>Numbers footnotes, gives others symbols, and leads the references to footnotes and citations to them.</summary>
internal static class Footnotes
{
    private const string Symbols = "*†‡§¶#♠♡♢♣";
    private const int MostRepetitions = 100;

    internal static void Apply(ReferenceTables tables)
    {
        var replacements = new Replacements();
        LeadTo(tables, replacements, tables.NumberedFootnoteReferences, Number(tables), "autonumbered");
        LeadTo(tables, replacements, tables.SymbolFootnoteReferences, AddSymbols(tables), "symbol");
        foreach (var note in tables.LabelledNotes)
        {
            foreach (var label in NodeNames.Of(note))
            {
                foreach (var reference in note.Kind == RstNodeKind.Citation ? tables.CitationReferences[label] : tables.FootnoteReferences[label])
                    Lead(tables, reference, note);
            }
        }

        replacements.Apply();
    }

    // Gives every numbered footnote its number; gives back those that have no label and take references in turn.
    private static List<RstNode> Number(ReferenceTables tables)
    {
        var unlabelled = new List<RstNode>();
        var number = 1;
        foreach (var footnote in tables.NumberedFootnotes)
        {
            string label;
            do
                label = (number++).ToString(CultureInfo.InvariantCulture);
            while (tables.NameIds.ContainsKey(label));
            AddLabel(footnote, label);
            foreach (var name in NodeNames.Of(footnote))
            {
                foreach (var reference in tables.FootnoteReferences[name])
                {
                    AddText(reference, label);
                    Lead(tables, reference, footnote);
                }
            }

            if (footnote["names"] is not null || footnote["dupnames"] is not null)
                continue;
            NodeNames.Add(footnote, label);
            tables.NameIds.Add(label, Identifiers.FirstOf(footnote));
            unlabelled.Add(footnote);
        }

        return unlabelled;
    }

    private static List<RstNode> AddSymbols(ReferenceTables tables)
    {
        for (var i = 0; i < tables.SymbolFootnotes.Count; i++)
            AddLabel(tables.SymbolFootnotes[i], SymbolOf(i));
        return tables.SymbolFootnotes;
    }

    // The symbols, then each of them doubled, and so on; the labels of thousands of footnotes must not grow with their number.
    private static string SymbolOf(int index) =>
        new(Symbols[index % Symbols.Length], Math.Min(index / Symbols.Length, MostRepetitions - 1) + 1);

    private static void LeadTo(ReferenceTables tables, Replacements replacements, List<RstNode> references, List<RstNode> footnotes, string what)
    {
        var next = 0;
        RstSystemMessage? message = null;
        foreach (var reference in references)
        {
            if (tables.IsResolved(reference) || reference["refid"] is not null)
                continue;
            if (next < footnotes.Count)
            {
                var footnote = footnotes[next++];
                AddText(reference, RstInline.PlainText([footnote.Children[0]]));
                Lead(tables, reference, footnote);
                continue;
            }

            // A label that no footnote has is no matter of number, once the message is there.
            if (message is not null && reference["refname"] is not null)
                continue;
            message ??= tables.Report(
                RstFault.TooManyFootnoteReferences,
                $"Too many {what} footnote references: only {footnotes.Count} corresponding footnotes available.",
                reference,
                FaultLine.Of(reference, tables.Document));
            tables.Ids.Assign(message);
            if (reference["refname"] is null)
                replacements.Replace(reference, tables.Problematic(reference, message));
        }
    }

    private static void Lead(ReferenceTables tables, RstNode reference, RstNode note)
    {
        if (tables.IsResolved(reference))
            return;
        reference.Remove("refname");
        tables.Lead(reference, Identifiers.FirstOf(note)!);
        if (Identifiers.FirstOf(reference) is { } id)
            tables.AddBackReference(note, id);
        tables.SetResolved(reference);
    }

    private static void AddLabel(RstNode footnote, string text)
    {
        var label = new RstNode(RstNodeKind.Label, footnote.Span, footnote.Line);
        AddText(label, text);
        footnote.ReplaceChildren([label, .. footnote.Children]);
    }

    private static void AddText(RstNode node, string text) => node.Add(new RstText(text, node.Span, node.Line));
}
