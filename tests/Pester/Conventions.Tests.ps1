# What is true of every cmdlet by its declaration alone.

BeforeDiscovery {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    $writing = 'New', 'Set', 'Add', 'Remove', 'Repair', 'Rename', 'Move', 'Copy', 'Convert', 'Update', 'Export'
    $cmdlets = foreach ($command in Get-Command -Module SpecTools) {
        @{ name = $command.Name; command = $command; writes = $command.Verb -in $writing }
    }

    # These have a path of another kind: the file or folder to be made, or two files to be compared.
    $takingFiles = $cmdlets | Where-Object { $_.command.Parameters['LiteralPath'] -and $_.command.Verb -ne 'Export' }
    $kinds = [enum]::GetNames([SpecTools.SpecErrorKind])
}

BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)

    # What a parameter is in each of the parameter sets that have it.
    function Get-InSet {
        param($Command, [string] $Parameter)

        $Command.ParameterSets.Parameters | Where-Object Name -EQ $Parameter
    }

    # The types and assemblies that an assembly refers to.
    function Get-Reference {
        param([string] $Path)

        $stream = [System.IO.File]::OpenRead($Path)
        try {
            $file = [System.Reflection.PortableExecutable.PEReader]::new($stream)
            $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($file)
            foreach ($handle in $metadata.AssemblyReferences) { $metadata.GetString($metadata.GetAssemblyReference($handle).Name) }
            foreach ($handle in $metadata.TypeReferences) {
                $type = $metadata.GetTypeReference($handle)
                "$($metadata.GetString($type.Namespace)).$($metadata.GetString($type.Name))"
            }
        }
        finally {
            $stream.Dispose()
        }
    }
}

Describe '<name>' -ForEach $cmdlets {
    It 'has an approved verb and a noun that begins with Spec' {
        $command.Verb | Should -BeIn (Get-Verb).Verb
        $command.Noun | Should -Match '^Spec([A-Z][a-z]+)*$'
    }

    It 'says what it writes' {
        $command.OutputType.Name | Should -Not -BeNullOrEmpty
    }

    It 'asks before it writes, and only then; with emphasis before it moves or removes' {
        $declared = $command.ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)[0]
        $declared.SupportsShouldProcess | Should -Be $writes
        if ($writes) {
            $declared.ConfirmImpact | Should -Be $(if ($command.Verb -in 'Move', 'Remove', 'Rename') { 'High' } else { 'Medium' })
        }

        $command.Parameters.ContainsKey('WhatIf') | Should -Be $writes
    }

    It 'writes what it has written only with -PassThru, unless it makes something' {
        $makes = $command.Verb -in 'New', 'Copy'
        $command.Parameters.ContainsKey('PassThru') | Should -Be (($writes -and -not $makes) -or $name -eq 'Show-Spec')
    }

    It 'can be told how many files to work on at once where it searches folders' {
        $command.Parameters.ContainsKey('ThrottleLimit') | Should -Be $command.Parameters.ContainsKey('Recurse')
    }

    It 'has a parameter set to begin with, which is one of its own' {
        if ($command.ParameterSets.Count -gt 1) {
            $command.DefaultParameterSet | Should -BeIn $command.ParameterSets.Name
        }
    }

    It 'completes what can be completed' {
        $expected = @{
            Rule = 'RuleCompleter'; ExcludeRule = 'RuleCompleter'; Template = 'TemplateCompleter'; Preset = 'PresetCompleter'
            Release = 'ReleaseCompleter'; From = 'ReleaseCompleter'; Section = 'SectionTitleCompleter'; After = 'SectionTitleCompleter'
            Primary = 'PersonCompleter'; Contributor = 'PersonCompleter'; AddContributor = 'PersonCompleter'
            RemoveContributor = 'PersonCompleter'; Assignee = 'PersonCompleter'
        }
        if ($command.Noun -eq 'SpecSection') {
            $expected.Title = 'SectionTitleCompleter'
        }

        foreach ($parameter in $command.Parameters.Values | Where-Object { $expected[$_.Name] }) {
            $completer = $parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.ArgumentCompleterAttribute] }
            $completer.Type.Name | Should -Be $expected[$parameter.Name] -Because "-$($parameter.Name) has known values"
        }
    }
}

