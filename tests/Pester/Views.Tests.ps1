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

    $module = Join-Path (Split-Path -Parent (Split-Path -Parent $PSScriptRoot)) SpecTools.psd1
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

    It 'count the findings of each rule in a table' {
        $lines = Test-Spec $file | Format-Table | Get-Printed
        $lines[0] | Should -Match '^Passed Errors Warnings Spec +Findings$'
        $lines[2] | Should -Match '^(True |False) +\d+ +\d+ a-name-that.* SPEC\d+'
        $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'show a test result as a linter does: a line that names the spec, and below it one for each finding' {
        $result = Test-Spec $file
        $lines = $result | Get-Printed
        $lines[0] | Should -Match '^(passed|failed)  approved.a-name-that.*\.rst$'
        @($lines | Where-Object { $_ -match '^ *\d+:\d+  (error  |warning|info   )  SPEC\d{3}  \S' }).Count | Should -Be $result.Diagnostics.Count
        $lines[1] | Should -Match "^ *$($result.Diagnostics[0].Line):$($result.Diagnostics[0].Column)  "
        $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'give a spec without findings one line, and none between' {
        foreach ($number in 1..3) {
            $null = Add-SpecFile "$TestDrive/v/specs/2026.1/approved/sound-$number.rst"
        }

        $text = Test-Spec "$TestDrive/v/specs/2026.1" -Recurse | Out-String -Width 80
        @($text.Trim() -split '\r?\n').Count | Should -Be 3
        $text.Trim() | Should -Match '^passed  \S+sound-1\.rst\r?\npassed  '
    }

    It 'show test results from another session in the same way' {
        $expected = Test-Spec $file | Get-Printed
        Start-Job { Import-Module $using:module; Test-Spec $using:file } | Receive-Job -Wait -AutoRemoveJob | Get-Printed | Should -Be $expected
        # Not even where a session is too frugal to send the findings.
        $frugal = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(
                [pscustomobject] @{ Result = (Test-Spec $file) }, 1))
        { $frugal.Result | Out-String -Width 80 } | Should -Not -Throw
    }

    It 'show a comparison with its diff' {
        $other = Add-SpecFile "$TestDrive/v/specs/2026.2/approved/other.rst" -Text ([System.IO.File]::ReadAllText($file).Replace('Make them awesome.', 'Make them.'))
        $lines = Compare-Spec $file $other | Get-Printed
        $lines[1] | Should -Match 'other\.rst differ\.$'
        $lines | Should -Contain '  Changed Proposed change'
        $lines | Should -Contain '+Make them. '
        (Compare-Spec $file $file | Get-Printed)[-1] | Should -Match 'are equal\.$'
    }

    It 'show what changed in an index' {
        $null = Add-SpecFile "$TestDrive/i/specs/2026.2/new.rst"
        $null = Add-SpecFile "$TestDrive/i/specs/2026.2/index.rst" -Text "New`n===`n`n.. toctree::`n`n   gone`n"
        $lines = Update-SpecIndex "$TestDrive/i" -PassThru -Confirm:$false | Get-Printed
        $lines[0] | Should -Match 'index\.rst$'
        $lines | Should -Contain '  + new'
        $lines | Should -Contain '  - gone'
    }

    It 'exist for every type that a cmdlet writes, with what matters in a list' {
        $own = (Get-Command -Module SpecTools).OutputType.Name | Sort-Object -Unique | Where-Object { $_ -like 'SpecTools.*' }
        $own.Count | Should -BeGreaterThan 10
        $views = (Get-FormatData -TypeName SpecTools.*).TypeNames
        $types = (Get-TypeData -TypeName SpecTools.*)
        $own | Where-Object { $_ -notin $views } | Should -BeNullOrEmpty
        $own | Where-Object { $name = $_; -not ($types | Where-Object TypeName -EQ $name).DefaultDisplayPropertySet } | Should -BeNullOrEmpty
    }

    It 'never let a file or its name command the terminal' {
        $evil = "`e[31mEVIL`e]0;EVIL`a"
        $name = if ($IsWindows) { 'evil' } else { $evil -replace '/' }
        $hostile = Add-SpecFile "$TestDrive/h/specs/2026.2/approved/$name.rst" -Text (
            (Get-SpecText -Title "A $evil title").Replace('jdoe', $evil).Replace('Make a thing awesome.', $evil).Replace(
                "`n`nNone`n", "`n`n$evil https://example.org/$evil https://blueprints.launchpad.net/other/+spec/x$evil `n") + "`n$evil`n===================`n`nNone`n")
        $null = Add-SpecFile "$TestDrive/h/specs/2026.2/index.rst" -Text "New`n===`n`n.. toctree::`n`n   gone$evil`n"
        $other = Add-SpecFile "$TestDrive/h/specs/2026.2/approved/other.rst"
        $PSStyle.OutputRendering = 'Ansi'
        $ErrorActionPreference = 'Continue'
        $all = foreach ($command in (
            { Get-Spec $args[0] }, { Get-SpecSection $args[0] }, { Get-SpecAssignee $args[0] }, { Get-SpecWorkItem $args[0] }, { Get-SpecReference $args[0] }, { Get-SpecDependency $args[0] },
            { Test-Spec $args[0] }, { (Test-Spec $args).Diagnostics }, { Measure-Spec $args[0] }, { (Measure-Spec $args).BySection }, { Get-SpecCommitMessage $args[0] }, { Compare-Spec $args[0] $other },
            { Set-SpecSection $args[0] -Title Testing -Body Tests -Verbose }, { Add-SpecWorkItem $args[0] 'Do more' -Verbose }, { Add-SpecSection $args[0] 'More' -Body "$evil" -Verbose },
            { Convert-Spec $args[0] -Format Markdown -Verbose }, { Repair-Spec $args[0] -Verbose -PassThru }, { Update-SpecIndex "$TestDrive/h" -PassThru -Verbose -Confirm:$false },
            { Get-Spec "$TestDrive/$evil" }, { Copy-Spec $args[0] 2026.2 -Confirm:$false })) {
            $printed = & $command ([WildcardPattern]::Escape($hostile)) *>&1 | Out-String -Width 200
            $printed | Should -Not -Match "`e\[31mEVIL|`e\]|`a" -Because $command
            $printed
        }
        $PSStyle.OutputRendering = 'PlainText'
        ($all | Where-Object { $_ -match 'u001b\[31mEVIL' }).Count | Should -BeGreaterThan 12
    }

    It 'are without colour where the host says so, and coloured where it does not' {
        foreach ($command in "(Test-Spec '$file').Diagnostics", "Test-Spec '$file'", "Compare-Spec '$file' '$TestDrive/v/specs/2026.1/approved/sound-1.rst'") {
            $print = "$command | Out-String | Write-Output"
            (Invoke-InNewShell $print) -join "`n" | Should -Not -Match "`e"
            (Invoke-InNewShell "`$PSStyle.OutputRendering = 'PlainText'; $print" -Environment @{}) -join "`n" | Should -Not -Match "`e"
            (Invoke-InNewShell "`$PSStyle.OutputRendering = 'Ansi'; $print" -Environment @{}) -join "`n" | Should -Match "`e\[3[123]m"
        }

        # What an object says is never coloured.
        (Test-Spec $file | Select-Object -ExpandProperty Diagnostics | ConvertTo-Json) | Should -Not -Match "`e"
    }
}
