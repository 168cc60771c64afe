using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Text;

namespace SpecTools.Adapters.Tests;

public sealed class UnifiedDiffTests
{
    private static string Diff(string? before, string after, string oldPath = "specs/a.rst", string newPath = "specs/a.rst") =>
        new UnifiedDiff().Unified(oldPath, newPath, before is null ? null : SourceText.FromString(before), SourceText.FromString(after));

    [Fact]
    public void Equal_texts_give_nothing() => Assert.Equal("", Diff("a\n", "a\n"));

    [Fact]
    public void A_new_file_comes_from_nowhere() => Assert.Equal(
        "diff --git a/specs/a.rst b/specs/a.rst\nnew file mode 100644\n--- /dev/null\n+++ b/specs/a.rst\n@@ -0,0 +1,2 @@\n+one\n+two\n",
        Diff(null, "one\ntwo\n"));

    [Fact]
    public void A_new_empty_file_has_no_hunk() => Assert.Equal(
        "diff --git a/specs/a.rst b/specs/a.rst\nnew file mode 100644\n", Diff(null, ""));

    [Fact]
    public void Three_lines_stand_around_a_change_and_near_changes_share_a_hunk()
    {
        var before = string.Concat(Enumerable.Range(1, 30).Select(number => $"{number}\n"));
        var after = before.Replace("\n10\n", "\nten\n", StringComparison.Ordinal)
            .Replace("\n17\n", "\nseventeen\n", StringComparison.Ordinal)
            .Replace("\n25\n", "\n", StringComparison.Ordinal);
        Assert.Equal(
            """
            diff --git a/specs/a.rst b/specs/a.rst
            --- a/specs/a.rst
            +++ b/specs/a.rst
            @@ -7,14 +7,14 @@
             7
             8
             9
            -10
            +ten
             11
             12
             13
             14
             15
             16
            -17
            +seventeen
             18
             19
             20
            @@ -22,7 +22,6 @@
             22
             23
             24
            -25
             26
             27
             28

            """,
            Diff(before, after));
    }

    [Fact]
    public void A_missing_final_newline_is_said_on_its_own_side() => Assert.Equal(
        "diff --git a/specs/a.rst b/specs/a.rst\n--- a/specs/a.rst\n+++ b/specs/a.rst\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n",
        Diff("a\nb", "a\nb\n"));

    [Fact]
    public void Another_line_ending_is_a_change() => Assert.Equal(
        "diff --git a/specs/a.rst b/specs/a.rst\n--- a/specs/a.rst\n+++ b/specs/a.rst\n@@ -1 +1 @@\n-a\r\n+a\n", Diff("a\r\n", "a\n"));

    [Fact]
    public void Another_name_is_said_even_when_the_text_stays() => Assert.Equal(
        "diff --git a/a.rst \"b/b\\\".rst\"\nrename from a.rst\nrename to \"b\\\".rst\"\n",
        Diff("a\n", "a\n", "a.rst", "b\".rst"));

    [Property(MaxTest = 150)]
    public Property What_git_applies_is_the_new_text()
    {
        var text = Gen.Elements("a\n", "b\n", "c\n", "a\r\n", "\n", "\r", "tail", "-- x\n", "@@\n").ListOf().Select(lines => string.Concat(lines));
        return Prop.ForAll(text.Two().ToArbitrary(), pair =>
        {
            var (before, after) = pair;
            var diff = Diff(before, after, "a b.rst", "a b.rst");
            Assert.Equal(before == after, diff.Length == 0);
            if (diff.Length > 0)
                Assert.Equal(after, ApplyWithGit("a b.rst", before, diff));
        });
    }

    [Fact]
    public void What_git_applies_makes_the_new_file() =>
        Assert.Equal("one\nlast", ApplyWithGit("folder/q\"\\.rst", null, Diff(null, "one\nlast", "folder/q\"\\.rst", "folder/q\"\\.rst")));

    private static string ApplyWithGit(string path, string? before, string diff)
    {
        var folder = Directory.CreateTempSubdirectory("spectools-diff-");
        try
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (before is not null)
                File.WriteAllText(file, before);
            var start = new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "-"])
            {
                WorkingDirectory = folder.FullName, RedirectStandardInput = true, RedirectStandardError = true,
            };
            start.Environment["GIT_CEILING_DIRECTORIES"] = folder.Parent!.FullName;
            using var git = Process.Start(start)!;
            git.StandardInput.Write(diff);
            git.StandardInput.Close();
            var errors = git.StandardError.ReadToEnd();
            git.WaitForExit();
            Assert.True(git.ExitCode == 0, errors + diff);
            return File.ReadAllText(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
