using System.Buffers;
using System.Text.Json;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>Reads baselines, strictly: what is not understood would let findings through, or hold back the wrong ones.</summary>
internal static class BaselineReader
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly string[] Keys = ["version", "specs"];

    /// <summary>Reads a baseline.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <returns>Numbers of findings by their kinds, by the paths of specs.</returns>
    /// <exception cref="SpecException"><see cref="SpecErrorKind.BaselineNotValid"/>.</exception>
    internal static Dictionary<string, IReadOnlyDictionary<string, int>> Read(ReadOnlySpan<byte> bytes, string path)
    {
        var specs = new Dictionary<string, IReadOnlyDictionary<string, int>>(PathNames.Comparer);
        var json = new StrictJson(bytes, path, SpecErrorKind.BaselineNotValid);
        json.Next();
        json.Expect(JsonTokenType.StartObject, "a baseline as 'spec test --write-baseline' writes it, an object in braces,");
        var hasVersion = false;
        while (json.Next() != JsonTokenType.EndObject)
        {
            var key = json.Key(Keys);
            json.Next();
            if (key == "version")
                hasVersion = CheckVersion(ref json);
            else if (!hasVersion)
                throw json.Error("the 'version' is wanted before the specs.");
            else
                ReadSpecs(ref json, specs);
        }

        if (!hasVersion)
            throw json.Error("this baseline has no 'version'.");
        json.Next();
        return specs;
    }

    private static bool CheckVersion(ref StrictJson json)
    {
        const string what = "the version of a baseline is a number.";
        return json.Number(1, what) == Baseline.Version
            ? true
            : throw json.Error("a later version of SpecTools has written this baseline. Write it again, or use that version.");
    }

    private static void ReadSpecs(ref StrictJson json, Dictionary<string, IReadOnlyDictionary<string, int>> specs)
    {
        json.Expect(JsonTokenType.StartObject, "an object of paths and their findings");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var spec = json.Text();
            if (specs.ContainsKey(spec))
                throw json.Error($"'{spec}' is there twice.");
            json.Next();
            specs.Add(spec, ReadFindings(ref json));
        }
    }

    private static Dictionary<string, int> ReadFindings(ref StrictJson json)
    {
        var findings = new Dictionary<string, int>(StringComparer.Ordinal);
        json.Expect(JsonTokenType.StartObject, "an object of findings and their numbers");
        while (json.Next() != JsonTokenType.EndObject)
        {
            var kind = json.Text();
            if (!IsKind(kind))
                throw json.Error($"'{kind}' is no finding: a rule and a fingerprint of 16 digits.");
            if (findings.ContainsKey(kind))
                throw json.Error($"'{kind}' is there twice.");
            json.Next();
            findings.Add(kind, json.Number(1, "the number of such findings is wanted here."));
        }

        return findings;
    }

    private static bool IsKind(string text)
    {
        const int rule = 7;
        const int length = rule + 1 + 16;
        return text.Length == length && text[rule] == ' ' && text.StartsWith("SPEC", StringComparison.Ordinal)
            && text.AsSpan(4, rule - 4).IndexOfAnyExceptInRange('0', '9') < 0
            && text.AsSpan(rule + 1).IndexOfAnyExcept(HexDigits) < 0;
    }
}
