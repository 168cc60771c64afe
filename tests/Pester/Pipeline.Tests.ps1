# Every cmdlet that takes specs takes them in these ways.

BeforeDiscovery {
    $commands = 'Get-Spec', 'Test-Spec', 'Get-SpecSection', 'Get-SpecAssignee', 'Get-SpecCommitMessage', 'ConvertTo-SpecXml'
}

BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force

    $specs = "$TestDrive/specs"
    foreach ($name in 'a', 'b', 'b[1]', 'below/c') {
        $null = Add-SpecFile "$specs/$name.rst"
    }

    $null = Add-SpecFile "$specs/template.rst"
    $null = Add-SpecFile "$specs/notes.txt" -Text 'no spec'

    Set-Content -LiteralPath "$TestDrive/list.csv" -Value 'Path', 'a.rst', 'b[1].rst'

    # The names of the files that results are about, in the order of the results, each as often as it was handled.
    function Get-FileName {
        $files = foreach ($item in $input) { [System.IO.Path]::GetFileName($item.Path) }
        $last = $null
        foreach ($file in $files) {
            # The sections of one spec stand together.
            if ($file -ne $last) { $file }
            $last = $file
        }
    }

    Push-Location -LiteralPath $specs
}

AfterAll {
    Pop-Location
}

