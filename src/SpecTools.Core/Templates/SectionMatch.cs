using SpecTools.Specs;

namespace SpecTools.Templates;

/// <summary>What became of one section of a template in a spec.</summary>
/// <param name="wanted">The template's section.</param>
/// <param name="parent">What became of the section above it; null for one of the first level.</param>
/// <param name="aliases">The keys of other titles that are as good as the template's.</param>
internal sealed class SectionMatch(TemplateSection wanted, SectionMatch? parent, IReadOnlyList<string> aliases)
{
    internal TemplateSection Wanted { get; } = wanted;

    /// <summary>The key of the template's title; see <see cref="SectionTitle.KeyOf"/>.</summary>
    internal string Key { get; } = SectionTitle.KeyOf(wanted.Title);

    /// <summary>The keys of other titles that are as good as the template's.</summary>
    internal IReadOnlyList<string> Aliases { get; } = aliases;

    internal SectionMatch? Parent { get; } = parent;

    /// <summary>How many sections of the template stand above it.</summary>
    internal int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Whether the spec may leave the section out, or one above it.</summary>
    internal bool IsOptional { get; } = wanted.IsOptional || parent is { IsOptional: true };

    /// <summary>The spec's section; null where it is missing.</summary>
    internal SpecSection? Found { get; private set; }

    internal SectionFit Fit { get; private set; }

    /// <summary>The matches of the template's subsections, in its order.</summary>
    internal List<SectionMatch> Below { get; } = [];

    internal void Set(SpecSection found, SectionFit fit)
    {
        Found = found;
        Fit = fit;
    }
}
