# What PowerShell's own commands make of specs is what a user of them expects.

BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    foreach ($place in '2026.2/approved/a', '2026.1/implemented/b', 'antelope/approved/c', 'zed/implemented/d', 'kilo/approved/e', 'backlog/approved/f') {
        $null = Add-SpecFile "$TestDrive/specs/$place.rst"
    }

    $specs = Get-Spec "$TestDrive/specs" -Recurse
}

Describe 'Where-Object' {
    It 'compares what specs say' {
        ($specs | Where-Object Title -EQ 'the spec A').Name | Should -Be 'a'
        ($specs | Where-Object Title -Like '*spec [cd]').Name | Should -Be 'c', 'd'
        ($specs | Where-Object Status -EQ Implemented).Name | Sort-Object | Should -Be 'b', 'd'
        ($specs | Where-Object Status -In Backlog, Implemented).Name | Sort-Object | Should -Be 'b', 'd', 'f'
        ($specs | Where-Object LineCount -GT 1000) | Should -BeNullOrEmpty
        ($specs | Where-Object { $_.Blueprint.Name -eq 'c' }).Name | Should -Be 'c'
        ($specs | Where-Object Blueprint -EQ C).Name | Should -Be 'c'
        ($specs | Where-Object Blueprint -In c, a).Name | Should -Be 'a', 'c'
        ($specs | Where-Object { $_.Sections.Title -contains 'testing' }).Count | Should -Be 6
    }

    It 'compares people by any of their names' {
        $text = (Get-SpecText).Replace("  jdoe`n", "  John Doe (jroe) <jroe@example.org>`n  mmuster`n`nOther contributors:`n  jdoe`n")
        $null = Add-SpecFile "$TestDrive/people/z.rst" -Text $text
        $all = @($specs) + @(Get-Spec "$TestDrive/people")
        ($all | Where-Object PrimaryAssignee -EQ jdoe).Name | Should -Be $specs.Name
        ($all | Where-Object PrimaryAssignee -EQ JROE).Name | Should -Be 'z'
        ($all | Where-Object PrimaryAssignee -EQ 'john doe').Name | Should -Be 'z'
        ($all | Where-Object PrimaryAssignee -EQ jroe@example.org).Name | Should -Be 'z'
        ($all | Where-Object { $_.PrimaryAssignee -eq 'mmuster' }).Name | Should -Be 'z'
        ($all | Where-Object PrimaryAssignee -Contains mmuster).Name | Should -Be 'z'
        ($all | Where-Object PrimaryAssignee -NotContains jdoe).Name | Should -Be 'z'
        ($all | Where-Object { 'mmuster' -in $_.PrimaryAssignee }).Name | Should -Be 'z'
        ($all | Where-Object PrimaryAssignee -Like mm*).Name | Should -Be 'z'
        ($all | Where-Object { $_.PrimaryAssignee.Email -eq 'jroe@example.org' }).Name | Should -Be 'z'
        ($all | Where-Object Contributors -EQ jdoe).Name | Should -Be 'z'
        ($all | Where-Object Contributors).Name | Should -Be 'z'
        ($all | Where-Object { -not $_.PrimaryAssignee }) | Should -BeNullOrEmpty
        ($all | Where-Object PrimaryAssignee -EQ jd) | Should -BeNullOrEmpty
    }

    It 'compares releases in their order, with or without quotation marks' {
        ($specs | Where-Object Release -EQ 2026.1).Name | Should -Be 'b'
        ($specs | Where-Object Release -EQ 'Zed').Name | Should -Be 'd'
        ($specs | Where-Object Release -NE kilo).Count | Should -Be 5
        ($specs | Where-Object Release -GT zed).Name | Sort-Object | Should -Be 'a', 'b', 'c'
        ($specs | Where-Object Release -GE 2023.1).Name | Sort-Object | Should -Be 'a', 'b', 'c'
        ($specs | Where-Object { $_.Release -gt '2023.2' }).Name | Sort-Object | Should -Be 'a', 'b'
        ($specs | Where-Object { $_.Release -and $_.Release -lt 'zed' }).Name | Should -Be 'e'
        ($specs | Where-Object Release -Like 2026*).Name | Sort-Object | Should -Be 'a', 'b'
        ($specs | Where-Object Release -In kilo, 2026.2).Name | Sort-Object | Should -Be 'a', 'e'
        2026.2 -in $specs.Release | Should -BeTrue
        2026.3 -in $specs.Release | Should -BeFalse
        $specs.Release -contains 'zed' | Should -BeTrue
        ($specs | Where-Object -Not Release).Name | Should -Be 'f'
    }
}

