BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Update-SpecIndex' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        foreach ($place in '2026.1/one', '2026.1/two', '2026.2/three', '2026.2/four') {
            $null = Add-SpecFile "$folder/specs/$place.rst"
        }

        $null = Add-SpecFile "$folder/specs/2026.1/index.rst" -Text "Old`n===`n`n.. toctree::`n`n   gone`n   one`n"
        $null = Add-SpecFile "$folder/specs/2026.2/index.rst" -Text "New`n===`n`n.. toctree::`n`n   three`n"
        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'makes all lists of the repository true and writes nothing' {
        Update-SpecIndex | Should -BeNullOrEmpty
        Get-Content specs/2026.1/index.rst | Select-Object -Skip 5 | Should -Be '   one', '   two'
        Get-Content specs/2026.2/index.rst | Select-Object -Skip 5 | Should -Be '   four', '   three'
        (Test-Spec specs -Recurse -Rule SPEC605).Passed | Should -Not -Contain $false
        Update-SpecIndex -PassThru | Should -BeNullOrEmpty
    }

    It 'says what changed with -PassThru' {
        $change = Update-SpecIndex specs/2026.1 -PassThru
        $change | Should -BeOfType SpecTools.Operations.SpecIndexChange
        $change.Path | Should -Be "$folder/specs/2026.1/index.rst"
        $change.PSPath | Should -Be $change.Path
        $change.Added | Should -Be 'two'
        $change.Removed | Should -Be 'gone'
        Get-Content specs/2026.2/index.rst | Should -Not -Contain '   four'
    }

    It 'takes specs, files and folders from the pipeline' {
        Get-Spec specs/2026.2/four.rst | Update-SpecIndex
        Get-Content specs/2026.2/index.rst | Should -Contain '   four'
        Get-Item specs/2026.1/index.rst | Update-SpecIndex
        Get-Content specs/2026.1/index.rst | Should -Not -Contain '   gone'
        $null = Add-SpecFile "$folder/specs/2026.2/five [x].rst"
        Get-ChildItem specs -Directory | Update-SpecIndex
        Get-Content specs/2026.2/index.rst | Should -Contain '   five [x]'
        (Import-Csv (New-Item "$folder/paths.csv" -Value "LiteralPath`n$folder/specs`n") | Update-SpecIndex -PassThru) | Should -BeNullOrEmpty
    }

    It 'shows the diff with -WhatIf and writes nothing' {
        $output = pwsh -NoProfile -Command "Import-Module '$PSScriptRoot/../../SpecTools.psd1'; Set-Location '$folder'; Update-SpecIndex -WhatIf"
        $output | Should -Contain '-   gone'
        $output | Should -Contain '+   two'
        Get-Content specs/2026.1/index.rst | Should -Contain '   gone'
    }

    It 'leaves the choice of several lists to a person, and goes on' {
        Add-Content specs/2026.2/index.rst "`n.. toctree::`n`n   four`n"
        $null = Add-SpecFile "$folder/specs/2026.2/five.rst"
        $change = Update-SpecIndex -PassThru -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId | Should -Be 'EditRefused,SpecTools.Commands.UpdateSpecIndexCommand'
        $problem.TargetObject | Should -Be "$folder/specs/2026.2/five.rst"
        $change.Path | Should -Be "$folder/specs/2026.1/index.rst"
    }
}
