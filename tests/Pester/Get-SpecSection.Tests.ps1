BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $one = Add-SpecFile "$TestDrive/specs/one.rst"
    $two = Add-SpecFile "$TestDrive/specs/two.rst" -Text @'
===
Two
===

1. Problem Description
======================

Body with *emphasis*.

Security impacts
================

None.

4.2 Work Item
=============
'@
}

Describe 'Get-SpecSection' {
    It 'reads all sections in the order of the text' {
        $sections = Get-SpecSection $one
        $sections | Should -BeOfType SpecTools.Specs.SpecSection
        $sections.Title | Select-Object -First 4 | Should -Be 'Problem description', 'Proposed change', 'Alternatives', 'Data model impact'
        $sections.Count | Should -Be 18
        $sections.Line | Should -Be ($sections.Line | Sort-Object)
        $sections.Title | Should -Not -Contain 'The spec one'
    }

    It 'says where a section stands and what is in it' {
        $section = Get-SpecSection $one -Title 'Security impact'
        $lines = [System.IO.File]::ReadAllLines($one)
        $section.Path | Should -Be $one
        $section.SectionPath | Should -Be 'Proposed change/Security impact'
        $section.Name | Should -Be 'Security impact'
        $section.Level | Should -Be 2
        $lines[$section.Line - 1] | Should -Be 'Security impact'
        $lines[$section.EndLine - 1] | Should -Be 'Awesome things attract attention.'
        $section.Body | Should -Be 'Awesome things attract attention.'
        $section.IsNone | Should -BeFalse
        $section.IsEmpty | Should -BeFalse
    }

    It 'reads a body as it is written and without markup' {
        $section = Get-SpecSection $two -Title 'Problem description'
        $section.Body | Should -Be 'Body with *emphasis*.'
        $section.Text | Should -Be 'Body with emphasis.'
    }

    It 'takes <title> for <expected>' -TestCases @(
        @{ title = 'security IMPACT'; expected = 'Security impact', 'Security impacts' }
        @{ title = 'Problem description'; expected = 'Problem description', '1. Problem Description' }
        @{ title = 'Work items'; expected = 'Work Items', '4.2 Work Item' }
        @{ title = 'Proposed change/Security impact'; expected = @('Security impact') }
        @{ title = 'Implementation/*'; expected = 'Assignee(s)', 'Work Items' }
        @{ title = 'Secuirty impact'; expected = 'Security impact', 'Security impacts' }
        @{ title = 'Proposd change/Security impact'; expected = @('Security impact') }
        @{ title = 'Perf*', 'Other ?nd user impact'; expected = 'Other end user impact', 'Performance Impact' }
    ) {
        Get-SpecSection "$TestDrive/specs" -Title $title | ForEach-Object Title | Should -BeExactly $expected
    }

    It 'takes the title by position' {
        (Get-SpecSection $one References).IsNone | Should -BeTrue
    }

    It 'finds the sections that say None, and those that say nothing' {
        Get-SpecSection $two | Where-Object IsNone | ForEach-Object Title | Should -Be 'Security impacts'
        Get-SpecSection $two | Where-Object IsEmpty | ForEach-Object Title | Should -Be '4.2 Work Item'
    }

    It 'says nothing where some specs lack the section' {
        Get-SpecSection "$TestDrive/specs" -Title References -ErrorAction Stop | ForEach-Object Path | Should -Be $one
        Get-SpecSection $two -Title 'No such*' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'fails where no spec has the section' {
        $found = Get-SpecSection $one, $two -Title References, Remarks -ErrorVariable errors -ErrorAction SilentlyContinue
        $found.Title | Should -Be 'References'
        $errors.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'SectionNotFound,SpecTools.Commands.GetSpecSectionCommand'
        $errors[0].TargetObject | Should -Be 'Remarks'
    }

    It 'does not explode as JSON' {
        (Get-SpecSection $one | ConvertTo-Json -Depth 10).Length | Should -BeLessThan 60000
    }
}
