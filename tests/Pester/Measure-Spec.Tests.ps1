BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    foreach ($place in '2026.2/approved/a', '2026.2/implemented/b', 'zed/approved/c', 'backlog/approved/d') {
        $null = Add-SpecFile "$TestDrive/specs/$place.rst"
    }

    $null = Add-SpecFile "$TestDrive/specs/template.rst"
    $specs = "$TestDrive/specs"
}

Describe 'Measure-Spec' {
    It 'writes one object for all specs' {
        $measurement = Measure-Spec $specs -Recurse
        @($measurement).Count | Should -Be 1
        $measurement | Should -BeOfType SpecTools.Reports.SpecMeasurement
        $measurement.SpecCount | Should -Be 4
        $measurement.ByRelease.ToString() | Should -Be 'none (1), zed (1), 2026.2 (2)'
        $measurement.ByStatus.ToString() | Should -Be 'Backlog (1), Approved (2), Implemented (1)'
        $measurement.ByBlueprintKind.ToString() | Should -Be 'LaunchpadBlueprint (4)'
        $measurement.ByAssignee.ToString() | Should -Be 'jdoe (4)'
        $measurement.WithoutAssigneeCount | Should -Be 0
        $measurement.SectionCount | Should -Be (Get-SpecSection $specs -Recurse).Count
        $measurement.NoneCount | Should -Be (Get-SpecSection $specs -Recurse | Where-Object IsNone).Count
        $measurement.LineCount | Should -Be (Get-Spec $specs -Recurse | Measure-Object LineCount -Sum).Sum
        ($measurement.BySection | Where-Object Title -EQ 'Alternatives').NoneShare | Should -Be 1
    }

    It 'takes specs in every way that they can come' {
        (Get-Spec $specs -Recurse | Measure-Spec).SpecCount | Should -Be 4
        (Get-ChildItem $specs -Recurse -Filter *.rst | Measure-Spec).SpecCount | Should -Be 4
        (Get-ChildItem $specs -Recurse -Filter a.rst | Measure-Spec).SpecCount | Should -Be 1
        ("$specs/zed", "$specs/2026.2" | Measure-Spec -Recurse).SpecCount | Should -Be 3
        (Get-SpecRelease $specs -Name 2026.2 | Measure-Spec -Recurse).SpecCount | Should -Be 2
        (Get-Spec $specs -Recurse | Where-Object Release -GE 2026.1 | Measure-Spec).SpecCount | Should -Be 2
    }

    It 'counts nothing as zero' {
        (@() | Measure-Spec).SpecCount | Should -Be 0
        (Measure-Spec -LiteralPath $TestDrive).SpecCount | Should -Be 0
    }

    It 'goes on where one file is missing' {
        $measurement = Measure-Spec "$specs/missing.rst", "$specs/zed/approved/c.rst" -ErrorVariable errors -ErrorAction SilentlyContinue
        $measurement.SpecCount | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Match '^PathNotFound,'
    }

    It 'shows what matters in 80 columns' {
        $lines = (Measure-Spec $specs -Recurse | Out-String -Width 80) -split '\r?\n' -replace '\e\[[\d;]*m'
        $lines | Should -Contain 'Specs            : 4'
        $lines | Should -Contain 'Releases         : none (1), zed (1), 2026.2 (2)'
        $lines | Where-Object { $_ -match '^Sections +: \d+, of which \d+ say None \(\d+ %\)$' } | Should -Not -BeNullOrEmpty
        $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'counts findings, and specs that took more than one release' {
        $folder = "$TestDrive/more"
        $null = Add-SpecFile "$folder/specs/2026.1/approved/a.rst"
        $null = Add-SpecFile "$folder/specs/2026.2/implemented/a.rst"
        $null = Add-SpecFile "$folder/specs/2026.2/approved/b.rst" -Text "Title`n=====`n`nWords.   `n`nProblem`n=======`n`nNone`n"
        $measurement = Measure-Spec "$folder/specs" -Recurse
        $measurement.CarriedOverCount | Should -Be 1
        $measurement.ByReleasesToImplement.ToString() | Should -Be '1 (1)'
        $measurement.MedianDaysToImplement | Should -BeNullOrEmpty
        $results = Test-Spec "$folder/specs" -Recurse
        $measurement.FindingCount | Should -Be ($results.Diagnostics | Measure-Object).Count
        $measurement.FailedCount | Should -Be @($results | Where-Object Passed -EQ $false).Count
        ($measurement.ByRule | Where-Object Name -EQ 'SPEC302 TrailingWhitespace').Count | Should -Be 1
        (Get-Spec "$folder/specs/2026.1" -Recurse | Measure-Spec).CarriedOverCount | Should -Be 1
    }

    It 'goes through JSON' {
        $json = Measure-Spec $specs -Recurse | ConvertTo-Json -Depth 3 -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        ($json | ConvertFrom-Json).ByRelease.Release.Name | Should -Be 'zed', '2026.2'
    }
}
