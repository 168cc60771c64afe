using System.Globalization;
using SpecTools.Rst.Parsing;
using SpecTools.Text;

namespace SpecTools.Rst.Assembly;

// Directives whose content is text: code, formulas, raw output, lines; and images.
internal sealed partial class TreeAssembler
{
    private void AppendLineBlockDirective(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        var lines = new List<LineBlockItem>();
        var messages = new List<RstSystemMessage>();
        for (var i = 0; i < directive.Content.Count; i++)
        {
            var written = RstFragment.Of(directive.Content.Line(i));
            var text = written.Trim();
            var node = new RstNode(RstNodeKind.Line, text.Span, directive.Line);

            // docutils adds the content's place to the directive's line.
            var line = directive.FaultLine + directive.Content.FirstLine - 1 + i;
            messages.AddRange(AppendInline(node, directive, text, target, line));
            var indent = text.Text.Length > 0 ? IndentedBlock.Indentation(written.Text) : lines.Count > 0 ? lines[^1].Indent : 0;
            lines.Add(new LineBlockItem(node, indent));
        }

        var block = AddNode(target, directive, options, RstNodeKind.LineBlock);
        LineBlockItem.Nest(block, lines);
        AddAll(target, messages);
    }

    private void AppendParsedLiteral(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        var node = NewNode(directive, RstNodeKind.LiteralBlock);
        var messages = AppendInline(node, directive, RstFragment.Of(directive.Content), target);
        DirectiveOptions.AddClasses(node, options["class"]);
        AddName(node, directive, options);
        target.Add(node);
        AddAll(target, messages);
    }

    private void AppendCode(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        var start = 1;
        if (options["number-lines"] is { Length: > 0 } number
            && !int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out start))
        {
            Fail(target, directive, "the option \"number-lines\" needs a whole number");
            return;
        }

        var node = NewNode(directive, RstNodeKind.LiteralBlock);
        node.Set("classes", "code");
        if (directive.Arguments.Count > 0)
            DirectiveOptions.AddClasses(node, directive.Arguments[0]);
        DirectiveOptions.AddClasses(node, options["class"]);
        AddName(node, directive, options);
        target.Add(node);
        if (options.Has("number-lines"))
            AddNumberedLines(node, directive, start);
        else
            node.Add(new RstText(directive.Content.ToString(), directive.ContentSpan, directive.Line));
    }

    private static void AddNumberedLines(RstNode node, RstDirective directive, int start)
    {
        var count = directive.Content.Count;
        var width = (start + count).ToString(CultureInfo.InvariantCulture).Length;
        for (var i = 0; i < count; i++)
        {
            var place = new TextSpan(directive.Content.SpanOf(i).Start, 0);
            var number = new RstNode(RstNodeKind.Inline, place, directive.Line);
            number.Set("classes", "ln");
            number.Add(new RstText((start + i).ToString(CultureInfo.InvariantCulture).PadLeft(width) + " ", place, directive.Line));
            node.Add(number);
            var line = directive.Content[i].ToString() + (i < count - 1 ? "\n" : "");
            if (line.Length > 0)
                node.Add(new RstText(line, directive.Content.SpanOf(i), directive.Line));
        }
    }

    // A blank line parts one formula from the next; the name is that of the first.
    private void AppendMath(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        if (directive.Content.Count == 0)
        {
            if (source.Dialect == RstDialect.Docutils)
                Fail(target, directive, "content block expected; none found");
            return;
        }

        var content = RstFragment.Of(directive.Content);
        var places = content.Places;
        var start = 0;
        foreach (var block in content.Text.Split("\n\n"))
        {
            if (block.Length > 0)
            {
                var node = NewNode(directive, RstNodeKind.MathBlock);
                DirectiveOptions.AddClasses(node, options["class"]);
                if (start == 0)
                    AddName(node, directive, options);
                target.Add(node);
                node.Add(new RstText(block, places.Between(start, start + block.Length), directive.Line));
            }

            start += block.Length + 2;
        }
    }

    private static void AppendRaw(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        if (options.Has("file") || options.Has("url"))
        {
            target.Add(Message(directive, RstFault.DisabledDirective, "Files and addresses are not read."));
            return;
        }

        if (directive.Content.Count == 0)
        {
            Fail(target, directive, "content block expected; none found");
            return;
        }

        var node = NewNode(directive, RstNodeKind.Raw);
        DirectiveOptions.AddClasses(node, options["class"]);
        node.Set("format", ReferenceNames.Normalize(directive.Arguments[0]));
        node.Add(new RstText(directive.Content.ToString(), directive.ContentSpan, directive.Line));
        target.Add(node);
    }

    private void AppendImage(RstNode target, RstDirective directive, DirectiveOptions options, RstNode? substitution)
    {
        if (options["align"] is { } align && (align is "top" or "middle" or "bottom") != substitution is not null)
        {
            Fail(target, directive, $"\"{align}\" is not a valid value of the \"align\" option here");
            return;
        }

        var image = NewImage(directive, options);
        if (options["align"] is { } placed)
            image.Set("align", placed);
        if (substitution is not null && !options.Has("alt"))
            image.Set("alt", NodeNames.Of(substitution)[0]);
        DirectiveOptions.AddClasses(image, options["class"]);
        target.Add(Linked(image, directive, options));
    }

    private RstNode NewImage(RstDirective directive, DirectiveOptions options)
    {
        var image = NewNode(directive, RstNodeKind.Image);
        options.CopyTo(image, "alt", "height", "width", "scale");
        image.Set("uri", ReferenceNames.JoinUri(directive.Arguments[0]));
        AddName(image, directive, options);
        return image;
    }

    private static RstNode Linked(RstNode image, RstDirective directive, DirectiveOptions options)
    {
        if (options["target"] is not { } target)
            return image;
        var reference = NewNode(directive, RstNodeKind.Reference);
        if (ReferenceNames.ReferenceIn(target) is { } name)
        {
            reference.Set("name", ReferenceNames.FoldWhiteSpace(name));
            reference.Set("refname", ReferenceNames.Normalize(name));
        }
        else
        {
            reference.Set("refuri", ReferenceNames.JoinUri(target));
        }

        reference.Add(image);
        return reference;
    }

    // The first paragraph is the caption, and what follows it the legend.
    private void AppendFigure(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        var image = NewImage(directive, options);
        DirectiveOptions.AddClasses(image, options["class"]);
        var figure = NewNode(directive, RstNodeKind.Figure);
        figure.Add(Linked(image, directive, options));
        if (options["figwidth"] is { } width and not "image")
            figure.Set("width", width);
        DirectiveOptions.AddClasses(figure, options["figclass"]);
        options.CopyTo(figure, "align");
        target.Add(figure);
        var body = new RstNode(RstNodeKind.Legend, directive.Span, directive.Line);
        AppendChildren(body, directive);
        if (body.Children.Count == 0)
            return;

        var first = body.Children[0];
        if (first.Kind == RstNodeKind.Paragraph)
        {
            var caption = new RstNode(RstNodeKind.Caption, first.Span, first.Line);
            AddAll(caption, first.Children);
            figure.Add(caption);
        }
        else if (first.Kind != RstNodeKind.Comment || first.Children.Count > 0)
        {
            Fail(target, directive, "the caption must be a paragraph or an empty comment");
            return;
        }

        if (body.Children.Count == 1)
            return;
        body.ReplaceChildren([.. body.Children.Skip(1)]);
        body.Span = TextSpan.FromBounds(body.Children[0].Span.Start, body.Children[^1].Span.End);
        figure.Add(body);
    }
}
