# The examples of the pages in docs/cmdlets do what they show, and are those of Get-Help.

BeforeDiscovery {
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    Import-Module -Name "$root/SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Examples.psm1" -Force
    $names = (Get-Command -Module SpecTools).Name
    $examples = foreach ($name in $names) {
        foreach ($example in Get-PageExample $name) {
            @{ name = $name; title = $example.Title; code = $example.Code; shown = $example.Shown }
        }
    }
}

BeforeAll {
    Import-Module -Name "$PSScriptRoot/Examples.psm1" -Force
}

Describe 'The page of <_>' -ForEach $names {
    It 'has at least three examples, and Get-Help has them all' {
        $titles = @((Get-PageExample $_).Title)
        $titles.Count | Should -BeGreaterOrEqual 3
        (Get-Help -Name $_ -Full).examples.example.title -replace '^-+ Example \d+: | -+$' | Should -Be $titles
    }

    It 'shows what an example prints' {
        @(Get-PageExample $_ | Where-Object Shown).Count | Should -BeGreaterThan 0
    } -Skip:($_ -in 'Show-Spec', 'Export-SpecTestResult')
}

Describe '<name>' -ForEach $examples {
    It 'does what it shows: <title>' {
        $output = Invoke-Example $code

        # Elsewhere paths are longer, and views cut them at other places.
        if ($IsLinux -and -not (Test-Shown -Text $output -Shown $shown)) {
            $output | Should -BeExactly "$shown"
        }
    }
}
