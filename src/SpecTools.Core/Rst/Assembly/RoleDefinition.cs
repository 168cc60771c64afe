using SpecTools.Rst.Inlines;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Assembly;

/// <summary>What a <c>role</c> directive says.</summary>
/// <param name="Name">The new role's name.</param>
/// <param name="Base">The name of the role that it is made from; empty for none.</param>
/// <param name="Options">The options below the name.</param>
internal sealed record RoleDefinition(string Name, string Base, IReadOnlyList<(string Name, string Value)> Options)
{
    /// <summary>Reads "name" or "name(base)" and the options; null where the first line is neither.</summary>
    internal static RoleDefinition? Read(RstLines content)
    {
        var line = content[0];
        var length = SimpleName.Length(line);
        if (length == 0)
            return null;
        var name = line[..length].ToString();
        var rest = line[length..].Trim();
        var basis = "";
        if (!rest.IsEmpty)
        {
            if (rest[0] != '(' || rest[^1] != ')')
                return null;
            rest = rest[1..^1].Trim();
            if (SimpleName.Length(rest) is var inner && (inner == 0 || inner != rest.Length))
                return null;
            basis = rest.ToString();
        }

        return ReadOptions(content) is { } options ? new RoleDefinition(name, basis, options) : null;
    }

    /// <summary>The role that the definition makes of another; null where its options do not fit.</summary>
    internal CustomRole? Apply(CustomRole basis)
    {
        var classes = default(string);
        var format = basis.Format;
        var language = "";
        foreach (var (option, value) in Options)
        {
            switch (option)
            {
                case "class" when value.Length > 0:
                    classes = OptionValues.Classes(value);
                    break;
                case "format" when basis.Kind == RstNodeKind.Raw:
                    format = value;
                    break;
                case "language" when basis.Base == "code":
                    language = value;
                    break;
                default:
                    return null;
            }
        }

        classes ??= OptionValues.Classes(Name);
        if (string.IsNullOrEmpty(classes))
            return null;
        if (basis.Base == "code")
            classes = language.Length == 0 || classes.Split(' ').Contains(language) ? "code " + classes : $"code {classes} {language}";
        return basis with { Classes = classes, Format = format };
    }

    private static List<(string Name, string Value)>? ReadOptions(RstLines content)
    {
        var options = new List<(string, string)>();
        for (var i = 1; i < content.Count; i++)
        {
            if (content[i].IsEmpty)
                continue;
            if (!LineClassifier.IsFieldMarkerLine(content[i]))
                return null;
            LineClassifier.IsFieldMarker(content[i], out var end);
            options.Add((content[i][1..content[i][..end].LastIndexOf(':')].ToString().ToLowerInvariant(), content[i][end..].Trim().ToString()));
        }

        return options;
    }
}
