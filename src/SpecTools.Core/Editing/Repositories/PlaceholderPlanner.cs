using SpecTools.Repositories;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Takes placeholders out of folders that get specs, and puts them into folders that have none.</summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="settings">The settings for the folders.</param>
internal sealed class PlaceholderPlanner(PendingChanges changes, SpecSettings settings)
{
    /// <summary>Plans that a folder gets a spec: its placeholders go.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <exception cref="SpecException">A placeholder cannot be read.</exception>
    internal void Fill(string folder)
    {
        foreach (var placeholder in Placeholder.In(folder, settings))
            changes.AddLast(placeholder.IsSymbolic ? new LinkRemoval(placeholder.Path, placeholder.Target!) : new FileRemoval(placeholder.Path, changes.Read(placeholder.Path)));
    }

    /// <summary>Plans that a folder is there although no spec is in it: it gets a placeholder as others of the repository have.</summary>
    /// <param name="folder">The absolute path of the folder, which need not exist.</param>
    /// <exception cref="SpecException">A template cannot be read.</exception>
    internal void Keep(string folder)
    {
        changes.MakeFolder(folder);
        if (PlaceholderHabit.Of(folder, settings) is not { } habit)
            return;
        var own = RepositoryLayout.Of(Path.Join(folder, "x"), settings).Release;
        var path = Path.Join(folder, Renamed(Path.GetFileName(habit.Model.Path)));
        if (changes.Exists(path))
            return;
        if (habit.Model is { IsSymbolic: true, Target: { } target })
            changes.MakeLink(path, Renamed(target));
        else
            changes.Write(null, Text(habit.Model).WithPath(path));

        string Renamed(string name) => habit.Release is null || own is null ? name : ReleaseInPath.Replace(name, habit.Release.Name, own.Name);

        // A copy is one of the template that is in force here.
        SourceText Text(Placeholder model)
        {
            if (model.Target is { } written)
                return SourceText.FromString(Renamed(written));
            var template = TemplateNames.IsOne(model.Path) ? Placeholder.TemplateAbove(folder, Path.GetExtension(model.Path), settings) : null;
            return changes.Read(template ?? model.Path);
        }
    }
}
