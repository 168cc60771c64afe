using System.Reflection;
using System.Runtime.CompilerServices;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Specs;

/// <summary>What a session may hold by the thousand: nothing in it changes, and it keeps no tree alive.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData(typeof(Spec))]
    [InlineData(typeof(SpecSection))]
    [InlineData(typeof(SpecBlueprint))]
    [InlineData(typeof(SpecMetadata))]
    [InlineData(typeof(SpecReference))]
    [InlineData(typeof(SpecDependency))]
    [InlineData(typeof(SpecHistoryEntry))]
    [InlineData(typeof(WorkItem))]
    [InlineData(typeof(SpecPerson))]
    [InlineData(typeof(SpecAssignee))]
    [InlineData(typeof(SpecList<string>))]
    [InlineData(typeof(ReleaseName))]
    [InlineData(typeof(SpecTestResult))]
    [InlineData(typeof(SpecDiagnostic))]
    public void Nobody_can_make_or_change_one(Type type)
    {
        Assert.Empty(type.GetConstructors());
        Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true });
        Assert.Empty(type.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void A_spec_keeps_no_reStructuredText_tree_alive()
    {
        var spec = Read("#####\nTitle\n#####\n\nFirst\n=====\n\nSome *text*.\n\nBelow\n-----\n\nMore *text*.\n\nLast\n====\n\nNone\n", SpecFormat.Rst, out var node);

        Assert.False(IsAlive(node));
        Assert.Equal(["Some text.", "More text.", "None"], spec.AllSections().Select(section => section.Text));
    }

    [Fact]
    public void A_spec_keeps_no_Markdown_tree_alive()
    {
        var spec = Read("# Title\n\n## First\n\nSome text.\n\n### Below\n\nMore text.\n\n## Last\n\nNone\n", SpecFormat.Markdown, out var node);

        Assert.False(IsAlive(node));
        Assert.Equal(["Some text.", "More text.", "None"], spec.AllSections().Select(section => section.Text));
    }

    // In a method of its own, so that no local variable keeps the tree.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Spec Read(string text, SpecFormat format, out WeakReference node)
    {
        var file = SpecText.File(SourceText.FromString(text, "/specs/a-spec"), format);
        node = new WeakReference(format == SpecFormat.Rst ? file.Rst!.Children[^1] : file.Markdown!.Blocks[^1]);
        return file.Spec;
    }

    private static bool IsAlive(WeakReference node)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return node.IsAlive;
    }
}
