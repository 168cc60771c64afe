using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Inlines;

// Interpreted text, and references of every form.
internal ref partial struct InlineParser
{
    // ":role:`text`"
    private int TryRole(int at)
    {
        var length = SimpleName.Length(text[(at + 1)..]);
        var quote = at + length + 2;
        return length > 0 && CharAt(quote - 1) == ':' && CharAt(quote) == '`' && CharAt(quote + 1) != '`'
            ? TryInterpreted(at, quote)
            : -1;
    }

    // Interpreted text or a phrase reference; a role may stand before the first backquote or behind the last.
    private int TryInterpreted(int at, int quote)
    {
        var start = quote + 1;
        if (IsSpaceAt(start))
            return -1;
        var role = quote > at ? text[(at + 1)..(quote - 1)].ToString() : "";
        if (role.Length == 0 && IsQuoted(at, start))
            return start;
        var (stop, stopEnd) = FindEnd(start, EndStrings.Backquote);
        if (stop <= start)
        {
            ReportWithoutEnd(quote, start, "interpreted text or phrase reference");
            return start;
        }

        var suffixEnd = Math.Min(SkipRoleSuffix(stop + 1), stopEnd);
        var underscores = stopEnd - Math.Max(suffixEnd, stop + 1);
        if (suffixEnd > stop + 1)
        {
            if (role.Length > 0)
            {
                AddProblematic(at, stopEnd, RstFault.MultipleRoles,
                    "Multiple roles in interpreted text (both prefix and suffix present; only one allowed).");
                return stopEnd;
            }

            role = text[(stop + 2)..(suffixEnd - 1)].ToString();
        }

        if (underscores > 0 && role.Length > 0)
        {
            AddProblematic(at, stopEnd, RstFault.RoleAndReference, "Mismatch: both an interpreted text role and a reference suffix.");
            return stopEnd;
        }

        if (underscores > 0)
            AddPhraseReference(quote, start, stop, stopEnd, underscores == 2);
        else
            AddInterpreted(at, start, stop, stopEnd, role);
        return textStart = stopEnd;
    }

    private void AddInterpreted(int at, int start, int stop, int stopEnd, string role)
    {
        if (roles.Find(role) is not { } known)
        {
            if (!RoleTable.IsListed(role))
                AddMessage(at, stopEnd, RstFault.NoSuchRole, $"No role is called \"{role}\".");
            if (RoleTable.IsReserved(role))
            {
                AddProblematic(at, stopEnd, RstFault.RoleNotImplemented, $"Interpreted text role \"{role}\" not implemented.");
                return;
            }

            AddProblematic(at, stopEnd, RstFault.UnknownRole, $"Unknown interpreted text role \"{role}\".", role);
            return;
        }

        var kind = known.Kind;
        if (kind == RstNodeKind.Raw && known.Format is null)
        {
            AddProblematic(at, stopEnd, RstFault.RoleNotImplemented, $"No format is associated with the role \"{role}\": use a role made from it.");
            return;
        }

        if (kind == RstNodeKind.Reference)
        {
            AddNumbered(at, start, stop, stopEnd, known.Base);
            return;
        }

        AddText(at);
        var isCrossReference = known is { Kind: RstNodeKind.Inline, Base.Length: > 0 };
        var node = NewElement(isCrossReference ? RstNodeKind.Inline : kind, at, stopEnd);
        if (isCrossReference)
            FillCrossReference(node, start, stop, role);
        else
            node.Add(kind is RstNodeKind.Math or RstNodeKind.Raw || known.Base is "code" ? NewLiteralText(start, stop) : NewText(start, stop));
        if (known.Classes is { } classes)
            node.Set("classes", classes);
        if (known.Format is { } format)
            node.Set("format", format);
        nodes.Add(node);
    }

    // One of Sphinx's roles, which docutils has no nodes for.
    private void FillCrossReference(RstNode node, int start, int stop, string role)
    {
        var shown = RoleText.Read(Plain(start, stop));

        // With escapes in it, the text that a reader sees is not counted off.
        var isAsWritten = !text[start..stop].Contains(EscapedText.Escape);
        var shownStart = isAsWritten ? start + shown.Start : start;
        node.Add(new RstText(shown.Text, places.Between(shownStart, isAsWritten ? shownStart + shown.Text.Length : stop), line));
        node.Set("role", role);
        node.Set("target", shown.Target);
    }

    // ":pep:`8`" and ":rfc:`2822#section-3`"
    private void AddNumbered(int at, int start, int stop, int stopEnd, string role)
    {
        if (NumberedDocument.Read(role, Plain(start, stop)) is not { } document)
        {
            AddProblematic(at, stopEnd, RstFault.InvalidNumber, $"\"{Plain(start, stop)}\" is no number of a document that the role \"{role}\" leads to.");
            return;
        }

        AddText(at);
        var node = NewElement(RstNodeKind.Reference, at, stopEnd);
        node.Add(new RstText(document.Text, places.Between(start, stop), line));
        node.Set("refuri", document.Uri);
        nodes.Add(node);
    }

    // "`text`_", "`text <address>`_", "`text <name_>`_", each also with two underscores.
    private void AddPhraseReference(int at, int start, int stop, int stopEnd, bool isAnonymous)
    {
        AddText(at);
        var link = EmbeddedLink.Read(text[start..stop]);
        var textEnd = link is { } found ? start + found.TextLength : stop;
        var content = Plain(start, textEnd);
        var (contentStart, contentEnd) = (start, textEnd);
        if (content.Length == 0 && link is { } only)
        {
            content = EscapedText.Unescape(only.Target);
            (contentStart, contentEnd) = (start + only.Open + 1, stop - 1);
        }

        var reference = NewElement(RstNodeKind.Reference, at, stopEnd);
        reference.Add(new RstText(content, places.Between(contentStart, contentEnd), line));
        reference.Set("name", ReferenceNames.FoldWhiteSpace(content));
        nodes.Add(reference);
        if (link is not { } embedded)
        {
            SetTarget(reference, isAnonymous, content);
            return;
        }

        var (attribute, value) = embedded.IsName ? ("refname", ReferenceNames.Normalize(embedded.Target)) : ("refuri", embedded.Target);
        reference.Set(attribute, value);
        if (isAnonymous)
            return;
        var target = new RstReference(RstNodeKind.Target, Raw(textEnd, stop), places.Between(start + embedded.Open, stop), line);
        target.Set("names", ReferenceNames.InList(ReferenceNames.Normalize(content)));
        target.Set(attribute, value);
        nodes.Add(target);
    }

    // "[1]_", "[#]_", "[#name]_", "[*]_", "[name]_"
    private int TryFootnote(int at)
    {
        var close = at + 1;
        while (char.IsAsciiDigit(CharAt(close)))
            close++;
        var isManual = close > at + 1 && CharAt(close) == ']';
        if (!isManual)
        {
            close = at + 1;
            var mark = CharAt(close) is '#' or '*' ? text[close++] : ' ';
            if (mark != '*' && close < text.Length)
                close += SimpleName.Length(text[close..]);
        }

        if (close == at + 1 || CharAt(close) != ']' || CharAt(close + 1) != '_' || !MayEndAt(close + 2))
            return -1;
        AddText(at);
        AddFootnote(at, close, isManual);
        return textStart = close + 2;
    }

    private void AddFootnote(int at, int close, bool isManual)
    {
        var label = text[(at + 1)..close].ToString();
        var isAuto = label[0] is '#' or '*';
        var kind = isManual || isAuto ? RstNodeKind.FootnoteReference : RstNodeKind.CitationReference;
        var node = NewElement(kind, at, close + 2);
        if (isAuto)
            node.Set("auto", label[0] == '#' ? "1" : "*");
        else
            node.Add(NewText(at + 1, close));
        var name = ReferenceNames.Normalize(isAuto ? label[1..] : label);
        if (name.Length > 0)
            node.Set("refname", name);
        nodes.Add(node);
    }

    // "name_" and "name__", found by the first underscore. The name begins at the first boundary in what can be one.
    private int TryReference(int end)
    {
        var stop = CharAt(end + 1) == '_' && MayEndAt(end + 2) ? end + 2 : end + 1;
        if (!MayEndAt(stop))
            return -1;
        var at = end - SimpleName.LengthAtEnd(text[restStart..end]);
        while (at < end && !IsBoundary(at))
            at++;
        if (at == end)
            return -1;
        AddText(at);
        var name = text[at..end].ToString();
        var node = NewElement(RstNodeKind.Reference, at, stop);
        node.Add(NewText(at, end));
        node.Set("name", name);
        SetTarget(node, stop - end == 2, name);
        nodes.Add(node);
        return textStart = stop;
    }
}
