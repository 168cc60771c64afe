using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>What a document does with a path that it names.</summary>
internal enum PathUse
{
    /// <summary>It is an address for its readers.</summary>
    Address,

    /// <summary>It is the name of a document, without an ending.</summary>
    Document,

    /// <summary>A file is shown or put in.</summary>
    File,

    /// <summary>A list of documents names it.</summary>
    Entry,
}

/// <summary>A path that a document names.</summary>
/// <param name="Target">The path as it is written, with what follows it: <c>../x.html#part</c>.</param>
/// <param name="Span">Where it stands; all of the link where it is not written in one piece.</param>
/// <param name="Use">What it is for.</param>
internal sealed record PathReference(string Target, TextSpan Span, PathUse Use)
{
    // What stands for something that is put in later, or for several files.
    private static readonly System.Buffers.SearchValues<char> NoPath = System.Buffers.SearchValues.Create("*{}<>|$\\\0\":");

    /// <summary>Whether the target is written in one piece, so that it can be replaced.</summary>
    internal bool IsInOnePiece => Span.Length == Target.Length;

    /// <summary>The path alone, without a part or a query behind it; null where it is no path into the repository.</summary>
    internal string? Path
    {
        get
        {
            if (Target.Length == 0 || Target[0] is '#' or '?' || Specs.DocumentLink.To(Target, "", Span) is not { Kind: Specs.SpecReferenceKind.Document })
                return null;
            var path = Use == PathUse.Address ? Target[..PathLength] : Target;
            var isAbsolute = path.StartsWith('/') && (Use is PathUse.Address or PathUse.File || path.StartsWith("//", StringComparison.Ordinal));
            return path.Length == 0 || isAbsolute || path.AsSpan().ContainsAny(NoPath) ? null : path;
        }
    }

    /// <summary>The length of the path in the target.</summary>
    internal int PathLength => Use == PathUse.Address && Target.AsSpan().IndexOfAny('#', '?') is >= 0 and var end ? end : Target.Length;
}
