using System.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>Makes inputs up: each is known by the seed of its run and its number.</summary>
/// <param name="seeds">What they are made from.</param>
/// <param name="seed">The seed of the run.</param>
internal sealed class InputMaker(SeedTexts seeds, int seed)
{
    private const int UsualLength = 4096;

    /// <summary>An input.</summary>
    /// <param name="number">Its number.</param>
    internal FuzzInput Make(long number)
    {
        var random = new Random(HashOf(number));
        var isMarkdown = random.Next(3) == 0;
        var fragments = random.Next(12) == 0 ? isMarkdown ? Fragments.Rst : Fragments.Markdown : isMarkdown ? Fragments.Markdown : Fragments.Rst;
        var mutations = new Mutations(random, fragments);
        var text = random.Next(20) switch
        {
            < 7 => Piece(random, isMarkdown),
            < 9 => Piece(random, isMarkdown) + Piece(random, random.Next(4) == 0 ? !isMarkdown : isMarkdown),
            < 14 => Spec(random, mutations, isMarkdown),
            < 19 => Lines(random, mutations, fragments),
            _ => Noise(random),
        };
        text = Mutated(random, mutations, text);
        if (text.Length > UsualLength)
            text = text[..UsualLength];
        if (random.Next(200) == 0 && text.Length > 0)
            text = Repeated(random, text);
        var companion = isMarkdown && random.Next(6) == 0 ? Yaml(random) : null;
        return new FuzzInput(
            number, random.Next(), companion is not null ? "README.md" : isMarkdown ? "a-spec.md" : "a-spec.rst", Bytes(random, WithNewLines(random, text)), companion);
    }

    // Neighbouring numbers must not give neighbouring choices.
    private int HashOf(long number)
    {
        var hash = (((ulong)number + 1) * 0x9E3779B97F4A7C15) ^ (((ulong)seed + 1) * 0xC2B2AE3D27D4EB4F);
        hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
        return (int)((hash ^ (hash >> 32)) & int.MaxValue);
    }

    private string Piece(Random random, bool isMarkdown)
    {
        var texts = isMarkdown ? seeds.Markdown : seeds.Rst;
        var text = texts[random.Next(texts.Count)];
        var lines = text.Split('\n');
        var count = Math.Min(lines.Length, random.Next(1, random.Next(3) == 0 ? 80 : 25));
        var first = random.Next(3) == 0 ? 0 : random.Next(lines.Length - count + 1);
        return string.Join('\n', lines.AsSpan(first, count).ToArray()) + "\n";
    }

    private static string Spec(Random random, Mutations mutations, bool isMarkdown)
    {
        var text = new StringBuilder();
        if (isMarkdown && random.Next(3) == 0)
            text.Append("---\n").Append(mutations.Pick((string[])["author: jdoe", "authors:\n  - \"@jdoe\"", "title: x\nauthor: John Doe\nstatus: Draft", "authors: [a, 'b']"])).Append("\n---\n\n");
        text.Append(isMarkdown ? "# Thing\n\n" : mutations.Pick((string[])["=====\nThing\n=====\n\n", "Thing\n=====\n\n", "..\n This work is licensed under\n\n=====\nThing\n=====\n\nhttps://blueprints.launchpad.net/nova/+spec/a-spec\n\n", ""]));
        text.Append(mutations.Pick((string[])["Words.\n", ""]));
        for (var count = random.Next(1, 9); count > 0; count--)
        {
            var title = mutations.Pick(Fragments.Titles);
            var level = random.Next(3);
            if (text.Length > 0)
                text.Append('\n');
            text.Append(isMarkdown ? $"{new string('#', level + 2)} {title}\n" : $"{title}\n{new string("=-~"[level], title.Length + (random.Next(9) == 0 ? -1 : 0))}\n");
            text.Append(random.Next(9) == 0 ? "" : "\n").Append(mutations.Pick(Fragments.Bodies)).Append('\n');
        }

        return text.ToString();
    }

    private static string Lines(Random random, Mutations mutations, string[] fragments)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 30); count > 0; count--)
        {
            var indent = new string(' ', random.Next(3) == 0 ? random.Next(9) : 0);
            text.Append(indent).Append(mutations.Pick(fragments).Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append('\n');
            if (random.Next(3) == 0)
                text.Append('\n');
        }

        return text.ToString();
    }

    private static string Noise(Random random)
    {
        var marks = "*`_|:.-=+<>[]()\\ \n\n\n\t#&\"'{}~^!@,;/1aA ";
        return string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(30) == 0 ? Fragments.Unusual[random.Next(Fragments.Unusual.Length)] : marks[random.Next(marks.Length)].ToString()));
    }

    private static string Mutated(Random random, Mutations mutations, string text)
    {
        for (var count = random.Next(4) == 0 ? random.Next(16) : random.Next(5); count > 0; count--)
            text = mutations.Apply(text.Length > 4 * UsualLength ? text[..UsualLength] : text);
        return text;
    }

    private static string Repeated(Random random, string text)
    {
        var start = random.Next(text.Length);
        var stretch = text.Substring(start, random.Next(1, Math.Min(60, text.Length - start) + 1));
        return string.Concat(text.AsSpan(0, start), string.Concat(Enumerable.Repeat(stretch, random.Next(1, 20_000 / stretch.Length))), text.AsSpan(start));
    }

    private byte[] Yaml(Random random)
    {
        var mutations = new Mutations(random, Fragments.Markdown);
        return Bytes(random, WithNewLines(random, Mutated(random, mutations, mutations.Pick(seeds.Yaml))));
    }

    private static string WithNewLines(Random random, string text)
    {
        string[] breaks = ["\n", "\r\n", "\r"];
        var kind = random.Next(20);
        return kind switch
        {
            < 14 => text,
            < 16 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            < 17 => text.Replace('\n', '\r'),
            _ => string.Concat(text.Select(character => character == '\n' ? breaks[random.Next(3)] : character.ToString())),
        };
    }

    private static byte[] Bytes(Random random, string text)
    {
        var bytes = random.Next(40) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            1 => [0xFF, 0xFE, .. text.SelectMany(character => (byte[])[(byte)character, (byte)(character >> 8)])],
            2 => [0xFE, 0xFF, .. text.SelectMany(character => (byte[])[(byte)(character >> 8), (byte)character])],
            3 => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
            4 => Encoding.Latin1.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        if (bytes.Length > 0 && random.Next(30) == 0)
        {
            for (var count = random.Next(1, 4); count > 0; count--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
