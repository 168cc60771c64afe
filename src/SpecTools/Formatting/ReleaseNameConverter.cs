using System.Globalization;
using System.Management.Automation;
using SpecTools.Specs;

namespace SpecTools.Formatting;

/// <summary>
/// Lets PowerShell compare a release with what people write for one: <c>'zed'</c>, and also <c>2026.2</c>, which
/// without quotation marks is a number.
/// </summary>
public sealed class ReleaseNameConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is string or double or decimal or int or long;

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        new ReleaseName(Convert.ToString(sourceValue, CultureInfo.InvariantCulture)!);

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) =>
        destinationType == typeof(double) && TryParse(sourceValue, out _);

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        TryParse(sourceValue, out var number) ? number : throw new InvalidCastException();

    // A number on the left makes a number of the right: 2026.2 -in $specs.Release.
    private static bool TryParse(object release, out double number) =>
        double.TryParse(release.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
