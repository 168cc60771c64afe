namespace SpecTools.Specs;

/// <summary>
/// A title or a section path that is looked for among the sections of a spec, as people write titles: the very title
/// first, then without case, number, punctuation and plural, then with a slip of the pen. Of the sections of one spec
/// only those that fit best are meant, so that a slip never stands for a section where another one has its title.
/// </summary>
internal sealed class TitleQuery
{
    private readonly string[] keys;

    /// <summary>Takes what is looked for.</summary>
    /// <param name="text">A title, or titles from the first level down with slashes between them.</param>
    internal TitleQuery(string text)
    {
        Text = text;
        keys = KeysOf(text);
    }

    /// <summary>What is looked for.</summary>
    internal string Text { get; }

    /// <summary>How well a title or a section path fits.</summary>
    internal TitleFit FitOf(string title)
    {
        if (title.Equals(Text, StringComparison.OrdinalIgnoreCase))
            return TitleFit.Same;
        var others = KeysOf(title);
        if (others.Length != keys.Length)
            return TitleFit.None;
        var fit = TitleFit.Variant;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == others[i])
                continue;
            if (!TitleSlip.Is(keys[i], others[i]))
                return TitleFit.None;
            fit = TitleFit.Slip;
        }

        return fit;
    }

    /// <summary>How well a section fits, by its title or its path, whichever fits better.</summary>
    internal TitleFit FitOf(string title, string sectionPath)
    {
        var fit = FitOf(title);
        return sectionPath.Length > title.Length && FitOf(sectionPath) is var whole && whole > fit ? whole : fit;
    }

    /// <summary>Those of some things whose titles fit best, in their order; none where no title fits at all.</summary>
    /// <param name="candidates">The things.</param>
    /// <param name="fitOf">How well one of them fits.</param>
    internal static List<T> Best<T>(IEnumerable<T> candidates, Func<T, TitleFit> fitOf)
    {
        var best = new List<T>();
        var most = TitleFit.None;
        foreach (var candidate in candidates)
        {
            var fit = fitOf(candidate);
            if (fit == TitleFit.None || fit < most)
                continue;
            if (fit > most)
                best.Clear();
            most = fit;
            best.Add(candidate);
        }

        return best;
    }

    private static string[] KeysOf(string path) => Array.ConvertAll(path.Split('/'), SectionTitle.KeyOf);
}
