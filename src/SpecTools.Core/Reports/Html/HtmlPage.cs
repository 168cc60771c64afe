using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SpecTools.Reports;

/// <summary>What all pages have in common. A page holds everything that it needs, and may ask for nothing else.</summary>
internal static class HtmlPage
{
    /// <summary>Writes all before the body.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">The title.</param>
    /// <param name="styles">The name of the page's own styles, which follow those of all pages.</param>
    /// <param name="script">The name of the page's script; null where it has none.</param>
    internal static void Begin(HtmlOutput html, string title, string styles, string? script = null)
    {
        // Only the page's own script may run: it is named by its hash.
        var scripts = script is null ? "'none'" : $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Resource(script))))}'";
        html.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {scripts}; base-uri 'none'; form-action 'none'\">\n");
        html.Raw($"<meta name=\"referrer\" content=\"no-referrer\">\n<style>\n{Resource("page.css")}{Resource(styles)}</style>\n</head>\n");
    }

    /// <summary>Writes a link, or the words alone where the address is none that may be linked to.</summary>
    internal static void Link(HtmlOutput html, string? address, string words)
    {
        if (SafeAddress.Of(address) is { } safe)
            html.Write($"<a href=\"{safe}\">{words}</a>");
        else
            html.Text(words);
    }

    /// <summary>Writes what is known by a name; nothing where nothing is.</summary>
    internal static void Fact(HtmlOutput html, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
    }

    /// <summary>Writes an address that is known by a name.</summary>
    internal static void LinkFact(HtmlOutput html, string name, string address, string words)
    {
        html.Write($"<div><dt>{name}</dt><dd>");
        Link(html, address, words);
        html.Raw("</dd></div>\n");
    }

    /// <summary>The text of one of the program's own files for pages.</summary>
    internal static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("pages/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
