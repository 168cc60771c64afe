using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>
/// Finds specs of a repository by what people call them: the name of the file, that of the blueprint, or its address. Of
/// a spec that was proposed for several releases, the newest is meant.
/// </summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="survey">Lists specs.</param>
internal sealed class SpecFinder(Workshop workshop, RepositorySurvey survey)
{
    private readonly SpecFiles files = new(workshop);
    private readonly Dictionary<string, Names> known = new(PathNames.Comparer);

    /// <summary>Finds a spec.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="folder">The absolute path of a folder of the repository.</param>
    internal Outcome<SpecInput> Find(string name, string folder)
    {
        try
        {
            var specs = SpecsFolder.Find(folder, workshop.SettingsFor(Path.Join(folder, "x"), new ReadOptions()));
            if (!known.TryGetValue(specs, out var names))
                known.Add(specs, names = new Names(survey.Specs(specs), files));
            var path = Newest(name.Trim(), names, specs);
            return Outcome<SpecInput>.Of(path, new SpecInput(path, IsNamed: true));
        }
        catch (SpecException error)
        {
            return Outcome<SpecInput>.Failed(name, error);
        }
    }

    private static string Newest(string name, Names names, string specs)
    {
        var found = names.Of(name);
        if (found.Length == 0)
        {
            var suggestion = Suggestion.For(Path.GetFileNameWithoutExtension(name), names.All);
            throw new SpecException(SpecErrorKind.SpecNotFound, $"No spec in '{specs}' is called '{name}' or has a blueprint of that name or address.{suggestion}", name);
        }

        // What was given up, or waits for some release, is not what a release is about.
        var best = found
            .GroupBy(spec => (IsAside: spec.Standing.Status is SpecStatus.Abandoned or SpecStatus.Backlog, spec.Standing.Release))
            .OrderBy(group => group.Key.IsAside)
            .ThenByDescending(group => group.Key.Release)
            .First()
            .ToList();
        var approved = best.Where(spec => spec.Standing.Status == SpecStatus.Approved).ToList();
        if (approved.Count == 1)
            return approved[0].Path;
        return best.Count == 1 ? best[0].Path : throw new SpecException(
            SpecErrorKind.SpecNotFound, $"'{name}' may be any of {string.Join(", ", best.Select(spec => $"'{spec.Path}'"))}. Name the file that is meant.", name);
    }

    // By the names of files; specs are read only for names that no file has.
    private sealed class Names(IReadOnlyList<SurveyedSpec> specs, SpecFiles files)
    {
        private readonly ILookup<string, SurveyedSpec> byFile = specs.ToLookup(spec => SpecNames.Of(spec.Path), StringComparer.OrdinalIgnoreCase);

        private readonly Lazy<(SurveyedSpec Spec, SpecBlueprint Blueprint)[]> blueprints = new(() =>
            [.. specs.AsParallel().AsOrdered().Select(spec => (spec, files.BlueprintOf(spec.Path)!)).Where(pair => pair.Item2 is not null)]);

        internal IEnumerable<string> All => byFile.Select(group => group.Key).Concat(blueprints.Value.Select(pair => pair.Blueprint.Name)).OfType<string>().Distinct(StringComparer.Ordinal);

        internal SurveyedSpec[] Of(string name)
        {
            if (name.Contains("://", StringComparison.Ordinal))
                return OfAddress(name);
            SurveyedSpec[] named = [.. byFile[name], .. byFile[Path.GetFileNameWithoutExtension(name)].Where(spec => Path.GetFileName(spec.Path).Equals(name, StringComparison.OrdinalIgnoreCase))];
            return named.Length > 0
                ? named
                : [.. blueprints.Value.Where(pair => string.Equals(pair.Blueprint.Name, name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Spec)];
        }

        private SurveyedSpec[] OfAddress(string address)
        {
            var plain = Plain(address);
            return [.. blueprints.Value.Where(pair => Plain(pair.Blueprint.Url) == plain).Select(pair => pair.Spec)];
        }

        private static string Plain(string address) =>
            address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/').ToLowerInvariant();
    }
}
