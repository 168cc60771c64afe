BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $long = 'a-name-that-is-longer-than-the-column-of-any-table'
    $file = Add-SpecFile "$TestDrive/v/specs/2026.2/approved/$long.rst" -Text (
        (Get-SpecText -Name $long -Title 'A title that is much longer than what there is room for in a table of eighty columns').Replace(
            'Make them awesome.', "Make them awesome. `n`nAnd with many more words than there is room for on one line of seventy-nine columns.").Replace(
            "============`n`nNone", "============`n`n* With many more words than there is room for in a column: https://blueprints.launchpad.net/other/+spec/$long"))

    # What is printed in 80 columns, without the lines that name the file of a group.
    function Get-Printed {
        $objects = @($input)
        ($objects | Out-String -Width 80) -split '\r?\n' | Where-Object { $_ -and $_ -notmatch '^ {3}(Spec|Folder): ' }
    }

    Push-Location "$TestDrive/v/specs/2026.2"
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
}

AfterAll {
    Pop-Location
    $PSStyle.OutputRendering = $rendering
}

Describe 'The table of <name>' -ForEach @(
    @{ name = 'specs'; command = { Get-Spec $file }; head = '^Release +Status +Name +Title$' }
    @{ name = 'sections'; command = { Get-SpecSection $file }; head = '^ +Line Body +Section$' }
    @{ name = 'assignees'; command = { Get-SpecAssignee $file }; head = '^ +Line Role +Id +Name +Email$' }
    @{ name = 'work items'; command = { Get-SpecWorkItem $file }; head = '^ +Line Done +Work item$' }
    @{ name = 'references'; command = { Get-SpecReference $file }; head = '^ +Line Kind +Text +Target$' }
    @{ name = 'dependencies'; command = { Get-SpecDependency $file }; head = '^ +Line Kind +Name +Text$' }
    @{ name = 'releases'; command = { Get-SpecRelease $file }; head = '^Release +Specs Approved Implemented Folder$' }
    @{ name = 'measured releases'; command = { (Measure-Spec $file).ByRelease }; head = '^Release +Specs Approved Implemented CarriedOver Backlog Abandoned$' }
    @{ name = 'reported specs'; command = { (Export-SpecReport "$TestDrive/report.md" -SpecPath $file -PassThru).Specs }; head = '^Release +Status +Passed Spec$' }
    @{ name = 'measured sections'; command = { (Measure-Spec $file).BySection }; head = '^Sections +None +Share +Empty +Title$' }
    @{ name = 'templates'; command = { Get-SpecTemplate $file }; head = '^Format +Sections Template$' }
    @{ name = 'sections of templates'; command = { (Get-SpecTemplate $file).AllSections() }; head = '^ +Level Optional Section$' }
    @{ name = 'test results'; command = { Test-Spec $file }; head = '^Passed Errors Warnings Spec +Findings$' }
    @{ name = 'findings'; command = { (Test-Spec $file).Diagnostics }; head = '^ +Line Severity +Rule +Message$' }
) {
    It 'fits 80 columns' {
        $lines = & $command | Get-Printed
        $lines[0] | Should -Match $head
        $lines.Count | Should -BeGreaterThan 2
        $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'is that of deserialized objects too' {
        & $command | Export-Clixml -Depth 4 -Path "$TestDrive/view.xml"
        (Import-Clixml -Path "$TestDrive/view.xml" | Get-Printed)[0] | Should -Match $head
    }
}

Describe 'The views' {
    It 'show no more than what matters in a list' {
        $lines = (Get-Spec $file | Select-Object -Property * -ExcludeProperty PSPath | Format-List | Out-String -Width 80) -split '\r?\n'
        $short = (Get-Spec $file | Format-List | Out-String -Width 80) -split '\r?\n'
        $short.Count | Should -BeLessThan $lines.Count
        "$short" | Should -Match 'Title'
    }

    It 'show how large a tree of XML is' {
        Push-Location "$TestDrive/v"
        try {
            $lines = ConvertTo-SpecXml specs/2026.2/approved | Get-Printed
            $lines[0] | Should -Match '^Elements Spec$'
            $lines[2] | Should -Match '^ +\d+ specs'
            $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }
    }

    It 'say which sections say None' {
        $lines = Get-SpecSection $file | Get-Printed
        $lines | Where-Object { $_ -match '^ +\d+ None +Alternatives$' } | Should -Not -BeNullOrEmpty
    }

    It 'count the findings of each rule' {
        $lines = Test-Spec $file | Get-Printed
        $lines[2] | Should -Match '^(True |False) +\d+ +\d+ a-name-that.* SPEC\d+'
    }

    It 'are without colour where the host says so, and coloured where it does not' {
        $print = "(Test-Spec '$file').Diagnostics | Out-String | Write-Output"
        (Invoke-InNewShell $print) -join "`n" | Should -Not -Match "`e"
        (Invoke-InNewShell "`$PSStyle.OutputRendering = 'Ansi'; $print" -Environment @{}) -join "`n" | Should -Match "`e\[3[13]m"
    }
}
