using System.Text;

namespace SpecTools.Rst;

/// <summary>The spelling of <see cref="RstNodeKind"/>.</summary>
public static class RstNodeKinds
{
    private static readonly string[] TagNames = [.. Enum.GetNames<RstNodeKind>().Select(ToSnakeCase)];

    /// <summary>The element name that docutils uses: <c>bullet_list</c> for <see cref="RstNodeKind.BulletList"/>.</summary>
    /// <param name="kind">The kind of node.</param>
    public static string TagName(this RstNodeKind kind) => TagNames[(int)kind];

    private static string ToSnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 3);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && result.Length > 0)
                result.Append('_');
            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }
}
