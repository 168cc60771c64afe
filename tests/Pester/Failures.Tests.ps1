# What can be wrong with a file, for every cmdlet that reads: one clear error, and the other files are handled.

BeforeDiscovery {
    $commands = 'Get-Spec', 'Test-Spec', 'Get-SpecSection', 'Get-SpecCommitMessage', 'ConvertTo-SpecXml', 'ConvertTo-SpecHtml'
}

BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $good = Add-SpecFile "$TestDrive/good.rst"
}

Describe '<_>' -ForEach $commands {
    BeforeAll {
        $command = $_

        # Runs the cmdlet on a bad path with good ones around it, and returns the one error that must come of it.
        function Get-OnlyError {
            param([string] $Bad)

            $other = Add-SpecFile "$TestDrive/other.rst"
            $results = & $command -LiteralPath $good, $Bad, $other -ErrorVariable errors -ErrorAction SilentlyContinue
            $results.Path | Select-Object -Unique | Should -Be $good, $other
            $errors.Count | Should -Be 1
            $errors[0].TargetObject | Should -Be $Bad
            $errors[0].Exception | Should -BeOfType SpecTools.SpecException
            $errors[0].Exception.Message | Should -Match ([regex]::Escape([System.IO.Path]::GetFileName($Bad)))
            $errors[0].Exception.Message | Should -Not -Match 'Exception|\bat SpecTools'
            $errors[0]
        }
    }

    It 'names a missing file' {
        $fault = Get-OnlyError "$TestDrive/missing[1].rst"
        $fault.FullyQualifiedErrorId | Should -Match '^PathNotFound,'
        $fault.CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'names the first bad byte of a binary file' {
        [System.IO.File]::WriteAllBytes("$TestDrive/binary.rst", [byte[]] (0x54, 0x0A, 0xFF, 0x00, 0x01, 0xFE))
        if ($command -eq 'Test-Spec') {
            # To find this out is what a test is for.
            $finding = (Test-Spec "$TestDrive/binary.rst" -ErrorAction Stop).Diagnostics
            $finding.RuleId | Should -Be 'SPEC306'
            $finding.Severity | Should -Be 'Error'
            $finding.Message | Should -Match '\b2\b'
            return
        }

        $fault = Get-OnlyError "$TestDrive/binary.rst"
        $fault.FullyQualifiedErrorId | Should -Match '^FileNotDecodable,'
        $fault.CategoryInfo.Category | Should -Be 'InvalidData'
        $fault.Exception.Message | Should -Match '\b2\b'
    }

    It 'does not read a huge file' {
        $stream = [System.IO.File]::Create("$TestDrive/huge.rst")
        $stream.SetLength(100MB)
        $stream.Dispose()
        $fault = Get-OnlyError "$TestDrive/huge.rst"
        $fault.FullyQualifiedErrorId | Should -Match '^FileTooLarge,'
        $fault.CategoryInfo.Category | Should -Be 'LimitsExceeded'
    }

    It 'names a link that leads nowhere' {
        $null = New-Item -ItemType SymbolicLink -Path "$TestDrive/dangling.rst" -Target 'nowhere.rst' -Force
        (Test-Spec -Path "$TestDrive/dangling.rst").Diagnostics.RuleId | Should -Be 'SPEC606'
        { Get-Spec -Path "$TestDrive/dangling.rst" -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
    }

    It 'names a link that leads in a circle' {
        $null = New-Item -ItemType SymbolicLink -Path "$TestDrive/left.rst" -Target 'right.rst' -Force
        $null = New-Item -ItemType SymbolicLink -Path "$TestDrive/right.rst" -Target 'left.rst' -Force
        (Get-OnlyError "$TestDrive/left.rst").FullyQualifiedErrorId | Should -Match '^FileNotReadable,'
    }

    It 'is not caught in folders that are linked in a circle' {
        $null = Add-SpecFile "$TestDrive/circle/x.rst"
        $null = New-Item -ItemType SymbolicLink -Path "$TestDrive/circle/again" -Target '.' -Force
        (& $command "$TestDrive/circle" -Recurse -ErrorAction Stop).Path | Select-Object -Unique | Should -Be "$TestDrive/circle/x.rst"
    }

    It 'names a file that may not be read' {
        if (-not $IsLinux -or (id -u) -eq 0) {
            Set-ItResult -Skipped -Because 'the permissions of files do not bind this user'
            return
        }

        $null = Add-SpecFile "$TestDrive/locked.rst"
        chmod 000 "$TestDrive/locked.rst"
        (Get-OnlyError "$TestDrive/locked.rst").FullyQualifiedErrorId | Should -Match '^FileNotReadable,'
        chmod 600 "$TestDrive/locked.rst"
    }

    It 'names a folder that may not be searched' {
        if (-not $IsLinux -or (id -u) -eq 0) {
            Set-ItResult -Skipped -Because 'the permissions of folders do not bind this user'
            return
        }

        $null = New-Item -ItemType Directory -Path "$TestDrive/locked"
        chmod 000 "$TestDrive/locked"
        (Get-OnlyError "$TestDrive/locked").FullyQualifiedErrorId | Should -Match '^FileNotReadable,'
        chmod 700 "$TestDrive/locked"
    }

    It 'reads an empty file that is named, and passes over one that is found' {
        $null = Add-SpecFile "$TestDrive/empty/empty.rst" -Text ''
        { & $command "$TestDrive/empty/empty.rst" -ErrorAction Stop } | Should -Not -Throw
        & $command "$TestDrive/empty" -ErrorAction Stop | Should -BeNullOrEmpty
    }
}

Describe 'An empty file' {
    It 'is a spec without anything' {
        $null = Add-SpecFile "$TestDrive/void.rst" -Text ''
        $spec = Get-Spec "$TestDrive/void.rst"
        $spec.Title | Should -BeNullOrEmpty
        $spec.LineCount | Should -Be 0
        (Test-Spec "$TestDrive/void.rst").Passed | Should -BeFalse
    }
}
