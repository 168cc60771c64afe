using System.Management.Automation;
using SpecTools.Specs;

namespace SpecTools.Formatting;

/// <summary>
/// Makes a person again of one that was written to a file or sent from another session, so that
/// <c>PrimaryAssignee -eq 'jdoe'</c> holds there too. Nothing else becomes a person.
/// </summary>
public sealed class SpecPersonConverter : PSTypeConverter
{
    private const string Deserialized = "Deserialized.SpecTools.Specs.SpecPerson";

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is PSObject value && value.TypeNames.Contains(Deserialized);

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
    {
        var value = (PSObject)sourceValue;
        return new SpecPerson(Text(value, "Name"), Text(value, "Id"), Text(value, "Email"));
    }

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new InvalidCastException();

    private static string? Text(PSObject value, string property) => value.Properties[property]?.Value as string;
}
