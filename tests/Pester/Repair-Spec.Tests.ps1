BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $text = "Title`n=====`n`nWords.   `n`nProblem description`n===================`n`nMore$([char]0xA0)words.`n"
}

Describe 'Repair-Spec' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = New-Item -ItemType Directory -Path $folder
        Push-Location $folder
        $null = Add-SpecFile "$folder/one.rst" -Text $text
        $null = Add-SpecFile "$folder/b[1].rst" -Text $text
    }

    AfterEach {
        Pop-Location
    }

    It 'mends what the chosen rules find and writes nothing to the pipeline' {
        Repair-Spec one.rst -Rule SPEC302 | Should -BeNullOrEmpty
        Get-Content one.rst -Raw | Should -BeExactly $text.Replace('   ', '')
        Get-Content -LiteralPath 'b[1].rst' -Raw | Should -BeExactly $text
    }

    It 'takes files, specs and names with brackets' {
        Get-ChildItem *.rst | Repair-Spec -Rule SPEC302
        Get-Spec . | Repair-Spec -Rule SPEC305
        foreach ($file in Get-ChildItem *.rst) {
            [System.IO.File]::ReadAllText($file.FullName) |
                Should -BeExactly $text.Replace('   ', '').Replace([string][char]0xA0, ' ')
        }
    }

    It 'says with -PassThru what was mended and what is left' {
        $result = Repair-Spec one.rst -Rule SPEC302, SPEC102 -PassThru
        $result | Should -BeOfType SpecTools.Operations.SpecRepairResult
        $result.FixedCount | Should -Be 1
        $result.Fixed.RuleId | Should -Be 'SPEC302'
        $result.Remaining.RuleId | Should -Be 'SPEC102'
        ($result | Test-Spec -Rule SPEC302).Diagnostics | Should -BeNullOrEmpty
        ($result | Out-String -Width 80) -split '\r?\n' | ForEach-Object { $_.Length | Should -BeLessOrEqual 80 }
    }

    It 'shows the diff with -WhatIf and changes no byte' {
        $shown = pwsh -NoProfile -Command "Import-Module '$PSScriptRoot/../../SpecTools.psd1'; Repair-Spec one.rst -Rule SPEC302 -WhatIf"
        ($shown -join "`n") | Should -Match '(?m)^-Words\.   $\n^\+Words\.$'
        Get-Content one.rst -Raw | Should -BeExactly $text
    }

    It 'shows the diff with -Verbose while writing' {
        (Repair-Spec one.rst -Rule SPEC302 -Verbose 4>&1 | Out-String) | Should -Match '\+Words\.'
        Get-Content one.rst -Raw | Should -BeExactly $text.Replace('   ', '')
    }

    It 'asks before it writes' {
        Repair-Spec one.rst -Rule SPEC302 -Confirm:$false
        (Get-Command Repair-Spec).Parameters.Keys | Should -Contain 'Confirm'
    }

    It 'goes on after a file that cannot be read' {
        Repair-Spec no.rst, one.rst -Rule SPEC302 -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -Be 'PathNotFound,SpecTools.Commands.RepairSpecCommand'
        Get-Content one.rst -Raw | Should -BeExactly $text.Replace('   ', '')
    }

    It 'stops at a rule that there is not' {
        { Repair-Spec one.rst -Rule SPEC999 } | Should -Throw -ErrorId 'RuleNotFound,*'
    }
}