Describe 'Sort-Object' {
    It 'sorts by text and by release' {
        ($specs | Sort-Object Title).Name | Should -Be 'a', 'b', 'c', 'd', 'e', 'f'
        ($specs | Sort-Object Release).Name | Should -Be 'f', 'e', 'd', 'c', 'b', 'a'
        ($specs | Sort-Object Release -Descending).Name | Should -Be 'a', 'b', 'c', 'd', 'e', 'f'
        ($specs | Sort-Object Status, Title).Name | Should -Be 'a', 'c', 'e', 'b', 'd', 'f'
    }

    It 'finds each release once' {
        $specs.Release + $specs.Release | Sort-Object -Unique | ForEach-Object { "$_" } |
            Should -Be 'kilo', 'zed', 'antelope', '2026.1', '2026.2'
    }
}

Describe 'Group-Object' {
    It 'groups by release, status and blueprint' {
        $both = @($specs) + @(Get-Spec "$TestDrive/specs/zed" -Recurse)
        $groups = $both | Group-Object Release
        $groups.Count | Should -Be 6
        ($groups | Where-Object Name -EQ zed).Count | Should -Be 2
        ($both | Group-Object Release -AsHashTable -AsString)['zed'].Count | Should -Be 2
        ($specs | Group-Object Status | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) |
            Should -Be 'Approved 3', 'Backlog 1', 'Implemented 2'
        ($specs | Group-Object PrimaryAssignee).Count | Should -Be 6
        ($specs | Group-Object { $_.PrimaryAssignee.ToString() }).Name | Should -Be 'jdoe'
        ($specs | Group-Object { $_.Blueprint.Kind }).Name | Should -Be 'LaunchpadBlueprint'
    }
}

Describe 'Select-Object, Measure-Object and Compare-Object' {
    It 'take the properties of specs' {
        ($specs | Select-Object -ExpandProperty Sections | Select-Object -First 1).Title | Should -Be 'Problem description'
        ($specs | Measure-Object LineCount -Sum).Count | Should -Be 6
        $again = Get-Spec "$TestDrive/specs" -Recurse
        Compare-Object $specs $again -Property Release, Name | Should -BeNullOrEmpty
        (Compare-Object $specs $again[0..4] -Property Name).SideIndicator | Should -Be '<='
    }
}

Describe 'Export-Csv' {
    It 'writes rows that can be read' {
        $specs | Export-Csv -LiteralPath "$TestDrive/specs.csv"
        $text = Get-Content -LiteralPath "$TestDrive/specs.csv" -Raw
        $text | Should -Not -Match 'System\.|SpecTools\.|`'
        $row = Import-Csv -LiteralPath "$TestDrive/specs.csv" | Where-Object Name -EQ a
        $row.Title | Should -Be 'The spec a'
        $row.Release | Should -Be '2026.2'
        $row.Status | Should -Be 'Approved'
        $row.PrimaryAssignee | Should -Be 'jdoe'
        $row.Blueprint | Should -Be 'a'
        $row.Sections | Should -Be ('Problem description, Proposed change, Implementation, Dependencies, Testing, ' +
            'Documentation Impact, References')
        $row.Path | Should -Be "$TestDrive/specs/2026.2/approved/a.rst"
    }

    It 'writes the other objects too' {
        Get-SpecRelease $TestDrive | Export-Csv -LiteralPath "$TestDrive/releases.csv"
        (Import-Csv -LiteralPath "$TestDrive/releases.csv").Name | Should -Be 'kilo', 'zed', 'antelope', '2026.1', '2026.2'
        Measure-Spec "$TestDrive/specs" -Recurse | Export-Csv -LiteralPath "$TestDrive/measure.csv"
        (Import-Csv -LiteralPath "$TestDrive/measure.csv").ByStatus | Should -Be 'Backlog (1), Approved (3), Implemented (2)'
    }
}

