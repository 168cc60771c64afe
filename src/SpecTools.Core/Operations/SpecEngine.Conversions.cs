namespace SpecTools.Operations;

/// <summary>Specs in other forms: XML, pages, the other format.</summary>
public sealed partial class SpecEngine
{
    /// <summary>
    /// Turns specs into docutils' XML, on all cores, results in the order of the inputs. The inputs' errors are handed on
    /// in their places; what goes wrong with a file is an outcome, and so is that it is Markdown.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">Which tree is meant.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecXml>> ConvertToXml(
        IEnumerable<Outcome<SpecInput>> inputs, XmlOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return converting.Run(inputs, new XmlConverter(workshop, options).Convert, options.ThrottleLimit, cancel);
    }

    /// <summary>
    /// Turns specs into pages of HTML, on all cores, results in the order of the inputs. The inputs' errors are handed on in
    /// their places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<SpecHtml>> ConvertToHtml(
        IEnumerable<Outcome<SpecInput>> inputs, ReadOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return rendering.Run(inputs, new HtmlConverter(workshop, options).Convert, options.ThrottleLimit, cancel);
    }

    /// <summary>
    /// Plans conversions of specs to a format, on all cores, results in the order of the inputs. Writes nothing. The inputs'
    /// errors are handed on in their places; what goes wrong with a file is an outcome.
    /// </summary>
    /// <param name="inputs">The files, as <see cref="Expand"/> and <see cref="Search"/> yield them.</param>
    /// <param name="options">The format.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="SpecException">The options name a preset or a template that does not exist.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<Outcome<PlannedConversion>> PlanConversions(
        IEnumerable<Outcome<SpecInput>> inputs, ConvertOptions options, CancellationToken cancel)
    {
        workshop.Check(options);
        return translating.Run(inputs, new SpecConverter(workshop, options).Plan, options.ThrottleLimit, cancel);
    }
}
