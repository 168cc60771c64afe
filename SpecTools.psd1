@{
    RootModule = 'module/lib/SpecTools.dll'

    # The types file names a class of Core as the one that deserialized people become again.
    RequiredAssemblies = @('module/lib/SpecTools.Core.dll')
    ModuleVersion = '0.1.0'
    GUID = 'a31c503c-14af-4b87-88ce-87a46f7f2352'
    Author = 'The SpecTools authors'
    CompanyName = 'The SpecTools authors'
    Copyright = 'The SpecTools authors. Apache-2.0.'
    Description = 'Query, validate and write OpenStack-style spec documents: reStructuredText and Markdown, without disturbing a byte you did not mean to.'

    # Windows PowerShell 5.1 is not supported: the assemblies are for .NET 8 and later.
    PowerShellVersion = '7.4'
    CompatiblePSEditions = @('Core')

    FormatsToProcess = @('module/SpecTools.Format.ps1xml')
    TypesToProcess = @('module/SpecTools.Types.ps1xml')

    CmdletsToExport = @(
        'Add-SpecHistory'
        'Add-SpecReference'
        'Add-SpecSection'
        'Add-SpecWorkItem'
        'Compare-Spec'
        'Convert-Spec'
        'ConvertTo-Spec'
        'ConvertTo-SpecHtml'
        'ConvertTo-SpecXml'
        'Copy-Spec'
        'Export-SpecReport'
        'Export-SpecTestResult'
        'Get-Spec'
        'Get-SpecAssignee'
        'Get-SpecCommitMessage'
        'Get-SpecDependency'
        'Get-SpecReference'
        'Get-SpecRelease'
        'Get-SpecRule'
        'Get-SpecSection'
        'Get-SpecTemplate'
        'Get-SpecWorkItem'
        'Measure-Spec'
        'Move-Spec'
        'New-Spec'
        'New-SpecRelease'
        'Remove-SpecReference'
        'Remove-SpecSection'
        'Remove-SpecWorkItem'
        'Rename-Spec'
        'Repair-Spec'
        'Set-SpecAssignee'
        'Set-SpecSection'
        'Show-Spec'
        'Test-Spec'
        'Update-SpecIndex'
    )
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport = @()

    PrivateData = @{
        PSData = @{
            Tags = @(
                'spec', 'specification', 'OpenStack', 'reStructuredText', 'rst', 'Markdown', 'lint', 'documentation',
                'PSEdition_Core', 'Windows', 'Linux', 'MacOS'
            )
            LicenseUri = 'https://www.apache.org/licenses/LICENSE-2.0'
            ProjectUri = 'https://spectools.example.org'
            ReleaseNotes = 'CHANGELOG.md says what has changed.'
            Prerelease = 'preview1'
        }
    }
}
