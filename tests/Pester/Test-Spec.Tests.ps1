BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force

    $good = Add-SpecFile "$TestDrive/specs/good.rst"
    $text = Get-SpecText -Name bad -Title 'A bad spec'
    $text = $text.Replace("Dependencies`n============`n`nNone`n`n", '')
    $text = $text.Replace('Some things are not awesome.', 'Some things are not awesome, and that is so for more reasons than fit into a line.  ')
    $bad = Add-SpecFile "$TestDrive/specs/bad.rst" -Text $text
    $line = [Array]::IndexOf([string[]] ($text -split "`n"), 'Problem description') + 4
}

Describe 'Test-Spec' {
    It 'passes a sound spec without a finding' {
        $result = Test-Spec $good
        $result | Should -BeOfType SpecTools.Rules.SpecTestResult
        $result.Passed | Should -BeTrue
        $result.Diagnostics | Should -BeNullOrEmpty
        $result.ErrorCount | Should -Be 0
        $result.WarningCount | Should -Be 0
        $result.Template | Should -Be 'openstack'
    }

    It 'finds each fault at its place' {
        $result = Test-Spec $bad
        $result.Passed | Should -BeFalse
        $result.ErrorCount | Should -Be 1
        $result.WarningCount | Should -Be 2
        $result.Diagnostics.RuleId | Sort-Object | Should -Be 'SPEC001', 'SPEC301', 'SPEC302'
        $missing = $result.Diagnostics | Where-Object RuleId -EQ SPEC001
        $missing.Message | Should -Match "'Dependencies'"
        $missing.Severity | Should -Be 'Error'
        $long = $result.Diagnostics | Where-Object RuleId -EQ SPEC301
        $long.RuleName | Should -Be 'LineTooLong'
        $long.Severity | Should -Be 'Warning'
        $long.Line | Should -Be $line
        $long.Path | Should -Be $bad
        $long.HelpUri | Should -Match '/rules/SPEC301\.md$'
    }

    It 'applies the rules that are named' {
        (Test-Spec $bad -Rule SPEC301).Diagnostics.RuleId | Should -Be 'SPEC301'
        (Test-Spec $bad -Rule spec301, TrailingWhitespace).Diagnostics.RuleId | Should -Be 'SPEC301', 'SPEC302'
        (Test-Spec $bad -Rule 'SPEC3*').Diagnostics.RuleId | Should -Be 'SPEC301', 'SPEC302'
        (Test-Spec $bad -Rule SPEC301).Passed | Should -BeTrue
    }

    It 'leaves out the rules that are excluded' {
        (Test-Spec $bad -ExcludeRule SPEC001, 'Trailing*').Diagnostics.RuleId | Should -Be 'SPEC301'
        (Test-Spec $bad -Rule 'SPEC3*' -ExcludeRule SPEC302).Diagnostics.RuleId | Should -Be 'SPEC301'
    }

    It 'refuses a rule that does not exist, before anything is read' {
        { Test-Spec $bad -Rule SPEC999 } | Should -Throw -ErrorId 'RuleNotFound,SpecTools.Commands.TestSpecCommand'
        { Test-Spec $bad -ExcludeRule Nonsense } | Should -Throw -ErrorId 'RuleNotFound,SpecTools.Commands.TestSpecCommand'
    }

    It 'leaves out what is below the minimum severity' {
        (Test-Spec $bad -MinimumSeverity Error).Diagnostics.RuleId | Should -Be 'SPEC001'
        (Test-Spec $bad -MinimumSeverity Warning).Diagnostics.Count | Should -Be 3
    }

    It 'fails on what is as grave as it is told' {
        (Test-Spec $bad -ExcludeRule SPEC001).Passed | Should -BeTrue
        (Test-Spec $bad -ExcludeRule SPEC001 -FailOn Warning).Passed | Should -BeFalse
        (Test-Spec $good -FailOn Information).Passed | Should -BeTrue
    }

    It 'takes a template by its path, relative to the session' {
        $null = Add-SpecFile "$TestDrive/own.rst" -Text "=====`nTitle`n=====`n`nProblem description`n===================`n`nWhat for?`n`nRisks`n=====`n`nWhich?`n"
        Push-Location $TestDrive
        try {
            $result = Test-Spec $good -Template own.rst -Rule SPEC001
        }
        finally {
            Pop-Location
        }

        $result.Template | Should -Be "$TestDrive/own.rst"
        $result.Diagnostics.Message | Should -Match "'Risks'"
    }

    It 'takes the name of a built-in template' {
        (Test-Spec $good -Template openstack).Passed | Should -BeTrue
    }

    It 'refuses a template or preset that does not exist' {
        { Test-Spec $good -Template nonsense } | Should -Throw -ErrorId 'TemplateNotFound,*'
        { Test-Spec $good -Template ./nonsense.rst } | Should -Throw -ErrorId 'TemplateNotFound,*'
        { Test-Spec $good -Preset nonsense } | Should -Throw -ErrorId 'PresetNotFound,*'
    }

    It 'uses the preset that is named' {
        $file = Add-SpecFile "$TestDrive/nova/specs/2026.2/stray/x.rst"
        (Test-Spec $file -Preset nova).Diagnostics.RuleId | Should -Contain 'SPEC601'
        (Test-Spec $file -Preset openstack).Diagnostics.RuleId | Should -Not -Contain 'SPEC601'
    }

    It 'writes one Boolean for all with -Quiet' {
        Test-Spec $good -Quiet | Should -BeExactly $true
        Test-Spec $good, $bad -Quiet | Should -BeExactly $false
        $good, $bad | Test-Spec -Quiet | Should -BeExactly $false
        @(Test-Spec "$TestDrive/specs" -Quiet).Count | Should -Be 1
        Test-Spec $bad -Rule SPEC301 -Quiet | Should -BeExactly $true
    }

    It 'writes false with -Quiet after an error of reading, and where there is no spec' {
        Test-Spec $good, "$TestDrive/missing.rst" -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        Test-Spec $good, variable:x -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        $null = New-Item -ItemType Directory -Path "$TestDrive/nothing"
        Test-Spec "$TestDrive/nothing" -Quiet | Should -BeExactly $false
        @() | Test-Spec -Quiet | Should -BeExactly $false
    }

    It 'reports planted faults once, at their lines, and nothing else' {
        $sound = Get-SpecText -Name planted -Title 'The spec planted'
        $file = "$TestDrive/specs/planted.rst"
        foreach ($plant in @(
                @{ Rule = 'SPEC302'; At = 'Make them awesome.'; By = 'Make them awesome. ' }
                @{ Rule = 'SPEC304'; At = "Make them awesome.`n"; By = "Make them awesome.`r`n" }
                @{ Rule = 'SPEC305'; At = 'Make them awesome.'; By = "Make them$([char] 0x200B) awesome." }
                @{ Rule = 'SPEC401'; At = 'Make them awesome.'; By = 'Make them *awesome.' }
                @{ Rule = 'SPEC402'; At = 'Make them awesome.'; By = 'Make them awesome_.' }
                @{ Rule = 'SPEC403'; At = 'Make them awesome.'; By = '`Make <http://a.example>`_, `make <http://b.example>`_.' }
                @{ Rule = 'SPEC404'; At = 'Make them awesome.'; By = 'Make them :awe:`some`.' }
            )) {
            $null = Add-SpecFile $file -Text $sound.Replace($plant.At, $plant.By)
            $found = (Test-Spec $file).Diagnostics
            $found.RuleId | Should -Be $plant.Rule
            $found.Line | Should -Be (1 + [Array]::IndexOf([string[]] ($sound -split "`n"), 'Make them awesome.'))
        }
    }
}

