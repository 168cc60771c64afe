using System.Reflection;
using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>A rule: looks at one spec and reports what is wrong with it. Rules have no state.</summary>
public abstract class SpecRule
{
    private static readonly string HelpBase = typeof(SpecRule).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "HelpBase").Value!;

    /// <summary>The identifier, which never changes its meaning: <c>SPEC301</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The name: <c>LineTooLong</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the rule asks for, in a sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>How grave a finding is unless the configuration says otherwise.</summary>
    public abstract SpecSeverity DefaultSeverity { get; }

    /// <summary>Whether the rule can mend what it finds, or some of it.</summary>
    public virtual bool CanFix => false;

    /// <summary>Whether it is a rule of style, off in closed releases.</summary>
    public virtual bool IsStyle => false;

    /// <summary>The address of the rule's documentation.</summary>
    public string HelpUri => $"{HelpBase}/rules/{Id}.md";

    /// <summary>The rule's page in Markdown: what it asks for and why, an example, how it is mended and configured.</summary>
    public string Documentation
    {
        get
        {
            using var stream = typeof(SpecRule).Assembly.GetManifestResourceStream($"rules/{Id}.md")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }

    /// <summary>Whether the rule makes sense for a format.</summary>
    /// <param name="format">The format of a spec.</param>
    internal virtual bool AppliesTo(SpecFormat format) => true;

    /// <summary>Looks at a spec and reports findings to the context.</summary>
    /// <param name="context">The spec, its template and its settings.</param>
    internal abstract void Check(RuleContext context);
}
