using SpecTools.Repositories.Git;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Renames files as <c>git mv</c> does where git tracks them, so that the index stays right, and plainly elsewhere.</summary>
internal static class TrackedFile
{
    /// <summary>Gives a file another name.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="newPath">The absolute path that it gets.</param>
    /// <exception cref="SpecException">The file has its old name.</exception>
    internal static void Rename(string path, string newPath)
    {
        // git would move a file into a folder of that name.
        if (Directory.Exists(newPath) || !RenameInGit(path, newPath))
            AtomicFile.Rename(path, newPath);
    }

    // git refuses what it does not track, and to write over a file.
    private static bool RenameInGit(string path, string newPath)
    {
        if (WorkTree.RootAbove(Path.GetDirectoryName(path)!) is not { } root)
            return false;
        try
        {
            string[] arguments = ["mv", "--", Path.GetRelativePath(root, path), Path.GetRelativePath(root, newPath)];
            return new GitProgram().Run(root, arguments, null, default).ExitCode == 0;
        }
        catch (SpecException)
        {
            return false;
        }
    }
}
