BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $text = "=====`nTitle`n=====`n`nWords.`n`nWork Items`n----------`n`n1. One`n2. Two`n   in full`n3. [x] Three`n"
}

Describe 'Add-SpecWorkItem and Remove-SpecWorkItem' {
    BeforeEach {
        $folder = Add-SpecFolder $TestDrive -Text $text
        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'adds items in the form of the others and writes nothing to the pipeline' {
        Add-SpecWorkItem a.rst -Text Four, Five | Should -BeNullOrEmpty
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly ($text + "4. [ ] Four`n5. [ ] Five`n")
    }

    It 'takes the text first behind the pipeline, and second behind files or a spec' {
        Get-Spec a.rst | Add-SpecWorkItem Four
        Get-Item a.rst | Add-SpecWorkItem Five
        Add-SpecWorkItem a.rst Six, 'Read a.rst'
        Add-SpecWorkItem ./[a].rst Seven
        Add-SpecWorkItem (Get-Spec a.rst) Eight
        Add-SpecWorkItem a.rst -Text missing.rst
        (Get-SpecWorkItem a.rst).Text | Should -Be One, 'Two in full', Three, Four, Five, Six, 'Read a.rst', Seven, Eight, missing.rst
    }

    It 'edits what was read before an edit of another kind' {
        $spec = Get-Spec a.rst
        $spec | Add-SpecWorkItem -Text Four
        ($spec | Add-SpecWorkItem -Text Five -PassThru).WorkItems.Text | Should -Be One, 'Two in full', Three, Four, Five
    }

    It 'removes all that come from the pipeline in one writing of each file' {
        $shown = Get-SpecWorkItem . | Where-Object Text -Match '^T' | Remove-SpecWorkItem -Confirm:$false -Verbose 4>&1
        @($shown | Where-Object { "$_" -match '^Performing' }).Count | Should -BeLessOrEqual 2
        [IO.File]::ReadAllText("$folder/b[1].rst") | Should -BeExactly $text.Replace("2. Two`n   in full`n3. [x] Three`n", '')
        Get-SpecWorkItem . | Remove-SpecWorkItem -Confirm:$false
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text.Replace("1. One`n2. Two`n   in full`n3. [x] Three`n", "None`n")
    }

    It 'removes items by their text from files of any name' {
        Remove-SpecWorkItem -LiteralPath 'b[1].rst' -Text 'Two in full' -Confirm:$false
        [IO.File]::ReadAllText("$folder/b[1].rst") | Should -BeExactly $text.Replace("2. Two`n   in full`n3.", '2.')
    }

    It 'refuses an item that somebody changed meanwhile, unless it is forced' {
        $items = Get-SpecWorkItem a.rst
        [IO.File]::WriteAllText("$folder/a.rst", $text.Replace('in full', "in full`n`n   More."))
        $items[1] | Remove-SpecWorkItem -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'SpecChangedOnDisk,*'
        $items[1] | Remove-SpecWorkItem -Confirm:$false -Force
        (Get-SpecWorkItem a.rst).Text | Should -Be One, Three
    }

    It 'changes no byte with -WhatIf, and asks before it removes' {
        Add-SpecWorkItem a.rst -Text Four -WhatIf
        Get-SpecWorkItem a.rst | Remove-SpecWorkItem -WhatIf
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text
        $attribute = [SpecTools.Commands.RemoveSpecWorkItemCommand].GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
        $attribute.ConfirmImpact | Should -Be 'High'
    }
}
