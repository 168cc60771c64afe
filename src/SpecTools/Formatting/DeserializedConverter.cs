using System.Management.Automation;

namespace SpecTools.Formatting;

/// <summary>
/// Makes an object again of one that was written to a file or sent from another session, as it was then. Nothing else becomes one.
/// </summary>
/// <typeparam name="T">The type of the object.</typeparam>
public abstract class DeserializedConverter<T> : PSTypeConverter
    where T : class
{
    private static readonly string Deserialized = "Deserialized." + typeof(T).FullName;

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is PSObject value && value.TypeNames.Contains(Deserialized);

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Restore((PSObject)sourceValue);

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new InvalidCastException();

    /// <summary>Makes the object.</summary>
    /// <param name="value">What has its properties.</param>
    /// <exception cref="InvalidCastException">Some of it was lost on the way.</exception>
    private protected abstract T Restore(PSObject value);

    /// <summary>The value of a property; null where there is none.</summary>
    private protected static TValue? Get<TValue>(PSObject value, string property) =>
        value.Properties[property]?.Value is { } found ? LanguagePrimitives.ConvertTo<TValue>(found) : default;

    /// <summary>The text of a property; empty where there is none.</summary>
    private protected static string Text(PSObject value, string property) => Get<string>(value, property) ?? "";

    /// <summary>The items of a list, which have become objects again before it.</summary>
    /// <exception cref="InvalidCastException">They are no more than texts.</exception>
    private protected static List<TItem> List<TItem>(PSObject value, string property)
    {
        var items = LanguagePrimitives.GetEnumerable(value.Properties[property]?.Value) ?? Array.Empty<object>();
        return [.. items.Cast<object>().Select(LanguagePrimitives.ConvertTo<TItem>)];
    }
}