Describe 'ConvertTo-Json' {
    It 'writes each spec once, at any depth' {
        $size = ($specs | Measure-Object Length -Sum).Sum
        $json = $specs | ConvertTo-Json -Depth 100 -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        $json.Length | Should -BeLessThan (20 * $size)
        $read = $json | ConvertFrom-Json
        $read.Count | Should -Be 6
        $one = $read | Where-Object Name -EQ a
        $one.Release.Name | Should -Be '2026.2'
        $one.Blueprint.Project | Should -Be 'example'
        $one.PrimaryAssignee[0].Id | Should -Be 'jdoe'
        $one.Sections.Title | Should -Contain 'Testing'
        ($one.Sections | Where-Object Title -EQ 'Proposed change').Sections.Title | Should -Contain 'Security impact'
        $one.Sections[0].PSObject.Properties.Name | Should -Not -Contain 'Spec'
    }

    It 'writes enumerations as words where that is asked for' {
        (Get-Spec "$TestDrive/specs/zed" -Recurse | ConvertTo-Json -Depth 10 -EnumsAsStrings | ConvertFrom-Json).Status | Should -Be 'Implemented'
    }

    It 'does without a depth on what has no more than a list' {
        $json = $specs | Select-Object Name, Title, Status, Blueprint | ConvertTo-Json -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        ($json | ConvertFrom-Json)[0].Blueprint.Kind | Should -Not -BeNullOrEmpty
    }
}

Describe 'Export-Clixml and jobs' {
    It 'keep people that can be compared' {
        $specs | Export-Clixml -LiteralPath "$TestDrive/people.xml"
        $read = Import-Clixml -LiteralPath "$TestDrive/people.xml"
        $read[0].PrimaryAssignee[0] | Should -BeOfType SpecTools.Specs.SpecPerson
        ($read | Where-Object PrimaryAssignee -EQ JDOE).Count | Should -Be 6
        ($read | Where-Object { $_.PrimaryAssignee -contains 'jdoe' }).Count | Should -Be 6
        $module = Join-Path (Split-Path -Parent (Split-Path -Parent $PSScriptRoot)) SpecTools.psd1
        $sent = Start-Job { Import-Module $using:module; Get-Spec "$using:TestDrive/specs" -Recurse } | Receive-Job -Wait -AutoRemoveJob
        ($sent | Where-Object PrimaryAssignee -EQ jdoe).Count | Should -Be 6
        ($sent | Where-Object PrimaryAssignee -EQ jroe) | Should -BeNullOrEmpty
    }
}

