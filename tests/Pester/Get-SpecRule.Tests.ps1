BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Get-SpecRule' {
    It 'lists all rules in order, each with its page' {
        $rules = Get-SpecRule
        $rules | Should -BeOfType SpecTools.Rules.SpecRule
        $rules.Id | Should -Be ($rules.Id | Sort-Object)
        $rules | ForEach-Object { $_.Documentation | Should -BeLike "# $($_.Id) $($_.Name) (*" }
    }

    It 'finds rules by identifier, name and wildcard' {
        (Get-SpecRule spec301).Name | Should -Be 'LineTooLong'
        (Get-SpecRule LineTooLong).Id | Should -Be 'SPEC301'
        (Get-SpecRule 'SPEC3*', MissingSection).Count | Should -BeGreaterThan 5
        'SPEC301', 'SPEC302' | Get-SpecRule | ForEach-Object Id | Should -Be 'SPEC301', 'SPEC302'
    }

    It 'takes findings, whose rules they are' {
        $file = Add-SpecFile "$TestDrive/one.rst" -Text "Title`n=====`n`nWords.   `n`nProblem`n=======`n`nNone`n"
        Test-Spec $file -Rule SPEC302 | ForEach-Object Diagnostics | Get-SpecRule | ForEach-Object Name |
            Should -Be 'TrailingWhitespace'
    }

    It 'says so where there is no such rule, and says nothing of a wildcard' {
        { Get-SpecRule SPEC999 -ErrorAction Stop } | Should -Throw -ErrorId 'RuleNotFound,*'
        Get-SpecRule 'SPEC99*' | Should -BeNullOrEmpty
    }

    It 'fits eighty columns' {
        foreach ($line in (Get-SpecRule | Out-String -Width 80) -split '\r?\n') {
            $line.Length | Should -BeLessOrEqual 80
        }
    }
}
