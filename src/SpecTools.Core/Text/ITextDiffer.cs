namespace SpecTools.Text;

/// <summary>Shows what a change of a file comes to.</summary>
public interface ITextDiffer
{
    /// <summary>A unified diff as git writes it, with three lines of context; empty where nothing changes.</summary>
    /// <param name="oldPath">The path of the file as it was, as the diff is to name it.</param>
    /// <param name="newPath">The path of the file as it will be, as the diff is to name it.</param>
    /// <param name="before">The text as it was; null for a file that is new.</param>
    /// <param name="after">The text as it will be; null for a file that goes.</param>
    string Unified(string oldPath, string newPath, SourceText? before, SourceText? after);
}
