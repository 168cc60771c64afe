BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force

    function Get-Completion {
        param([string] $Line)

        $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null)
        $found.CompletionMatches.CompletionText
    }
}

Describe 'Completion' {
    BeforeAll {
        $null = Add-SpecFile "$TestDrive/own.rst" -Text "===`nOwn`n===`n`nMy section`n==========`n`nText.`n`nIt's mine`n=========`n`nText.`n"
        $null = New-Item -ItemType Directory -Path "$TestDrive/empty" -Force
        Push-Location $TestDrive
    }

    AfterAll {
        Pop-Location
    }

    It 'knows the rules, by identifier and by name' {
        Get-Completion 'Test-Spec -Rule SPEC3' | Should -Contain 'SPEC301'
        Get-Completion 'Test-Spec -Rule SPEC3' | Should -Not -Contain 'SPEC001'
        Get-Completion 'Test-Spec -Rule LineT' | Should -Be 'LineTooLong'
        Get-Completion 'Test-Spec -ExcludeRule SPEC301, Trailing' | Should -Be 'TrailingWhitespace'
    }

    It 'knows the presets' {
        Get-Completion 'Test-Spec -Preset no' | Should -Be 'nova'
        Get-Completion 'New-Spec -Preset ' | Should -Be 'ironic', 'kep', 'neutron', 'nova', 'openstack', 'powershell-rfc'
    }

    It 'knows the built-in templates, and files' {
        Get-Completion 'Test-Spec -Template open' | Should -Be 'openstack', 'openstack-backlog'
        "$(Get-Completion 'Test-Spec -Template ow')" | Should -Match 'own\.rst'
    }

    It 'knows the severities' {
        Get-Completion 'Test-Spec -FailOn W' | Should -Be 'Warning'
    }

    It 'offers the titles of the specs that are named, from the current location' {
        Get-Completion 'Get-SpecSection own.rst -Title ' | Should -Be "'My section'", "'It''s mine'"
        Get-Completion "Get-SpecSection own.rst -Title 'my" | Should -Be "'My section'"
        Get-Completion 'Get-SpecSection -LiteralPath own.rst -Title sec' | Should -Be "'My section'"
    }

    It 'offers the titles of the template where no spec is named' {
        Push-Location empty
        try {
            Get-Completion 'Get-SpecSection -Title Sec' | Should -Be "'Security impact'"
            Get-Completion 'Get-SpecSection -Title ' | Should -Contain 'Testing'
        }
        finally {
            Pop-Location
        }
    }

    It 'never fails' {
        $Error.Clear()
        Get-Completion 'Get-SpecSection missing.rst -Title ' | Should -Not -Contain 'Testing'
        $null = Get-Completion 'Get-SpecSection variable:x -Title '
        $null = Get-Completion "Get-SpecSection -InputObject 3 -Title "
        Push-Location variable:
        try {
            Get-Completion 'Get-SpecSection -Title Sec' | Should -Be "'Security impact'"
        }
        finally {
            Pop-Location
        }

        $Error | Should -BeNullOrEmpty
    }
}