Describe '<name>, which takes files' -ForEach $takingFiles {
    It 'takes paths first, or as text from the pipeline, and with wildcards' {
        $paths = @(Get-InSet $command 'Path')
        $paths.Position | Select-Object -Unique | Should -Be 0
        $paths.ValueFromPipelineByPropertyName | Should -Not -Contain $true
        ($paths | Where-Object ValueFromPipeline) | Should -Not -BeNullOrEmpty
        $command.Parameters['Path'].ParameterType | Should -Be ([string[]])
        $command.Parameters['Path'].Attributes.TypeId.Name | Should -Contain 'SupportsWildcardsAttribute'
    }

    It 'takes names as they are from what has them' {
        $literal = @(Get-InSet $command 'LiteralPath')
        $literal.ValueFromPipelineByPropertyName | Should -Not -Contain $false
        $literal.ValueFromPipeline | Should -Not -Contain $true
        $literal.IsMandatory | Should -Not -Contain $false
        $command.Parameters['LiteralPath'].Aliases | Should -Be 'PSPath', 'LP'
        $command.Parameters['LiteralPath'].ParameterType | Should -Be ([string[]])
    }

    It 'takes objects by value where it takes any' {
        $objects = @(Get-InSet $command 'InputObject')
        if ($objects) {
            $objects.ValueFromPipeline | Should -Not -Contain $false
            $objects.ValueFromPipelineByPropertyName | Should -Not -Contain $true
        }
    }

    It 'names its parameter sets after the path that they take' {
        $command.ParameterSets.Name | Where-Object { $_ -notmatch '^(Path|LiteralPath|InputObject|Blueprint|Name|ListAvailable|Files|(Revision|Release)(LiteralPath)?)$' } |
            Should -BeNullOrEmpty
    }
}

Describe 'The assembly <_>' -ForEach 'SpecTools', 'SpecTools.Core' {
    It 'does not know the console' {
        $references = Get-Reference "$root/module/lib/$_.dll"
        $references | Should -Contain 'System.Runtime'
        $references | Where-Object { $_ -match '^System\.Console|PSHostUserInterface' } | Should -BeNullOrEmpty
    }
}

Describe 'The assembly SpecTools' {
    It 'makes error records in one place' {
        $source = Get-ChildItem -LiteralPath "$root/src/SpecTools" -Recurse -Filter *.cs
        ($source | Select-String -Pattern 'new ErrorRecord\b|\bErrorRecord Of').Path | Split-Path -Leaf | Select-Object -Unique | Should -Be 'ErrorRecords.cs'
    }
}

Describe 'The catalogue of errors' {
    BeforeAll {
        $documented = [ordered] @{}
        foreach ($row in Select-String -LiteralPath "$root/docs/errors.md" -Pattern '^\| `(\w+)` \| (\w+) \| (.+) \| (.+) \|$') {
            $documented[$row.Matches[0].Groups[1].Value] = $row.Matches[0].Groups[2].Value
        }

        $records = [SpecTools.Commands.SpecCommand].Assembly.GetType('SpecTools.Errors.ErrorRecords').GetMethod('Of', [System.Reflection.BindingFlags] 'NonPublic, Static')
    }

    It 'is documented, each error and no other' {
        $documented.Keys | Should -Be ([enum]::GetNames([SpecTools.SpecErrorKind]))
    }

    It 'has a category and the path as the target for <_>' -ForEach $kinds {
        $record = $records.Invoke($null, @([SpecTools.SpecException]::new($_, 'What happened.', '/a/path', $null)))
        $record.FullyQualifiedErrorId | Should -Be $_
        $record.CategoryInfo.Category | Should -Be $documented[$_]
        $record.TargetObject | Should -Be '/a/path'
    }

    It 'has nothing that no code says: <_>' -ForEach $kinds {
        Get-ChildItem -Path "$root/src" -Recurse -Filter *.cs | Where-Object Name -NotIn 'SpecErrorKind.cs', 'ErrorRecords.cs' |
            Select-String -Pattern "SpecErrorKind\.$_\b" -List | Select-Object -First 1 | Should -Not -BeNullOrEmpty
    }
}