Describe '<_>' -ForEach $commands {
    BeforeAll {
        $command = $_
    }

    It 'takes a path as an argument' {
        & $command a.rst | Get-FileName | Should -Be 'a.rst'
    }

    It 'takes several paths as an argument' {
        & $command b.rst, a.rst | Get-FileName | Should -Be 'b.rst', 'a.rst'
    }

    It 'takes a list of any kind as an argument' {
        & $command ([System.Collections.Generic.List[string]] ('b.rst', 'a.rst')) | Get-FileName | Should -Be 'b.rst', 'a.rst'
        & $command ([System.IO.FileInfo[]] (Get-Item a.rst, b.rst)) | Get-FileName | Should -Be 'a.rst', 'b.rst'
        & $command (Import-Csv -LiteralPath "$TestDrive/list.csv") | Get-FileName | Should -Be 'a.rst', 'b[1].rst'
        { & $command ([pscustomobject] @{ Name = 'a.rst' }) } | Should -Throw -ExpectedMessage "*no property 'Path'*"
    }

    It 'takes wildcards' {
        & $command *.rst | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst'
    }

    It 'takes paths from the pipeline' {
        'a.rst', 'b.rst' | & $command | Get-FileName | Should -Be 'a.rst', 'b.rst'
    }

    It 'takes the lines of a file from the pipeline' {
        Set-Content -LiteralPath "$TestDrive/list.txt" -Value 'a.rst', 'b.rst'
        Get-Content -LiteralPath "$TestDrive/list.txt" | & $command | Get-FileName | Should -Be 'a.rst', 'b.rst'
    }

    It 'takes files from the pipeline' {
        Get-ChildItem *.rst | Sort-Object Name | & $command | Get-FileName | Should -Be (Get-ChildItem *.rst -Exclude template.rst | Sort-Object Name).Name
    }

    It 'takes the names of files from the pipeline' {
        Get-ChildItem -Name -Filter b*.rst | Sort-Object | & $command | Get-FileName | Sort-Object | Should -Be 'b.rst', 'b[1].rst'
    }

    It 'takes a folder from the pipeline' {
        Get-Item . | & $command | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst'
    }

    It 'takes specs from the pipeline' {
        Get-Spec a.rst, b.rst | & $command | Get-FileName | Should -Be 'a.rst', 'b.rst'
    }

    It 'takes specs as an argument, by position too' {
        $found = Get-Spec a.rst, b.rst
        & $command $found | Get-FileName | Should -Be 'a.rst', 'b.rst'
        & $command -InputObject $found[1] | Get-FileName | Should -Be 'b.rst'
    }

    It 'takes files as an argument' {
        & $command (Get-Item a.rst) | Get-FileName | Should -Be 'a.rst'
        & $command (Get-Item a.rst, b.rst) | Get-FileName | Should -Be 'a.rst', 'b.rst'
    }

    It 'takes deserialized specs' {
        Get-Spec a.rst, 'b`[1`].rst' | Export-Clixml -Path "$TestDrive/specs.xml"
        Import-Clixml -Path "$TestDrive/specs.xml" | & $command | Get-FileName | Should -Be 'a.rst', 'b[1].rst'
    }

    It 'takes deserialized files' {
        Get-Item a.rst | Export-Clixml -Path "$TestDrive/files.xml"
        Import-Clixml -Path "$TestDrive/files.xml" | & $command | Get-FileName | Should -Be 'a.rst'
    }

    It 'takes rows of a CSV file with a column Path' {
        Set-Content -LiteralPath "$TestDrive/rows.csv" -Value 'Done,Path', 'yes,a.rst', "no,$specs/b[1].rst"
        Import-Csv -LiteralPath "$TestDrive/rows.csv" | & $command | Get-FileName | Should -Be 'a.rst', 'b[1].rst'
    }

    It 'takes the path of a row literally, so that a missing file is missed' {
        [pscustomobject] @{ Path = 'c[1].rst' } | & $command -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Match '^PathNotFound,'
    }

    It 'takes rows of a CSV file that was exported from specs' {
        Get-Spec a.rst, b.rst | Export-Csv -LiteralPath "$TestDrive/specs.csv"
        Import-Csv -LiteralPath "$TestDrive/specs.csv" | & $command | Get-FileName | Should -Be 'a.rst', 'b.rst'
    }

    It 'takes specs that went through JSON' {
        Get-Spec a.rst | ConvertTo-Json -Depth 10 | ConvertFrom-Json | & $command | Get-FileName | Should -Be 'a.rst'
    }

    It 'takes the results of other cmdlets about files' {
        Get-SpecSection a.rst | & $command | Get-FileName | Should -Be 'a.rst'
        Test-Spec b.rst | & $command | Get-FileName | Should -Be 'b.rst'
        ConvertTo-SpecXml b.rst | & $command | Get-FileName | Should -Be 'b.rst'
        Select-String -Pattern 'awesome' -Path a.rst | & $command | Get-FileName | Should -Be 'a.rst'
        Resolve-Path a.rst | & $command | Get-FileName | Should -Be 'a.rst'
    }

    It 'takes all of these mixed' {
        $row = [pscustomobject] @{ Path = 'below/c.rst' }
        'a.rst', (Get-Item b.rst), (Get-Spec -LiteralPath 'b[1].rst'), $row | & $command | Get-FileName |
            Should -Be 'a.rst', 'b.rst', 'b[1].rst', 'c.rst'
    }

    It 'takes brackets in a name as they are' {
        & $command -LiteralPath 'b[1].rst' | Get-FileName | Should -Be 'b[1].rst'
        & $command 'b[1].rst' | Get-FileName | Should -Be 'b[1].rst'
        'b[1].rst' | & $command | Get-FileName | Should -Be 'b[1].rst'
        & $command 'b`[1`].rst' | Get-FileName | Should -Be 'b[1].rst'
        & $command '[ab].rst' | Get-FileName | Should -Be 'a.rst', 'b.rst'
        & $command -LP "$specs/b[1].rst" | Get-FileName | Should -Be 'b[1].rst'
        Get-Item -LiteralPath 'b[1].rst' | & $command | Get-FileName | Should -Be 'b[1].rst'
    }

    It 'searches a folder, and the folders below it with -Recurse' {
        & $command . | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst'
        & $command . -Recurse | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst', 'c.rst'
        & $command . -r | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst', 'c.rst'
        & $command -LiteralPath $specs -Recurse | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst', 'c.rst'
    }

    It 'searches the current folder without any path' {
        & $command | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst'
    }

    It 'does nothing with an empty pipeline' {
        @() | & $command | Should -BeNullOrEmpty
    }

    It 'handles each file once, however often it is named' {
        & $command a.rst, ./a.rst, $specs/a.rst, $specs/below/../a.rst | Get-FileName | Should -Be 'a.rst'
        (Get-Item .), (Get-Item a.rst), (Get-Item b.rst) | & $command | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst'
        @(Get-Item b.rst) + @(Get-Item .) | & $command | Get-FileName | Should -Be 'b.rst', 'a.rst', 'b[1].rst'
    }

    It 'takes relative paths from the current location of the session' {
        Push-Location below
        try {
            & $command c.rst | Get-FileName | Should -Be 'c.rst'
            & $command ../a.rst | Get-FileName | Should -Be 'a.rst'
            & $command | Get-FileName | Should -Be 'c.rst'
        }
        finally {
            Pop-Location
        }
    }

    It 'takes paths of a drive of the session' {
        $null = New-PSDrive -Name Specs -PSProvider FileSystem -Root $specs
        & $command Specs:/a.rst | Get-FileName | Should -Be 'a.rst'
        & $command Specs:/b*.rst | Get-FileName | Should -Be 'b.rst', 'b[1].rst'
        Get-ChildItem Specs:/a.rst | & $command | Get-FileName | Should -Be 'a.rst'
    }

    It 'passes over what a search finds and is no spec, and says so' {
        $verbose = & $command . -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$verbose" | Should -Match "Skipped '.*template\.rst'"
        Get-Item template.rst | & $command | Should -BeNullOrEmpty
    }

    It 'reads a template that is named' {
        & $command template.rst | Get-FileName | Should -Be 'template.rst'
        'template.rst' | & $command | Get-FileName | Should -Be 'template.rst'
    }

    It 'goes on where one file is missing' {
        $results = & $command a.rst, missing.rst, b.rst -ErrorVariable errors -ErrorAction SilentlyContinue
        $results | Get-FileName | Should -Be 'a.rst', 'b.rst'
        $errors.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Match '^PathNotFound,SpecTools\.Commands\.'
        $errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $errors[0].TargetObject | Should -Be "$specs/missing.rst"
        $errors[0].Exception.Message | Should -Match 'missing\.rst'
    }

    It 'stops at the first error where that is asked for' {
        $results = [System.Collections.Generic.List[object]]::new()
        { & $command a.rst, missing.rst, b.rst -ErrorAction Stop | ForEach-Object { $results.Add($_) } } |
            Should -Throw -ErrorId 'PathNotFound,*'
        $results | Get-FileName | Should -Be 'a.rst'
        {
            $ErrorActionPreference = 'Stop'
            & $command missing.rst
        } | Should -Throw -ErrorId 'PathNotFound,*'
    }

    It 'refuses paths that are no files' {
        & $command variable:PWD -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        Get-Item env:PATH | & $command -ErrorVariable +errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | ForEach-Object { $_.Split(',')[0] } | Should -Be 'ProviderNotSupported', 'ProviderNotSupported'
        { & $command variable:PWD -ErrorAction Stop } | Should -Throw -ErrorId 'ProviderNotSupported,*'
    }

    It 'refuses drives that do not exist' {
        { & $command nowhere:/a.rst -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
    }

    It 'refuses objects that name no file' {
        [pscustomobject] @{ Name = 'a.rst' }, [pscustomobject] @{ Path = '' }, $null, @{ Path = 'a.rst' } |
            & $command -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.Count | Should -Be 4
    }

    It 'says nothing where a wildcard matches nothing' {
        & $command *.none -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'hands on a result before it takes more input' {
        $log = [System.Collections.Generic.List[string]]::new()
        'a.rst', 'b.rst' | ForEach-Object { $log.Add("in $_"); $_ } | & $command |
            ForEach-Object { $log.Add("out $([System.IO.Path]::GetFileName($_.Path))") }
        $log | Select-Object -Unique | Should -Be 'in a.rst', 'out a.rst', 'in b.rst', 'out b.rst'
    }

    It 'stops when a later command has enough' {
        $taken = [System.Collections.Generic.List[string]]::new()
        'a.rst', 'b.rst' | ForEach-Object { $taken.Add($_); $_ } | & $command | Select-Object -First 1 | Get-FileName | Should -Be 'a.rst'
        $taken | Should -Be 'a.rst'
        & $command . -Recurse | Select-Object -First 1 | Get-FileName | Should -Be 'a.rst'
    }

    It 'works in strict mode and in any culture' {
        $output = Invoke-InNewShell @"
Set-StrictMode -Version Latest
Set-Location '$specs'
foreach (`$culture in 'de-DE', 'tr-TR', 'ar-SA') {
    [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = `$culture
    & $command . -Recurse | ForEach-Object { [IO.Path]::GetFileName(`$_.Path) } | Select-Object -Unique
}
"@
        $output | Should -Be (@('a.rst', 'b.rst', 'b[1].rst', 'c.rst') * 3)
    }

    It 'works on one file at a time where that is asked for' {
        & $command . -Recurse -ThrottleLimit 1 | Get-FileName | Should -Be 'a.rst', 'b.rst', 'b[1].rst', 'c.rst'
        { & $command . -ThrottleLimit 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'works in several runspaces at once' {
        $module = (Get-Module -Name SpecTools).Path
        $names = 1..4 | ForEach-Object -Parallel {
            Import-Module -Name ((Split-Path $using:module) -replace '[/\\]module[/\\]lib$') -ErrorAction Ignore
            Import-Module -Name "$using:PSScriptRoot/../../SpecTools.psd1"
            Set-Location -LiteralPath $using:specs
            & $using:command a.rst | ForEach-Object { [System.IO.Path]::GetFileName($_.Path) } | Select-Object -Unique
        }
        $names | Should -Be (@('a.rst') * 4)
    }
}

Describe 'A long folder' {
    BeforeAll {
        foreach ($number in 1..60) {
            $null = Add-SpecFile "$TestDrive/long/spec-$('{0:000}' -f $number).rst"
        }
    }

    It 'comes in order, whatever the number of threads' {
        foreach ($limit in 1, 2, 8) {
            $names = (Get-Spec "$TestDrive/long" -ThrottleLimit $limit).Name
            $names | Should -Be ($names | Sort-Object)
            $names.Count | Should -Be 60
        }
    }
}

Describe 'Real specs' {
    It 'are all handled' {
        $folder = Get-SharedFolder 'corpus/nova-specs/specs'
        if (-not $folder) {
            Set-ItResult -Skipped -Because 'the shared documents are not there'
            return
        }

        $results = Get-ChildItem $folder -Recurse -Filter *.rst | Test-Spec -Preset nova -ErrorAction Stop
        $results.Count | Should -BeGreaterOrEqual 809
        $results.Path | Where-Object { [System.IO.Path]::GetFileName($_) -match 'template|^index' } | Should -BeNullOrEmpty
        $findings = $results.Diagnostics | Where-Object RuleId -In SPEC001, SPEC002, SPEC107, SPEC301, SPEC302
        $findings | ForEach-Object { "$($_.Path): $_" } | Should -BeNullOrEmpty
        $expected = [string[]] $results.Path
        [Array]::Sort($expected, [System.StringComparer]::Ordinal)
        $found = (Test-Spec $folder -Recurse -Preset nova).Path
        $found | Where-Object { [System.IO.Path]::GetFileName($_) -ne 'redirects' } | Should -Be $expected
    }
}
