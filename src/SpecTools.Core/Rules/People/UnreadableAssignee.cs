namespace SpecTools.Rules;

/// <summary>Who does the work is written so that a person can be read from it.</summary>
public sealed class UnreadableAssignee : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC202";

    /// <inheritdoc/>
    public override string Name => nameof(UnreadableAssignee);

    /// <inheritdoc/>
    public override string Summary => "Who does the work is written so that a person can be read from it.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context)
    {
        if (!AssigneeSection.IsNobodyRead(context)
            || AssigneeSection.Find(context) is not { } section
            || AssigneeSection.FirstText(context, section) is not { } text)
        {
            return;
        }

        var line = text.Lines[0];
        context.Report(line, $"No person can be read from '{Shortened(context.Source.Slice(line))}'. Write one a line: an id, or a name with the id in brackets.");
    }

    private static string Shortened(string text)
    {
        const int most = 60;
        var trimmed = text.Trim();
        return trimmed.Length <= most ? trimmed : trimmed[..most].TrimEnd() + "…";
    }
}
