using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using SpecTools.Text;
using Xunit.Sdk;

namespace SpecTools.Tests.Fuzzing;

/// <summary>Something that holds for every text.</summary>
/// <param name="Name">What it says.</param>
/// <param name="MostBytes">
/// How much memory the check may ask for, in bytes for each byte of the input: a bound on its steps that no clock is needed for.
/// </param>
/// <param name="Check">Throws where it does not hold.</param>
internal sealed record Law(string Name, int MostBytes, Action<FuzzInput, SourceText> Check);

/// <summary>A law that an input breaks.</summary>
/// <param name="Kind">The same for faults that have most likely the same cause.</param>
/// <param name="Detail">What is wrong.</param>
internal sealed record LawFault(string Kind, string Detail);

/// <summary>That a law does not hold.</summary>
/// <param name="kind">What is wrong, without anything of the input.</param>
/// <param name="detail">Where.</param>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the laws.")]
internal sealed class LawException(string kind, string detail = "") : Exception($"{kind}: {detail}")
{
    internal string Kind => kind;
}

/// <summary>All laws, and how an input is held to them.</summary>
internal static class Laws
{
    // What the smallest input may ask for.
    private const int Base = 4_000;

    internal static readonly IReadOnlyList<Law> All = [.. TreeLaws.All, .. SpecLaws.All, .. RuleLaws.All, .. EditLaws.All, .. PageLaws.All];

    /// <summary>The faults of an input; at most one of each law.</summary>
    /// <param name="input">The input.</param>
    /// <param name="laws">The laws that it is held to.</param>
    /// <param name="measured">Is told how many bytes of memory a law asked for, for each byte of the input, and how long it took; or null.</param>
    internal static IEnumerable<LawFault> FaultsOf(FuzzInput input, IReadOnlyList<Law> laws, Action<Law, long, TimeSpan>? measured = null)
    {
        SourceText? source = null;
        if (Catch("reading", () => source = Read(input)) is { } unread)
            yield return unread;
        if (source is null)
            yield break;
        foreach (var law in laws)
        {
            var start = Stopwatch.GetTimestamp();
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (Catch(law.Name, () => law.Check(input, source)) is { } fault)
                yield return fault;
            var perByte = (GC.GetAllocatedBytesForCurrentThread() - before) / (input.Bytes.Length + (input.Companion?.Length ?? 0) + Base);
            measured?.Invoke(law, perByte, Stopwatch.GetElapsedTime(start));
            if (perByte > law.MostBytes)
                yield return new LawFault($"{law.Name}: too much memory", $"{perByte} bytes for each byte of the input");
        }
    }

    // Bytes that are no text are refused with the place of the first that belongs to no character.
    private static SourceText? Read(FuzzInput input)
    {
        SourceText source;
        try
        {
            source = input.Read();
        }
        catch (SpecException error) when (error.Kind == SpecErrorKind.FileNotDecodable)
        {
            return null;
        }

        return source.ToBytes().AsSpan().SequenceEqual(input.Bytes) ? source : throw new LawException("other bytes come out than went in");
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "That none is thrown is the law.")]
    private static LawFault? Catch(string law, Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (LawException broken)
        {
            return new LawFault($"{law}: {broken.Kind}", broken.Message);
        }
        catch (XunitException broken)
        {
            return new LawFault($"{law}: {FrameOf(broken)}", broken.Message);
        }
        catch (Exception thrown)
        {
            return new LawFault($"{law}: {thrown.GetType().Name} {FrameOf(thrown)}", thrown.ToString());
        }
    }

    // The first method of ours.
    private static string FrameOf(Exception thrown) => thrown.StackTrace?.Split('\n').Select(line => line.Trim())
        .FirstOrDefault(line => line.StartsWith("at SpecTools.", StringComparison.Ordinal))?.Split(" in ")[0] ?? "";
}
