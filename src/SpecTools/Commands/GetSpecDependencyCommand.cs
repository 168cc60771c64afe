using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Reads what specs depend on.</summary>
[Cmdlet(VerbsCommon.Get, "SpecDependency", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecDependency), typeof(string))]
public sealed class GetSpecDependencyCommand : SpecPathCommand
{
    private DependencyGraph? graph;

    /// <summary>The language of the one graph that is written instead of objects.</summary>
    [Parameter]
    public SpecGraphFormat As { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        graph = MyInvocation.BoundParameters.ContainsKey(nameof(As)) ? new DependencyGraph() : null;
    }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs) => WriteOutcomes(ReadSpecs(inputs), file =>
    {
        if (graph is null)
            WriteObject(file.Spec.Dependencies, enumerateCollection: true);
        else
            graph.Add(file.Spec);
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (graph is not null)
            WriteObject(graph.Write(As));
    }
}
