using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>What happens to one file.</summary>
/// <param name="Path">The absolute path of the file before the change.</param>
public abstract record FileChange(string Path)
{
    /// <summary>The change that takes this one back.</summary>
    internal abstract FileChange Inverse { get; }
}

/// <summary>A file gets another text.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Before">The text that it must still hold.</param>
/// <param name="After">The text that it gets.</param>
public sealed record FileEdit(string Path, SourceText Before, SourceText After) : FileChange(Path)
{
    internal override FileChange Inverse => new FileEdit(Path, After, Before);
}

/// <summary>A file comes to be, where there must be none.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Text">Its text.</param>
public sealed record FileCreation(string Path, SourceText Text) : FileChange(Path)
{
    internal override FileChange Inverse => new FileRemoval(Path, Text);
}

/// <summary>A symbolic link leads elsewhere.</summary>
/// <param name="Path">The absolute path of the link.</param>
/// <param name="Before">Where it must still lead, as it is written.</param>
/// <param name="After">Where it leads afterwards.</param>
public sealed record FileRelink(string Path, string Before, string After) : FileChange(Path)
{
    internal override FileChange Inverse => new FileRelink(Path, After, Before);
}

/// <summary>A file gets another name.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="NewPath">The absolute path that it gets, where there must be no file.</param>
public sealed record FileRename(string Path, string NewPath) : FileChange(Path)
{
    internal override FileChange Inverse => new FileRename(NewPath, Path);
}

/// <summary>A file goes.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Text">The text that it must still hold.</param>
public sealed record FileRemoval(string Path, SourceText Text) : FileChange(Path)
{
    internal override FileChange Inverse => new FileCreation(Path, Text);
}

/// <summary>A symbolic link comes to be, where there must be nothing.</summary>
/// <param name="Path">The absolute path of the link.</param>
/// <param name="Target">Where it leads, as it is written.</param>
public sealed record LinkCreation(string Path, string Target) : FileChange(Path)
{
    internal override FileChange Inverse => new LinkRemoval(Path, Target);
}

/// <summary>A symbolic link goes.</summary>
/// <param name="Path">The absolute path of the link.</param>
/// <param name="Target">Where it must still lead, as it is written.</param>
public sealed record LinkRemoval(string Path, string Target) : FileChange(Path)
{
    internal override FileChange Inverse => new LinkCreation(Path, Target);
}

/// <summary>A folder comes to be, where there must be nothing.</summary>
/// <param name="Path">The absolute path of the folder.</param>
public sealed record FolderCreation(string Path) : FileChange(Path)
{
    internal override FileChange Inverse => new FolderRemoval(Path);
}

/// <summary>A folder goes, with nothing in it.</summary>
/// <param name="Path">The absolute path of the folder.</param>
public sealed record FolderRemoval(string Path) : FileChange(Path)
{
    internal override FileChange Inverse => new FolderCreation(Path);
}
