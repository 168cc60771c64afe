BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $one = Add-SpecFile "$TestDrive/specs/one.rst" -Text @'
===
One
===

Implementation
==============

Work Items
----------

The work:

* [x] Add a *field*
* Add a test (in progress)
* Write it down

  * in the manual
'@
    $two = Add-SpecFile "$TestDrive/specs/two.md" -Text @'
# Two

## Work items

- [ ] Add a flag
'@
    $none = Add-SpecFile "$TestDrive/specs/none.rst" -Text "====`nNone`n====`n`nWork Items`n==========`n`nTBD`n"
}

Describe 'Get-SpecWorkItem' {
    It 'reads the items in the order of the text' {
        $items = Get-SpecWorkItem $one
        $items | Should -BeOfType SpecTools.Specs.WorkItem
        $items.Text | Should -Be 'Add a field', 'Add a test', 'Write it down'
        $items.IsDone | Should -Be $true, $false, $null
        $items.Line | Should -Be 13, 14, 15
        $items.EndLine | Should -Be 13, 14, 17
        $items.SectionPath | Select-Object -Unique | Should -Be 'Implementation/Work Items'
        $items.Path | Select-Object -Unique | Should -Be $one
    }

    It 'reads a folder' {
        Get-SpecWorkItem "$TestDrive/specs" | ForEach-Object Text | Should -Be 'Add a field', 'Add a test', 'Write it down', 'Add a flag'
    }

    It 'takes specs, files and rows of a table from the pipeline' {
        (Get-Spec $two | Get-SpecWorkItem).Text | Should -Be 'Add a flag'
        (Get-Item $two | Get-SpecWorkItem).Text | Should -Be 'Add a flag'
        ([pscustomobject] @{ Path = $two } | Get-SpecWorkItem).Text | Should -Be 'Add a flag'
        (Get-Spec $one).WorkItems.Text | Should -Be (Get-SpecWorkItem $one).Text
    }

    It 'tells what is not done from what has no mark' {
        Get-SpecWorkItem "$TestDrive/specs" | Where-Object IsDone -EQ $false | ForEach-Object Text | Should -Be 'Add a test', 'Add a flag'
        Get-SpecWorkItem "$TestDrive/specs" | Where-Object IsDone | ForEach-Object Text | Should -Be 'Add a field'
    }

    It 'writes nothing where no work is named' {
        Get-SpecWorkItem $none -ErrorAction Stop | Should -BeNullOrEmpty
        (Get-Spec $none).WorkItems.Count | Should -Be 0
    }

    It 'leads back to the file' {
        (Get-SpecWorkItem $two | Get-Spec).Path | Should -Be $two
        (Get-SpecWorkItem $two | Get-Item).Name | Should -Be 'two.md'
    }

    It 'gives items that nobody can change, and that print as their text' {
        $item = Get-SpecWorkItem $two
        { $item.Text = 'x' } | Should -Throw '*ReadOnly*'
        "$item" | Should -Be 'Add a flag'
        (Get-Spec $one | Select-Object WorkItems | ConvertTo-Csv)[1] | Should -Be '"Add a field, Add a test, Write it down"'
    }

    It 'is one error for a file that is not there, and goes on' {
        $items = Get-SpecWorkItem "$TestDrive/specs/missing.rst", $two -ErrorVariable errors -ErrorAction SilentlyContinue
        $items.Text | Should -Be 'Add a flag'
        $errors.Count | Should -Be 1
    }
}
