BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Rename-Spec' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = Add-SpecFile "$folder/specs/2026.2/approved/one.rst"
        $null = Add-SpecFile "$folder/specs/2026.2/approved/two.rst"
        Set-Content -LiteralPath "$folder/spectools.json" -Value '{ "redirects": "nova" }'
        Set-Content -LiteralPath "$folder/specs/2026.2/approved/two.rst" -Value "Two`n===`n`n``One <one.rst>``_`n"
        Push-Location "$folder/specs/2026.2"
    }

    AfterEach {
        Pop-Location
    }

    It 'renames the file, mends links and adds a redirect' {
        Rename-Spec approved/one.rst three -Confirm:$false | Should -BeNullOrEmpty
        (Get-ChildItem approved).Name | Should -Be 'three.rst', 'two.rst'
        Get-Content approved/two.rst -Raw | Should -Match '`One <three\.rst>`_'
        Get-Content redirects | Should -Be 'approved/one.rst ../approved/three.rst'
    }

    It 'adds no redirect with -NoRedirect, and writes the spec with -PassThru' {
        $spec = Get-Spec approved/one.rst | Rename-Spec -NewName three.rst -NoRedirect -PassThru -Confirm:$false
        $spec | Should -BeOfType SpecTools.Specs.Spec
        $spec.Name | Should -Be 'three'
        Test-Path redirects | Should -BeFalse
    }

    It 'takes names and paths from objects' {
        [pscustomobject]@{ LiteralPath = "$PWD/approved/one.rst"; NewName = 'three' } | Rename-Spec -Confirm:$false
        Get-ChildItem approved/two.rst | Rename-Spec -NewName { $_.BaseName + '-more' } -Confirm:$false
        (Get-ChildItem approved).Name | Should -Be 'three.rst', 'two-more.rst'
        Get-Content redirects | Should -Be 'approved/one.rst ../approved/three.rst', 'approved/two.rst ../approved/two-more.rst'
    }

    It 'shows the diff with -WhatIf and changes nothing' {
        $shown = pwsh -NoProfile -Command "Import-Module '$PSScriptRoot/../../SpecTools.psd1'; Rename-Spec approved/one.rst three -WhatIf"
        $shown -join "`n" | Should -Match '(?m)^rename to approved/three\.rst|^\+`One <three\.rst>`_'
        (Get-ChildItem approved).Name | Should -Be 'one.rst', 'two.rst'
    }

    It 'never renames over a file' {
        Rename-Spec approved/one.rst two -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -Be 'FileExists,SpecTools.Commands.RenameSpecCommand'
        (Get-ChildItem approved).Name | Should -Be 'one.rst', 'two.rst'
    }

    It 'asks, as what moves files does' {
        $attributes = [SpecTools.Commands.RenameSpecCommand].GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
        $attributes.ConfirmImpact | Should -Be 'High'
    }
}

Describe 'Test-Spec among other files' {
    It 'tests files of redirects and links to nothing, which Get-Spec passes over or fails at' {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = Add-SpecFile "$folder/specs/2026.2/approved/one.rst"
        Set-Content -LiteralPath "$folder/specs/2026.2/redirects" -Value 'approved/a.rst no.rst'
        Set-Content -LiteralPath "$folder/specs/2026.2/approved/link.rst" -Value '../no.rst' -NoNewline
        $results = Test-Spec $folder -Recurse -Rule 'SPEC60*'
        ($results | Where-Object Passed -EQ $false).Diagnostics.RuleId | Should -Be 'SPEC606', 'SPEC602'
        @(Get-Spec $folder -Recurse -ErrorAction SilentlyContinue -ErrorVariable failed).Count | Should -Be 1
        $failed.Count | Should -Be 1
    }
}
