using System.Runtime.Versioning;
using SpecTools.Operations;
using SpecTools.Text;

namespace SpecTools.Tests.Text;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => folder.File("a.rst");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_file_is_made()
    {
        AtomicFile.Create(Target, "new"u8);

        AssertOnly("new");
    }

    [Fact]
    public void Writing_makes_a_file_that_is_not_there()
    {
        AtomicFile.Write(Target, "new"u8);

        AssertOnly("new");
    }

    [Fact]
    public void A_file_is_replaced()
    {
        File.WriteAllText(Target, "a much longer old text");

        AtomicFile.Write(Target, "new"u8);

        AssertOnly("new");
    }

    [Fact]
    public void What_is_written_may_be_empty()
    {
        File.WriteAllText(Target, "old");

        AtomicFile.Write(Target, []);

        AssertOnly("");
    }

    [Fact]
    public void What_is_written_may_come_as_a_stream()
    {
        File.WriteAllText(Target, "old");

        AtomicFile.Write(Target, stream =>
        {
            stream.Write("a part"u8);
            Assert.Equal("old", File.ReadAllText(Target));
            stream.Write(", and the rest"u8);
        });

        AssertOnly("a part, and the rest");
    }

    [Fact]
    public void A_stream_makes_a_new_file_and_no_other()
    {
        AtomicFile.Create(Target, stream => stream.Write("first"u8));

        AssertError(SpecErrorKind.FileExists, () => AtomicFile.Create(Target, stream => stream.Write("second"u8)));

        AssertOnly("first");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stream_that_breaks_off_leaves_all_as_it_was(bool mayReplace)
    {
        if (mayReplace)
            File.WriteAllText(Target, "old");

        void Break(Stream stream)
        {
            stream.Write("a part"u8);
            throw new OperationCanceledException();
        }

        Assert.Throws<OperationCanceledException>(() => SpecEngine.WriteFile(Target, Break, mayReplace));

        Assert.Equal(mayReplace ? [Target] : [], Directory.GetFiles(Path.GetDirectoryName(Target)!));
        if (mayReplace)
            AssertOnly("old");
    }

    [Fact]
    public void Create_refuses_a_file_that_exists()
    {
        File.WriteAllText(Target, "old");

        AssertError(SpecErrorKind.FileExists, () => AtomicFile.Create(Target, "new"u8));

        AssertOnly("old");
    }

    [Fact]
    public void Create_refuses_a_link_to_nothing()
    {
        File.CreateSymbolicLink(Target, folder.File("absent.rst"));

        AssertError(SpecErrorKind.FileExists, () => AtomicFile.Create(Target, "new"u8));

        Assert.False(File.Exists(folder.File("absent.rst")));
    }

    [Fact]
    public void Of_two_that_make_one_file_at_once_one_succeeds()
    {
        const int Rounds = 500;
        var successes = 0;
        using var start = new Barrier(2);
        void MakeAll()
        {
            for (var round = 0; round < Rounds; round++)
            {
                start.SignalAndWait();
                try
                {
                    AtomicFile.Create(folder.File($"{round}.rst"), "new"u8);
                    Interlocked.Increment(ref successes);
                }
                catch (SpecException error) when (error.Kind == SpecErrorKind.FileExists)
                {
                }
            }
        }

        var other = new Thread(MakeAll);
        other.Start();
        MakeAll();
        other.Join();

        Assert.Equal(Rounds, successes);
        Assert.Equal(Rounds, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public async Task A_reader_never_sees_half_a_file()
    {
        var old = new string('a', 1 << 20);
        var now = new string('b', 1 << 20);
        File.WriteAllText(Target, old);
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
                AtomicFile.Write(Target, System.Text.Encoding.ASCII.GetBytes(i % 2 == 0 ? now : old));
        });

        while (!writer.IsCompleted)
        {
            var seen = File.ReadAllText(Target);
            Assert.True(seen == old || seen == now, "a mixture was read");
        }

        await writer;
    }

    [Fact]
    public void A_link_stays_and_its_target_is_replaced()
    {
        var real = folder.File("real.rst");
        var between = folder.File("between.rst");
        File.WriteAllText(real, "old");
        File.CreateSymbolicLink(between, "real.rst");
        File.CreateSymbolicLink(Target, "between.rst");

        AtomicFile.Write(Target, "new"u8);

        Assert.Equal("between.rst", new FileInfo(Target).LinkTarget);
        Assert.Equal("real.rst", new FileInfo(between).LinkTarget);
        Assert.Null(new FileInfo(real).LinkTarget);
        Assert.Equal("new", File.ReadAllText(real));
    }

    [Fact]
    public void A_loop_of_links_is_a_clear_error()
    {
        File.CreateSymbolicLink(Target, "b.rst");
        File.CreateSymbolicLink(folder.File("b.rst"), "a.rst");

        AssertError(SpecErrorKind.FileNotWritable, () => AtomicFile.Write(Target, "new"u8));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void The_mode_stays()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead;
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, Mode);

        AtomicFile.Write(Target, "new"u8);

        Assert.Equal(Mode, File.GetUnixFileMode(Target));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_new_file_has_the_mode_of_any_new_file()
    {
        File.WriteAllText(folder.File("usual"), "");
        AtomicFile.Create(Target, "new"u8);

        Assert.Equal(File.GetUnixFileMode(folder.File("usual")), File.GetUnixFileMode(Target));
    }

    [UnixFact(OnLinux = true, AsRoot = true)]
    [UnsupportedOSPlatform("windows")]
    public void The_owner_stays_where_one_may_give_files_away()
    {
        File.WriteAllText(Target, "old");
        Run("chown", "1234:2345", Target);

        AtomicFile.Write(Target, "new"u8);

        var status = UnixFile.Status(Target)!.Value;
        Assert.Equal((1234u, 2345u, true), (status.Owner, status.Group, status.IsRegular));
    }

    [UnixFact(OnLinux = true)]
    [UnsupportedOSPlatform("windows")]
    public void What_is_no_regular_file_is_not_replaced()
    {
        Run("mkfifo", Target);

        AssertError(SpecErrorKind.FileNotWritable, () => AtomicFile.Write(Target, "new"u8));

        Assert.False(UnixFile.Status(Target)!.Value.IsRegular);
    }

    [UnixFact(AsRoot = false)]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_is_write_protected_stays()
    {
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead);

        AssertError(SpecErrorKind.FileNotWritable, () => AtomicFile.Write(Target, "new"u8));

        AssertOnly("old");
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Target);

        AssertError(SpecErrorKind.FileNotWritable, () => AtomicFile.Write(Target, "new"u8));
        AssertError(SpecErrorKind.FileExists, () => AtomicFile.Create(Target, "new"u8));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var path = Path.Combine(folder.Path, "absent", "a.rst");

        var error = AssertError(SpecErrorKind.PathNotFound, () => AtomicFile.Create(path, "new"u8));

        Assert.Contains(Path.Combine(folder.Path, "absent"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_before_the_rename_leaves_the_old_file_alone()
    {
        File.WriteAllText(Target, "changed meanwhile");

        AssertError(SpecErrorKind.SpecChangedOnDisk, () => AtomicFile.Write(Target, "new"u8, expected: "as it was read"u8.ToArray()));

        AssertOnly("changed meanwhile");
    }

    [Fact]
    public void A_file_that_is_as_expected_is_replaced()
    {
        File.WriteAllText(Target, "as it was read");

        AtomicFile.Write(Target, "new"u8, expected: "as it was read"u8.ToArray());

        AssertOnly("new");
    }

    [Fact]
    public void A_file_that_vanished_is_not_made_again()
    {
        AssertError(SpecErrorKind.SpecChangedOnDisk, () => AtomicFile.Write(Target, "new"u8, expected: []));

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [UnixFact(OnLinux = true)]
    [UnsupportedOSPlatform("windows")]
    public void Of_those_who_count_in_one_file_at_once_none_loses_a_count()
    {
        const int Counters = 4;
        const int Each = 100;
        File.WriteAllText(Target, "0");
        Parallel.For(0, Counters, new ParallelOptions { MaxDegreeOfParallelism = Counters }, _ =>
        {
            for (var done = 0; done < Each;)
            {
                var before = File.ReadAllBytes(Target);
                var count = int.Parse(System.Text.Encoding.ASCII.GetString(before), System.Globalization.CultureInfo.InvariantCulture);
                try
                {
                    AtomicFile.Write(Target, System.Text.Encoding.ASCII.GetBytes($"{count + 1}"), expected: before);
                    done++;
                }
                catch (SpecException error) when (error.Kind == SpecErrorKind.SpecChangedOnDisk)
                {
                }
            }
        });

        AssertOnly($"{Counters * Each}");
    }

    [UnixFact(OnLinux = true)]
    [UnsupportedOSPlatform("windows")]
    public void Somebody_who_saves_at_the_same_moment_loses_nothing()
    {
        const int Saves = 2000;
        File.WriteAllText(Target, "saved 0");
        using var over = new CancellationTokenSource();
        var editor = new Thread(() =>
        {
            while (!over.IsCancellationRequested)
            {
                var before = File.ReadAllBytes(Target);
                try
                {
                    AtomicFile.Write(Target, [.. before, (byte)'!'], expected: before);
                }
                catch (SpecException error) when (error.Kind == SpecErrorKind.SpecChangedOnDisk)
                {
                }
            }
        });
        editor.Start();
        var lost = 0;
        using (var other = new TemporaryFolder())
        {
            for (var save = 1; save <= Saves; save++)
            {
                // What the editor takes back at once may be seen for a moment.
                lost += SpinWait.SpinUntil(() => File.ReadAllText(Target).TrimEnd('!') == $"saved {save - 1}", TimeSpan.FromSeconds(10)) ? 0 : 1;
                File.WriteAllText(other.File("draft"), $"saved {save}");
                File.Move(other.File("draft"), Target, overwrite: true);
            }
        }

        over.Cancel();
        editor.Join();

        Assert.Equal(0, lost);
        AssertOnly(File.ReadAllText(Target));
        Assert.Equal($"saved {Saves}", File.ReadAllText(Target).TrimEnd('!'));
    }

    [UnixFact]
    public void What_a_kill_left_behind_is_cleared_away_after_an_hour()
    {
        var old = folder.File(".spec-0123456789abcdef.tmp");
        string[] others = [folder.File(".spec-fedcba9876543210.tmp"), folder.File(".spec-notes.tmp"), folder.File(".spec-0123456789ABCDEF.tmp"), folder.File("a.tmp")];
        foreach (var path in others.Append(old))
            File.WriteAllText(path, "half a spec");
        foreach (var path in others.Skip(1).Append(old))
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-2));

        AtomicFile.Write(Target, "new"u8);

        Assert.Equal(others.Append(Target).Order(StringComparer.Ordinal), Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
    }

    [UnixFact]
    public void The_other_names_of_a_file_keep_the_old_text()
    {
        File.WriteAllText(Target, "old");
        Run("ln", Target, folder.File("other.rst"));

        AtomicFile.Write(Target, "new"u8, expected: "old"u8.ToArray());

        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal("old", File.ReadAllText(folder.File("other.rst")));
    }

    [UnixFact]
    public void A_name_as_long_as_names_can_be_is_no_hindrance()
    {
        var path = folder.File(new string('a', 251) + ".rst");
        File.WriteAllText(path, "old");

        AtomicFile.Write(path, "new"u8, expected: "old"u8.ToArray());

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [UnixFact]
    public void A_path_with_no_room_for_a_temporary_name_is_a_clear_error()
    {
        // The longest path that Linux takes has 4095 bytes; elsewhere it is shorter still.
        var path = folder.Path;
        while (path.Length < 4095 - 210)
            path = Path.Join(path, new string('d', 200));
        path = Path.Join(path, new string('d', 4095 - path.Length - "//a.rst".Length), "a.rst");

        var error = AssertError(SpecErrorKind.FileNotWritable, () => AtomicFile.Write(path, "new"u8));

        Assert.Contains("too long", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_that_leads_out_of_the_folder_has_its_target_replaced_there()
    {
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere.File("real.rst"), "old");
        File.CreateSymbolicLink(Target, elsewhere.File("real.rst"));

        AtomicFile.Write(Target, "new"u8, expected: "old"u8.ToArray());

        Assert.Equal(elsewhere.File("real.rst"), new FileInfo(Target).LinkTarget);
        Assert.Equal("new", File.ReadAllText(elsewhere.File("real.rst")));
        Assert.Single(Directory.GetFileSystemEntries(elsewhere.Path));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [UnixFact(AsRoot = false)]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_is_write_protected_is_named_as_the_cause()
    {
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains("folder", AssertError(SpecErrorKind.FileNotWritable, () => AtomicFile.Write(Target, "new"u8)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        AssertOnly("old");
    }

    private static SpecException AssertError(SpecErrorKind kind, Action action)
    {
        var error = Assert.Throws<SpecException>(action);
        Assert.Equal(kind, error.Kind);
        Assert.NotNull(error.Path);
        return error;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    // Nothing is left beside the target either.
    private void AssertOnly(string content)
    {
        Assert.Equal(content, File.ReadAllText(Target));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }
}
