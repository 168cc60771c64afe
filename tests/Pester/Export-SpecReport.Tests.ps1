BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Export-SpecReport' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        foreach ($place in '2026.1/approved/a', '2026.2/implemented/a', '2026.2/approved/b', 'backlog/approved/c') {
            $null = Add-SpecFile "$folder/specs/$place.rst"
        }

        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'writes the format that the ending names, and nothing to the pipeline' {
        Get-Spec specs -Recurse | Export-SpecReport report.html | Should -BeNullOrEmpty
        Get-Content report.html -TotalCount 1 | Should -Be '<!DOCTYPE html>'
        Get-Spec specs -Recurse | Export-SpecReport report.md
        Get-Content report.md | Should -Contain '| 2026.1     |     1 |           0 |        1 |            1 |       0 |         0 |'
        Get-Spec specs -Recurse | Export-SpecReport report.csv
        (Import-Csv report.csv).name | Should -Be 'b', 'a', 'a', 'c'
        Get-Spec specs -Recurse | Export-SpecReport report.json
        (Get-Content report.json -Raw | ConvertFrom-Json).measurement.specCount | Should -Be 4
    }

    It 'writes the format that is named, whatever the ending' {
        Export-SpecReport report.txt specs -Recurse -Format Markdown -Title 'My specs'
        Get-Content report.txt -TotalCount 1 | Should -Be '# My specs'
    }

    It 'takes specs in every way that they can come' {
        (Export-SpecReport r.md -SpecPath specs -Recurse -PassThru).Specs.Count | Should -Be 4
        (Export-SpecReport r.md specs/2026.2, specs/2026.1 -Recurse -PassThru).Specs.Count | Should -Be 3
        (Get-ChildItem specs -Recurse -Filter *.rst | Export-SpecReport r.md -PassThru).Specs.Count | Should -Be 4
        ('specs/2026.2', 'specs/2026.1' | Export-SpecReport r.md -Recurse -PassThru).Specs.Count | Should -Be 3
        (Get-Spec specs -Recurse | Where-Object Release -EQ 2026.2 | Export-SpecReport r.md -PassThru).Specs.Count | Should -Be 2
        (Export-SpecReport r.md -InputObject (Get-Spec specs -Recurse) -PassThru).Specs.Count | Should -Be 4
        Push-Location specs/2026.2/approved
        (Export-SpecReport r.md -PassThru).Specs.Name | Should -Be 'b'
        Pop-Location
    }

    It 'hands the report on where that is asked for' {
        $report = Get-Spec specs -Recurse | Export-SpecReport report.json -PassThru
        $report | Should -BeOfType SpecTools.Reports.SpecReport
        $report.Measurement.CarriedOverCount | Should -Be 1
        ($report.Specs | Where-Object IsCarriedOver).ShownPath | Should -Be 'specs/2026.1/approved/a.rst'
        ($report.Specs | Where-Object ReleasesToImplement -EQ 1).Name | Should -Be 'a'
        ($report.Specs | Where-Object IsCarriedOver | Get-Spec).Name | Should -Be 'a'
    }

    It 'reports what it can where one file is missing' {
        $report = Export-SpecReport r.md specs/missing.rst, specs/2026.2/approved/b.rst -PassThru -ErrorVariable errors -ErrorAction SilentlyContinue
        $report.Specs.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Match '^PathNotFound,'
        'r.md' | Should -Exist
    }

    It 'writes a report of nothing too' {
        @() | Export-SpecReport report.csv
        @(Get-Content report.csv).Count | Should -Be 1
    }

    It 'writes nothing with -WhatIf, and nothing over a file with -NoClobber' {
        Export-SpecReport report.md specs -Recurse -WhatIf
        'report.md' | Should -Not -Exist
        Set-Content mine.md -Value mine
        { Export-SpecReport mine.md specs -Recurse -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content mine.md | Should -Be 'mine'
    }

    It 'says so where the ending names no format, before anything is read' {
        { Export-SpecReport report.bmp specs/missing -ErrorAction Stop } | Should -Throw -ErrorId 'FormatNotSupported,*'
        'report.bmp' | Should -Not -Exist
    }

    It 'shows a report in 80 columns' {
        $lines = (Export-SpecReport r.md specs -Recurse -PassThru | Out-String -Width 80) -split '\r?\n' -replace '\e\[[\d;]*m'
        $lines | Should -Contain 'Specs    : 4'
        $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }
}
