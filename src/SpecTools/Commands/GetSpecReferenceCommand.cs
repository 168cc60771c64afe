using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Reads the links of specs.</summary>
[Cmdlet(VerbsCommon.Get, "SpecReference", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecReference))]
public sealed class GetSpecReferenceCommand : SpecPathCommand
{
    private SectionFilter? filter;

    /// <summary>What the links lead to; without it anything.</summary>
    [Parameter]
    public SpecReferenceKind[]? Kind { get; set; }

    /// <summary>
    /// The titles or section paths of the sections whose links are wanted, with those below them, wildcards allowed; without
    /// it all of them.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SectionTitleCompleter))]
    public string[]? Section { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        filter = Section is null ? null : new SectionFilter(Section);
    }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs) =>
        WriteOutcomes(ReadSpecs(inputs), file => WriteObject(References(file.Spec), enumerateCollection: true));

    /// <inheritdoc/>
    protected override void EndProcessing() => WriteNeverFound(filter);

    private IEnumerable<SpecReference> References(Spec spec)
    {
        var references = filter is null ? spec.References : filter.SelectReferences(spec);
        return Kind is null ? references : references.Where(reference => Array.IndexOf(Kind, reference.Kind) >= 0);
    }
}
