namespace SpecTools.Operations;

/// <summary>
/// Works on a sequence on several cores and yields the results in the sequence's order, each as soon as it is ready.
/// The sequence is consumed on the caller's thread, a few items ahead of the results. A single item changes no thread.
/// </summary>
internal static class OrderedParallel
{
    /// <summary>How many items may be ahead of the result that is due, for each worker.</summary>
    private const int ItemsAhead = 4;

    /// <summary>Does the work.</summary>
    /// <param name="source">The items.</param>
    /// <param name="work">The work on one item; runs on any thread.</param>
    /// <param name="degree">How many items are worked on at once; 0 for one a core.</param>
    /// <param name="cancel">Ends the work; what is begun is finished and forgotten.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal static IEnumerable<TResult> Run<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, TResult> work, int degree, CancellationToken cancel)
    {
        degree = degree > 0 ? degree : Environment.ProcessorCount;
        var isAlone = degree == 1 || (source.TryGetNonEnumeratedCount(out var count) && count < 2);
        return isAlone ? RunAlone(source, work, cancel) : RunTogether(source, work, degree, cancel);
    }

    private static IEnumerable<TResult> RunAlone<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, TResult> work, CancellationToken cancel)
    {
        foreach (var item in source)
        {
            cancel.ThrowIfCancellationRequested();
            yield return work(item);
        }
    }

    private static IEnumerable<TResult> RunTogether<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, TResult> work, int degree, CancellationToken cancel)
    {
        var crew = new Crew<TItem, TResult>(work, degree);
        try
        {
            using var items = source.GetEnumerator();
            var due = new Queue<Job<TItem, TResult>>();
            var hasMore = true;
            while (hasMore || due.Count > 0)
            {
                // A result that is ready waits for no later item.
                while (hasMore && due.Count < degree * ItemsAhead && !(due.Count > 0 && due.Peek().IsDone))
                {
                    cancel.ThrowIfCancellationRequested();
                    hasMore = items.MoveNext();
                    if (hasMore)
                        due.Enqueue(crew.Add(items.Current));
                }

                cancel.ThrowIfCancellationRequested();
                if (due.TryDequeue(out var job))
                    yield return job.Wait(cancel);
            }
        }
        finally
        {
            crew.Dismiss();
        }
    }

    // Threads of the pool that take the jobs in turn, as many as there are jobs for, up to the size of the crew.
    private sealed class Crew<TItem, TResult>(Func<TItem, TResult> work, int size) : IThreadPoolWorkItem
    {
        private readonly object gate = new();
        private readonly Queue<Job<TItem, TResult>> waiting = new();
        private int members;

        internal Job<TItem, TResult> Add(TItem item)
        {
            var job = new Job<TItem, TResult>(item, work);
            lock (gate)
            {
                waiting.Enqueue(job);
                if (members == size)
                    return job;
                members++;
            }

            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return job;
        }

        /// <summary>Forgets the jobs that nobody has begun.</summary>
        internal void Dismiss()
        {
            lock (gate)
                waiting.Clear();
        }

        public void Execute()
        {
            while (TakeOrLeave() is { } job)
                job.Do();
        }

        private Job<TItem, TResult>? TakeOrLeave()
        {
            lock (gate)
            {
                if (waiting.TryDequeue(out var job))
                    return job;
                members--;
                return null;
            }
        }
    }

    private sealed class Job<TItem, TResult>(TItem item, Func<TItem, TResult> work)
    {
        private readonly TaskCompletionSource<TResult> completion = new();

        internal bool IsDone => completion.Task.IsCompleted;

        internal void Do()
        {
            try
            {
                completion.SetResult(work(item));
            }
            catch (Exception fault)
            {
                completion.SetException(fault);
            }
        }

        internal TResult Wait(CancellationToken cancel)
        {
            var task = completion.Task;
            if (!task.IsCompleted)
                Task.WaitAny([task], cancel);
            return task.GetAwaiter().GetResult();
        }
    }
}