Describe 'Test-Spec -TemplateAsOf' -Skip:(-not (Get-Command -Name git -ErrorAction Ignore)) {
    BeforeAll {
        # Runs git without the configuration of whoever runs the tests.
        function Invoke-Git([string[]] $Arguments) {
            $options = '-c', 'user.name=A tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false'
            $null = git -C $repository @options @Arguments 2>&1
            $LASTEXITCODE | Should -Be 0
        }

        $repository = "$TestDrive/repository"
        $old = Add-SpecFile "$repository/specs/old.rst"
        $template = (Get-SpecText) -replace '(?s)\nDependencies\n=+\n.*?(?=\nTesting\n)', "`n"
        $null = Add-SpecFile "$repository/specs/template.rst" -Text $template
        Invoke-Git -Arguments 'init', '--quiet'
        Invoke-Git -Arguments 'add', '--all'
        Invoke-Git -Arguments 'commit', '--quiet', '--message', 'One'
        $null = Add-SpecFile "$repository/specs/template.rst" -Text ($template + "`nRisks`n=====`n`nWhich?`n")
        $new = Add-SpecFile "$repository/specs/new.rst"
        Invoke-Git -Arguments 'add', '--all'
        Invoke-Git -Arguments 'commit', '--quiet', '--message', 'Two'
    }

    It 'holds a spec against the template of its time' {
        (Test-Spec $old, $new -Rule SPEC001).Passed | Should -Be $false, $false
        $results = Test-Spec $old, $new -Rule SPEC001 -TemplateAsOf Added -WarningVariable warnings
        $results.Passed | Should -Be $true, $false
        $results[0].Template | Should -Match 'template\.rst@[0-9a-f]{12}$'
        $results[1].Template | Should -Match 'template\.rst$'
        $warnings | Should -BeNullOrEmpty
    }

    It 'takes the template of today in a shallow clone, and warns once' {
        $clone = "$TestDrive/clone"
        $null = git clone --quiet --depth 1 ([uri]::new((Get-Item $repository).FullName).AbsoluteUri) $clone 2>&1
        $results = Test-Spec "$clone/specs" -Rule SPEC001 -TemplateAsOf Added -WarningVariable warnings -WarningAction SilentlyContinue
        $results.Passed | Should -Be $false, $false
        $warnings.Count | Should -Be 1
        "$warnings" | Should -Match 'is a shallow clone.*git fetch --unshallow'
    }

    It 'warns once where there is no git repository' {
        $results = Test-Spec $good, $bad -TemplateAsOf Added -WarningVariable warnings -WarningAction SilentlyContinue
        $results.Count | Should -Be 2
        $warnings.Count | Should -Be 1
        "$warnings" | Should -Match 'is in no git repository'
    }
}

