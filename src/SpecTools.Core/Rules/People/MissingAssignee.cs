namespace SpecTools.Rules;

/// <summary>A spec names somebody who does the work, where its template asks for that.</summary>
public sealed class MissingAssignee : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC201";

    /// <inheritdoc/>
    public override string Name => nameof(MissingAssignee);

    /// <inheritdoc/>
    public override string Summary => "A spec names somebody who does the work, where its template asks for that.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        const string message = "Nobody is named who does the work. Name the primary assignee by an id or a name.";
        if (!AssigneeSection.IsNobodyRead(context))
            return;
        if (AssigneeSection.Find(context) is not { } section)
            context.ReportDocument(message);
        else if (AssigneeSection.FirstText(context, section) is null)
            context.Report(section.TitleSpan, message);
    }
}
