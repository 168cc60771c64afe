namespace SpecTools.Commands;

/// <summary>The names of parameter sets, so that no two cmdlets name one thing differently.</summary>
internal static class ParameterSets
{
    internal const string Path = "Path";

    internal const string LiteralPath = "LiteralPath";

    internal const string InputObject = "InputObject";

    internal const string Blueprint = "Blueprint";

    internal const string Name = "Name";

    internal const string ListAvailable = "ListAvailable";
}
