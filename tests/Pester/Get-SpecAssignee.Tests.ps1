BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $one = Add-SpecFile "$TestDrive/specs/one.rst" -Text @'
===
One
===

Implementation
==============

Assignee(s)
-----------

Primary assignee:
  `John Doe <https://launchpad.net/~jdoe>`_

Other contributors:
  * jroe, mmuster at example dot com
  * TBD
'@
    $two = Add-SpecFile "$TestDrive/specs/two.md" -Text @'
---
Author: Jane Roe <jroe@example.com>
---

# Two

## Summary

Text.
'@
    $none = Add-SpecFile "$TestDrive/specs/none.rst" -Text "====`nNone`n====`n`nAssignees`n=========`n`nThe whole team`n"
}

Describe 'Get-SpecAssignee' {
    It 'reads the people, those who lead first' {
        $people = Get-SpecAssignee $one
        $people | Should -BeOfType SpecTools.Specs.SpecAssignee
        $people.Role | Should -Be 'Primary', 'Contributor', 'Contributor'
        $people.Name | Should -Be 'John Doe', $null, $null
        $people.Id | Should -Be 'jdoe', 'jroe', $null
        $people.Email | Should -Be $null, $null, 'mmuster@example.com'
        $people.Line | Should -Be 12, 15, 15
        $people.Path | Select-Object -Unique | Should -Be $one
    }

    It 'reads the authors of Markdown' {
        $person = Get-SpecAssignee $two
        $person.Role | Should -Be 'Primary'
        $person.Name | Should -Be 'Jane Roe'
        $person.Email | Should -Be 'jroe@example.com'
        $person.Line | Should -Be 2
    }

    It 'takes a role' {
        Get-SpecAssignee "$TestDrive/specs" -Role Primary | ForEach-Object { "$_" } | Should -Be 'jdoe', 'Jane Roe'
        Get-SpecAssignee "$TestDrive/specs" -Role contributor | ForEach-Object { "$_" } | Should -Be 'jroe', 'mmuster@example.com'
        { Get-SpecAssignee $one -Role Liaison } | Should -Throw '*Primary, Contributor*'
    }

    It 'completes the role' {
        (TabExpansion2 'Get-SpecAssignee x.rst -Role ').CompletionMatches.CompletionText | Should -Be 'Contributor', 'Primary'
    }

    It 'writes nothing where nobody is named' {
        Get-SpecAssignee $none -ErrorAction Stop | Should -BeNullOrEmpty
        (Get-Spec $none).PrimaryAssignee.Count | Should -Be 0
    }

    It 'gives people that equal their names' {
        Get-SpecAssignee "$TestDrive/specs" | Where-Object { $_ -eq 'JDOE' } | ForEach-Object Path | Should -Be $one
        @(Get-SpecAssignee "$TestDrive/specs") -eq 'jane roe' | ForEach-Object Path | Should -Be $two
    }

    It 'takes specs, files and rows of a table from the pipeline' {
        (Get-Spec $two | Get-SpecAssignee).Name | Should -Be 'Jane Roe'
        (Get-Item $two | Get-SpecAssignee).Name | Should -Be 'Jane Roe'
        ([pscustomobject] @{ Path = $two } | Get-SpecAssignee).Name | Should -Be 'Jane Roe'
    }

    It 'leads back to the file' {
        (Get-SpecAssignee $two | Get-Spec).Path | Should -Be $two
        (Get-SpecAssignee $two | Get-Item).Name | Should -Be 'two.md'
    }

    It 'gives people that nobody can make or change' {
        { (Get-SpecAssignee $two).Name = 'x' } | Should -Throw '*ReadOnly*'
        { (Get-Spec $two).PrimaryAssignee[0].Name = 'x' } | Should -Throw '*ReadOnly*'
        { [SpecTools.Specs.SpecPerson] 'jdoe' } | Should -Throw
        { [SpecTools.Specs.SpecPerson] @{ Name = 'John Doe' } } | Should -Throw
        { [SpecTools.Specs.SpecAssignee] @{ Name = 'John Doe' } } | Should -Throw
    }

    It 'is one error for a file that is not there, and goes on' {
        $people = Get-SpecAssignee "$TestDrive/specs/missing.rst", $two -ErrorVariable errors -ErrorAction SilentlyContinue
        $people.Name | Should -Be 'Jane Roe'
        $errors.Count | Should -Be 1
    }
}
