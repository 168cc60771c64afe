BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'ConvertTo-Spec' {
    It 'writes the text in the other format, which knows its path' {
        $file = Add-SpecFile "$TestDrive/one.rst"
        $text = Get-ChildItem $file | ConvertTo-Spec -Format Markdown
        $text | Should -BeOfType string
        $text.Path | Should -Be $file
        $text | Should -Match '(?m)^# The spec one$'
        ConvertTo-Spec $file -Format Rst | Should -Be (Get-Content $file -Raw)
    }

    It 'warns of what has no equivalent' {
        $file = Add-SpecFile "$TestDrive/odd.rst" -Text "===`nOdd`n===`n`nText.`n`n.. seqdiag::`n`n   a -> b;`n"
        $null = ConvertTo-Spec $file -Format Markdown -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings.Count | Should -Be 1
        "$warnings" | Should -Match "odd\.rst:7: The directive 'seqdiag'"
    }
}

Describe 'Convert-Spec' {
    It 'makes a file beside the original, and takes another one only with -Force' {
        $file = Add-SpecFile "$TestDrive/two.rst"
        $before = Get-Content $file -Raw
        $spec = Convert-Spec $file -Format Markdown -PassThru
        $spec.Path | Should -Be "$TestDrive/two.md"
        $spec.Title | Should -Be 'The spec two'
        "$($spec.PrimaryAssignee)" | Should -Be "$((Get-Spec $file).PrimaryAssignee)"
        Get-Content $file -Raw | Should -Be $before

        Set-Content "$TestDrive/two.md" "# Other`n`n## Testing`n"
        Convert-Spec $file -Format Markdown -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem.FullyQualifiedErrorId | Should -Match '^FileExists,'
        Get-Content "$TestDrive/two.md" -TotalCount 1 | Should -Be '# Other'
        Convert-Spec $file -Format Markdown -Force
        Get-Content "$TestDrive/two.md" -TotalCount 1 | Should -Be '# The spec two'
    }

    It 'makes nothing with -WhatIf' {
        $file = Add-SpecFile "$TestDrive/three.rst"
        Convert-Spec $file -Format Markdown -WhatIf
        "$TestDrive/three.md" | Should -Not -Exist
    }
}
