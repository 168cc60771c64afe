using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Repositories;

namespace SpecTools.Commands;

/// <summary>Lists the releases of a repository.</summary>
[Cmdlet(VerbsCommon.Get, "SpecRelease", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecRelease))]
public sealed class GetSpecReleaseCommand : SpecFolderCommand
{
    /// <summary>The names of the releases, wildcards allowed; without it all of them.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (var folder in Places())
        {
            if (System.IO.Path.Exists(folder))
                WriteOutcomes(Engine.Releases(folder, Name), WriteObject);
            else
                WriteError(Missing(folder));
        }
    });

    // The first argument is the repository, where people may expect a name.
    private static SpecException Missing(string folder) => new(
        SpecErrorKind.PathNotFound, $"There is no folder '{folder}'. To ask for a release by its name, say -Name.", folder);
}
