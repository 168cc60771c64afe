using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.CompilerServices;

namespace SpecTools.Reports;

/// <summary>
/// Takes HTML. What is written as an interpolated string is encoded wherever a value is put in, so that nothing that a
/// file says is ever read as markup.
/// </summary>
/// <param name="output">Where to; lines end in a line feed.</param>
internal sealed class HtmlOutput(TextWriter output)
{
    /// <summary>Writes markup, and the values in it as text.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The string is written through this output while it is put together.")]
    internal void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    /// <summary>Writes markup that is a part of the program.</summary>
    internal void Raw(string markup) => output.Write(markup);

    /// <summary>Writes text.</summary>
    internal void Text(string text) => WebUtility.HtmlEncode(Allowed(text), output);

    // A page may hold no control characters; what an encoder makes of a NUL is a fault of the page.
    private static string Allowed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            return text;
        return string.Create(text.Length, text, static (result, text) =>
        {
            for (var i = 0; i < result.Length; i++)
                result[i] = text[i] is >= ' ' or '\n' or '\t' ? text[i] : text[i] is '\r' or '\f' or '\v' ? ' ' : '\uFFFD';
        });
    }

    /// <summary>An interpolated string on its way to the output.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlOutput html;

        /// <summary>Begins one.</summary>
        public Markup(int literalLength, int formattedCount, HtmlOutput html)
        {
            _ = (literalLength, formattedCount);
            this.html = html;
        }

        /// <summary>Takes a part of the program's own markup.</summary>
        public void AppendLiteral(string markup) => html.Raw(markup);

        /// <summary>Takes a text, which is encoded.</summary>
        public void AppendFormatted(string? text) => html.Text(text ?? "");

        /// <summary>Takes a number or another value, written without regard to the culture and encoded.</summary>
        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => html.Text(value.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
    }
}
