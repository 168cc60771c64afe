using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Tests;

/// <summary>The real specs among the shared documents that are written in reStructuredText.</summary>
internal static class CorpusSpecs
{
    internal static IEnumerable<SpecFile> Read()
    {
        var engine = SpecTools.Tests.Operations.TemporaryRepository.Engine();
        var inputs = engine.Search(Path.Combine(SharedData.Folder!, "corpus"), recurse: true)
            .Select(outcome => outcome.Value!)
            .Where(input => input.Path.EndsWith(".rst", StringComparison.Ordinal));
        return engine.Read(inputs, new ReadOptions(), default).Select(outcome => outcome.Value).OfType<SpecFile>();
    }
}
