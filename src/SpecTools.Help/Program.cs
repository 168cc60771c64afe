using SpecTools;
using SpecTools.Help;

// The arguments: the folder of the pages, the help file to write, and the base of the addresses of online help.
var (folder, helpFile, helpBase) = (args[0], args[1], args[2]);
try
{
    var topics = new List<(CmdletPage Page, CmdletSignature Signature)>();
    foreach (var signature in CmdletSignature.AllOfModule())
    {
        var page = CmdletPage.Read(Path.Combine(folder, signature.Name + ".md"));
        PageCheck.Agree(page, signature);
        topics.Add((page, signature));
    }

    Directory.CreateDirectory(Path.GetDirectoryName(helpFile)!);
    using var writer = new MamlWriter(helpFile, helpBase);
    foreach (var (page, signature) in topics)
        writer.Write(page, signature);
    return 0;
}
catch (SpecException error)
{
    // The form in which MSBuild reports an error of its own.
    Console.Error.WriteLine($"{error.Path}: error HELP001: {error.Message}");
    return 1;
}
