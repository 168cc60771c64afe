using System.Management.Automation;
using SpecTools.Specs;

namespace SpecTools.Formatting;

/// <summary>Lets <c>PrimaryAssignee -eq 'jdoe'</c> hold for people from a file or another session too.</summary>
public sealed class SpecPersonConverter : DeserializedConverter<SpecPerson>
{
    private protected override SpecPerson Restore(PSObject value) =>
        new(Get<string>(value, "Name"), Get<string>(value, "Id"), Get<string>(value, "Email"));
}
