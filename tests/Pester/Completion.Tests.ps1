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

    It 'explains each rule' {
        $found = [System.Management.Automation.CommandCompletion]::CompleteInput('Test-Spec -Rule SPEC301', 23, $null).CompletionMatches
        $found.ToolTip | Should -Match '^SPEC301 LineTooLong: \w'
        Get-Completion "Test-Spec -Rule 'linet" | Should -Be "'LineTooLong'"
    }

    It 'knows the people of the specs that are named, or else of all specs below the current folder' {
        $null = Add-SpecFile "$TestDrive/people/specs/2026.2/approved/one.rst" -Text ((Get-SpecText -Name one).Replace('  jdoe', "  jdoe`n  Erika Mustermann"))
        $null = Add-SpecFile "$TestDrive/people/specs/2026.2/approved/two.rst" -Text ((Get-SpecText -Name two).Replace('  jdoe', '  jroe'))
        Push-Location "$TestDrive/people"
        try {
            Get-Completion 'Set-SpecAssignee specs/2026.2/approved/one.rst -Primary ' | Should -Be "'Erika Mustermann'", 'jdoe'
            Get-Completion 'Get-Spec specs/2026.2/approved/two.rst | Set-SpecAssignee -AddContributor ' | Should -Be 'jroe'
            Get-Completion 'Set-SpecAssignee specs -Recurse -Contributor jr' | Should -Be 'jroe'
            Get-Completion 'New-Spec three -Assignee ' | Should -Be "'Erika Mustermann'", 'jdoe', 'jroe'
            Get-Completion 'New-Spec three -Contributor "e' | Should -Be '"Erika Mustermann"'
            Get-Completion 'Set-SpecAssignee specs -Recurse -RemoveContributor ' | Should -Not -Contain 'jdoe'
        }
        finally {
            Pop-Location
        }
    }

    It 'knows the releases and statuses' {
        Push-Location "$TestDrive/people"
        try {
            Get-Completion 'Copy-Spec -Release 2' | Should -Be '2026.2'
            Get-Completion 'Get-SpecRelease . -Name ' | Should -Be '2026.2'
            Get-Completion 'Move-Spec x.rst -Status I' | Should -Be 'Implemented'
        }
        finally {
            Pop-Location
        }
    }

    It 'knows what can be removed' {
        $null = Add-SpecFile "$TestDrive/parts.rst" -Text ((Get-SpecText).Replace('Make them awesome.', 'See `this <https://example.org/a?b=1>`_.'))
        Get-Completion 'Remove-SpecReference parts.rst -Url https://example' | Should -Be "'https://example.org/a?b=1'"
        $text = (Get-SpecWorkItem parts.rst)[0].Text
        Get-Completion 'Remove-SpecWorkItem parts.rst -Text ' | Should -Contain "'$text'"
    }

    It 'looks at the pipeline, without running it' {
        $own = Get-Spec own.rst
        $path = 'own.rst'
        foreach ($source in '$own', '$path', "'own.rst'", 'Get-Spec own.rst', 'Get-Item -LiteralPath own.rst', 'Get-ChildItem *.rst', 'Get-Spec own.rst | Where-Object { throw }') {
            Get-Completion "$source | Get-SpecSection -Title my" | Should -Be "'My section'" -Because $source
        }

        $null = Get-Completion "(Remove-Item own.rst) | Get-SpecSection -Title my"
        $null = Get-Completion 'Remove-Item own.rst | Get-SpecSection -Title my'
        Test-Path own.rst | Should -BeTrue
        "$own$path" | Should -Not -BeNullOrEmpty
    }

    It 'quotes whatever a title says, as it was begun' {
        $titles = 'It''s $(1) a `tick`', 'Say "so" [now]', ('Curly ' + [char] 0x2019 + ' mark'), '-Dash'
        $text = "===`nOdd`n===`n`n"
        foreach ($title in $titles) {
            $text += $title.Replace('`', '\`') + "`n" + '=' * 30 + "`n`nText.`n`n"
        }

        $null = Add-SpecFile "$TestDrive/odd.rst" -Text $text
        $known = (Get-SpecSection odd.rst).Title
        $known.Count | Should -Be $titles.Count
        foreach ($begin in '', "'", '"') {
            $offered = Get-Completion "Get-SpecSection odd.rst -Title $begin"
            $offered.Count | Should -Be $titles.Count
            # What is offered is one argument, and says just the title.
            $offered | ForEach-Object { & ([scriptblock]::Create("Write-Output $_")) } | Should -Be $known
            $offered | Where-Object { $begin -and -not $_.StartsWith($begin) } | Should -BeNullOrEmpty
            (Get-SpecSection odd.rst -Title (& ([scriptblock]::Create("Write-Output $($offered[1])")))).Title | Should -Be $known[1]
        }
    }

    It 'offers what the template has where a section is to be added' {
        Get-Completion 'Add-SpecSection own.rst -Title Test' | Should -Be 'Testing'
        Get-Completion 'Add-SpecSection own.rst -Title X -After my' | Should -Be "'My section'"
    }

    It 'never fails' {
        foreach ($line in 'Set-SpecAssignee missing.rst -Primary ', 'Get-Spec variable:x | Set-SpecAssignee -Primary ', 'Remove-SpecWorkItem -Text ', '$nothing | Get-SpecSection -Title ',
            '"$(throw)" | Get-SpecSection -Title ', 'New-Spec -Path nowhere: -Assignee ', 'Test-Spec -Template "', 'Copy-Spec -Release "') {
            { Get-Completion $line } | Should -Not -Throw
        }

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
