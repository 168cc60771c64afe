using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;
using SpecTools.Operations;

namespace SpecTools.Cli.Verbs;

/// <summary>A verb that makes one edit in each of the specs that paths stand for.</summary>
internal abstract class EditVerb : PathVerb
{
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    protected EditVerb(CliConsole console, string parent, string name, string description, params IReadOnlyList<string> examples)
        : base(console, parent, name, description, examples) => Add(whatIf);

    /// <summary>Makes the edit of one spec; a new one for each call.</summary>
    private protected abstract SpecEdit MakeEdit(ParseResult parse);

    protected sealed override int Run(ParseResult parse)
    {
        var session = new Session(Console);
        var read = ReadOptions(parse);
        var options = new EditOptions { Template = read.Template, Preset = read.Preset };
        var isTrial = parse.GetValue(whatIf);
        return session.ApplyAll(
            stop => session.Engine.PlanEdits(session.Inputs(Paths(parse)), () => MakeEdit(parse), options, stop),
            isTrial,
            plan => session.Apply(plan.Changes, isTrial, session.Show(plan.Path))) ?? session.End();
    }
}
