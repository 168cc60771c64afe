BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'New-SpecRelease' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = Add-SpecFile "$folder/specs/2026.1/approved/one.rst"
        $null = Add-SpecFile "$folder/specs/2026.2/approved/two.rst"
        $null = Add-SpecFile "$folder/specs/2026.2-template.rst"
        $null = Add-SpecFile "$folder/specs/index.rst" -Text "Specs`n=====`n`n.. toctree::`n`n   2026.2/index`n   2026.1/index`n"
        foreach ($release in '2026.1', '2026.2') {
            $null = Add-SpecFile "$folder/specs/$release/index.rst" -Text "Specs for $release`n================`n`n.. toctree::`n   :glob:`n`n   approved/*`n"
        }

        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'opens a release after the newest and writes it' {
        $release = New-SpecRelease 2027.1
        $release | Should -BeOfType SpecTools.Repositories.SpecRelease
        $release.Name | Should -Be '2027.1'
        $release.Path | Should -Be "$folder/specs/2027.1"
        $release.Template | Should -Be "$folder/specs/2027.1-template.rst"
        $release.SpecCount | Should -Be 0
        Get-Content specs/index.rst -Raw | Should -Match '(?s)2027\.1/index\n   2026\.2/index\n   2026\.1/index'
        Test-Path specs/2027.1/approved | Should -BeTrue
        (New-Spec awesome-thing -Release 2027.1).Path | Should -Be "$folder/specs/2027.1/approved/awesome-thing.rst"
    }

    It 'takes after the release that is named, in the folder that is named' {
        (New-SpecRelease 2026.3 -From 2026.1 -Path specs/2026.2/approved).Template | Should -Be 'openstack'
        Test-Path specs/2026.3-template.rst | Should -BeFalse
        Get-Content specs/2026.3/index.rst -Raw | Should -Match '^Specs for 2026\.3\n================\n'
    }

    It 'shows the diff with -WhatIf and makes nothing' {
        $output = pwsh -NoProfile -Command "Import-Module '$PSScriptRoot/../../SpecTools.psd1'; Set-Location '$folder'; New-SpecRelease 2027.1 -WhatIf"
        $output -join "`n" | Should -Match "Open the release '2027.1' after '2026.2'"
        $output | Should -Contain '+   2027.1/index'
        Test-Path specs/2027.1* | Should -BeFalse
    }

    It 'opens one after the other from the pipeline' {
        $made = [pscustomobject]@{ Name = '2027.1' }, [pscustomobject]@{ Name = '2026.2' }, [pscustomobject]@{ Name = '2027.2' } |
            New-SpecRelease -ErrorVariable problem -ErrorAction SilentlyContinue
        $made.Name | ForEach-Object ToString | Should -Be '2027.1', '2027.2'
        $problem.FullyQualifiedErrorId | Should -Be 'FileExists,SpecTools.Commands.NewSpecReleaseCommand'
    }

    It 'says what is wrong, and makes nothing' {
        { New-SpecRelease 2027.1 -From 2026.7 -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseNotFound,*'
        $null = New-Item -ItemType Directory specs/2027.1
        { New-SpecRelease 2027.1 -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,*'
        Get-ChildItem specs/2027.1 | Should -BeNullOrEmpty
        Test-Path specs/2027.1-template.rst | Should -BeFalse
    }

    It 'completes the release to take after' {
        $line = 'New-SpecRelease 2027.1 -From 2'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be '2026.2', '2026.1'
    }
}