Describe 'Test-Spec -ChangedSince and -Baseline' -Skip:(-not (Get-Command -Name git -ErrorAction Ignore)) {
    BeforeAll {
        $repository = "$TestDrive/gate"
        $same = Add-SpecFile "$repository/same.rst"
        $changed = Add-SpecFile "$repository/changed.rst"
        $options = '-c', 'user.name=A tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false'
        $null = git -C $repository init --quiet
        $null = git -C $repository add --all
        $null = git -C $repository @options commit --quiet --message One
        Add-Content -LiteralPath $changed -Value "`nblanks "
    }

    It 'tests only what has changed' {
        $result = Get-ChildItem "$repository/*.rst" | Test-Spec -ChangedSince HEAD
        $result.Path | Should -Be $changed
        $result.Diagnostics.RuleId | Should -Be 'SPEC302'
    }

    It 'is content where nothing has changed' {
        Test-Spec $same -ChangedSince HEAD | Should -BeNullOrEmpty
        Test-Spec $same -ChangedSince HEAD -Quiet | Should -BeTrue
    }

    It 'tells once of a revision that does not exist' {
        $null = Test-Spec $same, $changed -ChangedSince nowhere -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'RevisionNotFound,*'
        Test-Spec $same -ChangedSince nowhere -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
    }

    It 'ends with an error where the baseline is faulty' {
        Set-Content -LiteralPath "$repository/known.json" -Value '{ "version": 1, "spec": {} }'
        { Test-Spec $same -Baseline "$repository/known.json" } | Should -Throw "*line 1, column 17: there is no key 'spec' here. Did you mean 'specs'?" -ErrorId 'BaselineNotValid,*'
    }

    It 'leaves out what a baseline knows, found from the location of the session' {
        $writer = [SpecTools.Reports.BaselineWriter]::new("$repository/known.json")
        Test-Spec $changed | ForEach-Object { $writer.Add($_) }
        $writer.Write()
        Push-Location $repository
        try {
            (Test-Spec changed.rst).WarningCount | Should -Be 1
            (Test-Spec changed.rst -Baseline known.json).Diagnostics | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }
    }
}
