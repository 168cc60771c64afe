using System.Globalization;

namespace SpecTools.Fuzz;

/// <summary>What a long run does.</summary>
internal sealed record FuzzOptions
{
    private const string Usage = "usage: SpecTools.Fuzz [--count N] [--seed N] [--from N] [--minutes N] [--verbose] [FOLDER]";

    /// <summary>How many inputs are made up.</summary>
    internal long Count { get; private init; } = 100_000;

    /// <summary>The seed of the run.</summary>
    internal int Seed { get; private init; } = 1;

    /// <summary>The number of the first input.</summary>
    internal long From { get; private init; }

    /// <summary>When it ends at the latest, in minutes.</summary>
    internal double Minutes { get; private init; } = double.PositiveInfinity;

    /// <summary>Whether the number of each input is written before it is tried: for one that ends the process.</summary>
    internal bool IsVerbose { get; private init; }

    /// <summary>A folder of specs that inputs are made from beside the repository's own.</summary>
    internal string? Folder { get; private init; }

    /// <summary>Reads the command line; null, with a message, where it is wrong.</summary>
    internal static FuzzOptions? Read(string[] args)
    {
        var options = new FuzzOptions();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var name))
        {
            double value = 0;
            var wantsNumber = name is "--count" or "--seed" or "--from" or "--minutes";
            if (wantsNumber && !(rest.TryDequeue(out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)))
                return Wrong();
            options = name switch
            {
                "--count" => options with { Count = (long)value },
                "--seed" => options with { Seed = (int)value },
                "--from" => options with { From = (long)value },
                "--minutes" => options with { Minutes = value },
                "--verbose" => options with { IsVerbose = true },
                _ => options with { Folder = name },
            };
        }

        return options.Folder is null || Directory.Exists(options.Folder) ? options : Wrong();
    }

    private static FuzzOptions? Wrong()
    {
        Console.Error.WriteLine(Usage);
        return null;
    }
}
