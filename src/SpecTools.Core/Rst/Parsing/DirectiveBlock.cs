using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

/// <summary>The lines of a directive taken apart.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="Options">The options in the order of the text.</param>
/// <param name="Content">The content, without blank lines before it.</param>
internal readonly record struct DirectiveBlock(
    IReadOnlyList<RstFragment> Arguments, IReadOnlyList<RstDirectiveOption> Options, LineView Content)
{
    /// <summary>Takes the lines of a directive apart.</summary>
    /// <param name="lines">The lines behind the two colons.</param>
    /// <param name="spec">What the directive takes.</param>
    /// <param name="block">What was found.</param>
    /// <returns>Why the lines do not fit the directive, or null where they do.</returns>
    internal static string? Read(LineView lines, DirectiveSpec spec, out DirectiveBlock block)
    {
        block = default;
        if (lines.Count > 0 && lines.IsBlank(0))
            lines = lines.Slice(1);
        lines = lines.TrimBlankEnd();
        var head = 0;
        if (spec.TakesArguments || spec.Options is not null)
        {
            while (head < lines.Count && !lines.IsBlank(head))
                head++;
        }

        var content = lines.Slice(head == 0 ? 0 : Math.Min(head + 1, lines.Count));
        var arguments = lines.Slice(0, head);
        IReadOnlyList<RstDirectiveOption> options = [];
        if (spec.Options is { } known)
        {
            var first = 0;
            while (first < head && !LineClassifier.IsFieldMarkerLine(arguments[first]))
                first++;
            if (ReadOptions(arguments.Slice(first), known, out options) is { } fault)
                return fault;
            arguments = arguments.Slice(0, first);
        }

        if (arguments.Count > 0 && !spec.TakesArguments)
        {
            // Without arguments the lines up to the options are content, and what follows the options too.
            content = options.Count == 0 ? lines : LineView.Join(arguments, lines.Slice(head));
            arguments = lines.Slice(0, 0);
        }

        content = content.TrimBlankStart();
        if (ReadArguments(arguments, spec, out var values) is { } wrong)
            return wrong;
        if (content.Count > 0 && spec.Content == RstContentKind.None)
            return "no content permitted";
        block = new DirectiveBlock(values, options, content);
        return null;
    }

    private static string? ReadArguments(LineView lines, DirectiveSpec spec, out List<RstFragment> arguments)
    {
        arguments = [];
        if (!spec.TakesArguments)
            return null;
        var fragment = RstFragment.Of(new RstLines(lines));
        var text = fragment.Text;
        var most = spec.Required + spec.Optional;
        for (var at = SkipSpace(text, 0); at < text.Length; at = SkipSpace(text, at))
        {
            var end = at;
            if (spec.LastMayHaveSpaces && arguments.Count == most - 1)
                end = text.Length;
            while (end < text.Length && !RstCharacters.IsSpace(text[end]))
                end++;
            arguments.Add(fragment.Slice(at, at + text.AsSpan(at, end - at).TrimEnd().Length));
            at = end;
        }

        if (arguments.Count < spec.Required)
            return $"{spec.Required} argument(s) required, {arguments.Count} supplied";
        return arguments.Count > most ? $"maximum {most} argument(s) allowed, {arguments.Count} supplied" : null;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && RstCharacters.IsSpace(text[at]))
            at++;
        return at;
    }

    private static string? ReadOptions(LineView lines, IReadOnlySet<string> known, out IReadOnlyList<RstDirectiveOption> options)
    {
        var found = new List<RstDirectiveOption>();
        options = found;
        for (var i = 0; i < lines.Count;)
        {
            if (!LineClassifier.IsFieldMarkerLine(lines[i]))
                return "invalid option block";
            LineClassifier.IsFieldMarker(lines[i], out var markerEnd);
            var name = lines[i][1..lines[i][..markerEnd].LastIndexOf(':')].ToString();
            var taken = IndentedBlock.Take(lines, i, null, markerEnd, untilBlank: false, stripIndent: true);
            if (name.Contains(' ', StringComparison.Ordinal))
                return "invalid option data: extension option field name may not contain multiple words";
            name = name.ToLowerInvariant();
            if (!known.Contains(name) && !known.Contains("*"))
                return $"unknown option: \"{name}\"";
            if (found.Exists(option => option.Name == name))
                return $"invalid option data: duplicate option \"{name}\"";
            found.Add(new RstDirectiveOption(name, RstFragment.Of(new RstLines(taken.Block)).Trim(), lines.NumberAt(i)));
            i += taken.Block.Count;
        }

        return null;
    }
}
