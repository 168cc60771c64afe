using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The schema of an object says which properties are required, and accepts no others.</summary>
public sealed class PermissiveJsonSchema : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC503";

    /// <inheritdoc/>
    public override string Name => nameof(PermissiveJsonSchema);

    /// <inheritdoc/>
    public override string Summary => "The JSON schema of an object says which properties are required, and accepts no others.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    internal override void Check(RuleContext context)
    {
        var text = context.Source.Text;
        if (!text.Contains("properties", StringComparison.Ordinal))
            return;
        foreach (var block in CodeBlock.In(context.File))
        {
            if (context.Source.AsSpan(block.Span).Contains("properties", StringComparison.Ordinal))
                Check(context, block.Span);
        }
    }

    // A schema is a part of JSON, or of Python's dictionaries, in which it can have a name and be put together.
    private static void Check(RuleContext context, TextSpan span)
    {
        var text = context.Source.Text;
        var open = new Stack<Braces>();
        var tokens = new JsonTokens(text, span);
        var (last, name) = (default(JsonToken), default(JsonToken));
        while (tokens.Next())
        {
            var token = tokens.Current;
            var mark = token.Kind == JsonTokenKind.Mark ? text[token.Span.Start] : '\0';
            if (mark is '{' or '[')
                open.Push(new Braces(token.Span, IsObject: mark == '{') { IsProperties = Is(name, "properties") });
            else if (mark is '}' or ']' && open.TryPop(out var closed))
                Report(context, closed);
            else if (mark == ':')
                name = last;
            else if (token.Kind == JsonTokenKind.Placeholder)
                LeaveOpen(open, isValue: name.Span.Length > 0);
            if (name.Span.Length > 0 && token != name && mark != ':')
            {
                if (Holder(open, mark) is { IsProperties: false } holder)
                    holder.Take(NameOf(text, name), NameOf(text, token));
                name = default;
            }

            last = token;
        }

        bool Is(JsonToken token, string what) => token.Span.Length > 0 && NameOf(text, token).SequenceEqual(what);
    }

    // Where properties are left out, so is what is said of them.
    private static void LeaveOpen(Stack<Braces> open, bool isValue)
    {
        foreach (var braces in open)
        {
            braces.HasMore = true;
            if (isValue || !braces.IsProperties)
                return;
        }
    }

    // Where a value opens braces of its own, its name belongs to those around it.
    private static Braces? Holder(Stack<Braces> open, char mark) => mark is '{' or '[' ? open.Skip(1).FirstOrDefault() : open.Count > 0 ? open.Peek() : null;

    private static ReadOnlySpan<char> NameOf(string text, JsonToken token) => text.AsSpan(token.Span.Start, token.Span.Length).Trim("\"'");

    private static void Report(RuleContext context, Braces schema)
    {
        if (!schema.IsObject || !schema.IsTyped || !schema.HasProperties || schema.HasMore || (schema.HasRequired && schema.IsClosed))
            return;
        var required = schema.HasRequired ? null : "does not say which properties are required ('required')";
        var closed = schema.IsClosed ? null : "accepts any others ('additionalProperties')";
        context.Report(schema.Start, $"The schema of this object {required}{(required is not null && closed is not null ? " and " : "")}{closed}.");
    }

    private sealed record Braces(TextSpan Start, bool IsObject)
    {
        internal bool IsProperties { get; init; }

        internal bool IsTyped { get; private set; }

        internal bool HasProperties { get; private set; }

        internal bool HasRequired { get; private set; }

        internal bool IsClosed { get; private set; }

        internal bool HasMore { get; set; }

        internal void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
        {
            switch (name)
            {
                case "type":
                    IsTyped |= value is "object";
                    break;
                case "properties":
                    HasProperties = true;
                    break;
                case "required":
                    HasRequired = true;
                    break;
                case "additionalProperties":
                    IsClosed = value is not ("true" or "True");
                    break;
            }
        }
    }
}
