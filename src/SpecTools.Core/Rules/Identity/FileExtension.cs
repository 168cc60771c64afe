namespace SpecTools.Rules;

/// <summary>The name of a spec's file ends in .rst or .md.</summary>
public sealed class FileExtension : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC107";

    /// <inheritdoc/>
    public override string Name => nameof(FileExtension);

    /// <inheritdoc/>
    public override string Summary => "The name of a spec's file ends in .rst or .md.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        var extension = Path.GetExtension(context.Spec.Path);
        if (extension is not (".rst" or ".md"))
            context.ReportFile($"The file's name ends in '{extension}'; nothing will read it as a spec. Let it end in '.rst', or in '.md' for Markdown.");
    }
}