Describe 'Objects from a file or another session' {
    BeforeAll {
        $folder = "$TestDrive/again"
        $file = Add-SpecFile "$folder/again.rst" -Text ((Get-SpecText -Name again) + "`n* https://example.org/`n")
        $module = Join-Path (Split-Path -Parent (Split-Path -Parent $PSScriptRoot)) SpecTools.psd1
        $sent = Start-Job { Import-Module $using:module; Test-Spec $using:file; Get-SpecSection $using:file; Get-SpecWorkItem $using:file; Get-SpecReference $using:file; Get-Spec $using:file } |
            Receive-Job -Wait -AutoRemoveJob
        function Get-Sent([string] $Type) { $sent | Where-Object { $_.PSTypeNames -match "\b$Type$" } }
    }

    It 'are edited as sections are, unless their file has changed since' {
        $section = Get-Sent SpecSection | Where-Object Title -EQ Testing
        $section | Should -BeOfType SpecTools.Specs.SpecSection
        $section.Body | Should -Be (Get-SpecSection $file Testing).Body
        $section | Set-SpecSection -Body 'Twice.'
        (Get-SpecSection $file Testing).Body | Should -Be 'Twice.'
        { $section | Set-SpecSection -Body 'Thrice.' -ErrorAction Stop } | Should -Throw -ErrorId 'SpecChangedOnDisk,*'
    }

    It 'are removed as work items and references are' {
        $items = Get-Sent WorkItem
        $items[0] | Remove-SpecWorkItem -Confirm:$false
        (Get-SpecWorkItem $file).Count | Should -Be ($items.Count - 1)
        Get-Sent SpecReference | Where-Object Target -EQ 'https://example.org/' | Remove-SpecReference -Confirm:$false -ErrorAction Stop
        (Get-SpecReference $file).Target | Should -Not -Contain 'https://example.org/'
    }

    It 'are named by rows of a CSV file, by paths and by specs too' {
        $text = 'Do it twice.'
        Add-SpecWorkItem $file -Text $text, 'Do it once.'
        [pscustomobject] @{ Path = $file; Text = $text } | Remove-SpecWorkItem -Confirm:$false -ErrorAction Stop
        (Get-SpecWorkItem $file).Text | Should -Not -Contain $text
        foreach ($source in $file, (Get-Item $file), (Get-Spec $file), [pscustomobject] @{ Path = $file }) {
            $body = "Set through $($source.GetType().Name)."
            $source | Set-SpecSection -Title Testing -Body $body -ErrorAction Stop
            (Get-SpecSection $file Testing).Body | Should -Be $body
        }

        $file | Remove-SpecSection -Title Testing -Confirm:$false -ErrorAction Stop
        (Get-SpecSection $file).Title | Should -Not -Contain 'Testing'
        Add-SpecSection $file -Title Testing -Body None -ErrorAction Stop
    }

    It 'are written to reports as test results are' {
        Get-Sent SpecTestResult | Export-SpecTestResult "$TestDrive/sent.json"
        Test-Spec $file | Export-Clixml "$TestDrive/results.xml"
        Import-Clixml "$TestDrive/results.xml" | Export-SpecTestResult "$TestDrive/read.json"
        (Get-Content "$TestDrive/sent.json" | ConvertFrom-Json).path | Should -Be (Get-Content "$TestDrive/read.json" | ConvertFrom-Json).path
    }

    It 'are tested as specs are, by several runspaces at once too' {
        (Get-Sent Spec | Test-Spec).Path | Should -Be $file
        $results = $specs | ForEach-Object -Parallel { Import-Module $using:module; $_ | Test-Spec } -ThrottleLimit 2
        $results.Count | Should -Be 6
        $results[0] | Should -BeOfType SpecTools.Rules.SpecTestResult
    }

    It 'are what they were where the module comes later' {
        Get-SpecSection $file Testing | Export-Clixml "$TestDrive/section.xml"
        $output = Invoke-InNewShell @"
Remove-Module SpecTools
`$read = Import-Clixml '$TestDrive/results.xml'
`$section = Import-Clixml '$TestDrive/section.xml'
`$read.Path
Import-Module '$module'
`$read | Export-SpecTestResult '$TestDrive/later.json'
`$section | Set-SpecSection -Body 'Later.'
"@
        $output | Should -Be $file
        Test-Path "$TestDrive/later.json" | Should -BeTrue
        (Get-SpecSection $file Testing).Body | Should -Be 'Later.'
    }
}

Describe 'Export-Clixml' {
    It 'keeps what was read' {
        $specs | Export-Clixml -LiteralPath "$TestDrive/specs.xml" -Depth 3
        $read = Import-Clixml -LiteralPath "$TestDrive/specs.xml"
        $read.Title | Should -Be $specs.Title
        "$($read[0].Release)" | Should -Be "$($specs[0].Release)"
        ($read | Measure-Spec).SpecCount | Should -Be 6
    }
}
