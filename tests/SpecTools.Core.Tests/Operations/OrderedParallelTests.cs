using System.Collections.Concurrent;
using FsCheck.Xunit;
using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

public sealed class OrderedParallelTests
{
    [Property(MaxTest = 50)]
    public bool Results_come_in_the_order_of_the_items(int[] items, byte degree) =>
        OrderedParallel.Run(Lazily(items), SlowlySquare, 1 + (degree % 7), default).SequenceEqual(items.Select(Square));

    [Fact]
    public void Many_items_are_worked_on_at_once_but_never_more_than_allowed()
    {
        int running = 0, most = 0;
        using var together = new CountdownEvent(3);
        var results = OrderedParallel.Run(
            Lazily(Enumerable.Range(0, 60)),
            item =>
            {
                var now = Interlocked.Increment(ref running);
                lock (together)
                    most = Math.Max(most, now);
                if (item < 3)
                {
                    // Each of the first three waits for the others: one after the other they would wait for ever.
                    together.Signal();
                    Assert.True(together.Wait(TimeSpan.FromSeconds(30)));
                }

                Interlocked.Decrement(ref running);
                return item;
            },
            3,
            default).ToList();

        Assert.Equal(Enumerable.Range(0, 60), results);
        Assert.Equal(3, most);
    }

    [Fact]
    public void A_result_that_is_ready_waits_for_no_later_work()
    {
        using var release = new ManualResetEventSlim();
        using var results = OrderedParallel.Run(
            Lazily([0, 1]),
            item =>
            {
                if (item == 1)
                    release.Wait();
                return item;
            },
            2,
            default).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Equal(0, results.Current);
        release.Set();
        Assert.True(results.MoveNext());
    }

    [Fact]
    public void Items_are_taken_only_a_little_ahead()
    {
        var taken = 0;
        using var results = OrderedParallel.Run(Counted(), item => item, 2, default).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.InRange(taken, 1, 9);

        IEnumerable<int> Counted()
        {
            while (true)
                yield return taken++;
        }
    }

    [Fact]
    public void Leaving_early_stops_the_work()
    {
        var disposed = false;
        var done = new ConcurrentBag<int>();
        var first = OrderedParallel.Run(Endless(), Note, 2, default).First();

        Assert.Equal(0, first);
        Assert.True(disposed);
        var count = done.Count;
        Assert.InRange(count, 1, 10);
        Thread.Sleep(50);

        // Only what was begun at that moment may have been finished since.
        Assert.InRange(done.Count, count, count + 2);

        int Note(int item)
        {
            Thread.Sleep(5);
            done.Add(item);
            return item;
        }

        IEnumerable<int> Endless()
        {
            try
            {
                for (var item = 0; ; item++)
                    yield return item;
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancelling_stops_the_work(int degree)
    {
        using var cancel = new CancellationTokenSource();
        var results = new List<int>();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var result in OrderedParallel.Run(Lazily(Enumerable.Range(0, int.MaxValue)), item => item, degree, cancel.Token))
            {
                results.Add(result);
                if (result == 5)
                    cancel.Cancel();
            }
        });

        Assert.Equal(Enumerable.Range(0, 6), results);
    }

    [Fact]
    public void Cancelling_ends_the_wait_for_work_that_hangs()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var never = new ManualResetEventSlim();
        Assert.ThrowsAny<OperationCanceledException>(() => OrderedParallel.Run(
            Lazily([1, 2]), _ => never.Wait(TimeSpan.FromSeconds(30)), 2, cancel.Token).ToList());
        never.Set();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_exception_comes_in_its_turn(int degree)
    {
        using var results = OrderedParallel.Run(
            Lazily([1, 0]), item => 10 / item, degree, default).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Equal(10, results.Current);
        Assert.Throws<DivideByZeroException>(() => results.MoveNext());
    }

    [Fact]
    public void One_item_is_worked_on_by_the_caller()
    {
        var thread = OrderedParallel.Run([1], _ => Environment.CurrentManagedThreadId, 4, default).Single();
        Assert.Equal(Environment.CurrentManagedThreadId, thread);

        var threads = OrderedParallel.Run(Lazily([1, 2, 3]), _ => Environment.CurrentManagedThreadId, 1, default).Distinct();
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    private static long Square(int item) => (long)item * item;

    private static long SlowlySquare(int item)
    {
        if (item % 3 == 0)
            Thread.Sleep(1);
        return Square(item);
    }

    private static IEnumerable<int> Lazily(IEnumerable<int> items)
    {
        foreach (var item in items)
            yield return item;
    }
}
