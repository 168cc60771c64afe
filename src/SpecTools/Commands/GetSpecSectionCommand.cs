using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Reads the sections of specs.</summary>
[Cmdlet(VerbsCommon.Get, "SpecSection", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecSection))]
public sealed class GetSpecSectionCommand : SpecPathCommand
{
    private SectionFilter? filter;

    /// <summary>
    /// The titles or section paths (<c>Proposed change/Security impact</c>) of the sections, wildcards allowed; without
    /// it all of them.
    /// </summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SectionTitleCompleter))]
    public string[]? Title { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        filter = new SectionFilter(Title ?? []);
    }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs) =>
        WriteOutcomes(ReadSpecs(inputs), file => WriteObject(filter!.Select(file.Spec), enumerateCollection: true));

    /// <inheritdoc/>
    protected override void EndProcessing() => WriteNeverFound(filter);
}
