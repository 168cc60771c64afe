BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $text = "=====`nTitle`n=====`n`nWords on https://example.org/words and [1]_.`n`nReferences`n==========`n`n" +
        "* First: https://example.org/1`n* Second: https://example.org/2`n`n.. [1] https://example.org/note`n"
}

Describe 'Add-SpecReference and Remove-SpecReference' {
    BeforeEach {
        $folder = Add-SpecFolder $TestDrive -Text $text
        Push-Location $folder
        $all = "* First: https://example.org/1`n* Second: https://example.org/2`n"
    }

    AfterEach {
        Pop-Location
    }

    It 'adds a link in the form of the last one and writes nothing to the pipeline' {
        Add-SpecReference a.rst -Url https://example.org/2/note -Text Third | Should -BeNullOrEmpty
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly ($text + ".. [2] ``Third <https://example.org/2/note>``_`n")
        (Get-Item a.rst).LastWriteTimeUtc = '2020-01-01'
        Add-SpecReference a.rst -Url https://example.org/2/note
        (Get-Item a.rst).LastWriteTimeUtc | Should -Be ([datetime] '2020-01-01')
    }

    It 'edits what was read before an edit of another kind' {
        $spec = Get-Spec a.rst
        $spec | Add-SpecReference -Url https://example.org/3
        ($spec | Add-SpecReference -Url https://example.org/4 -PassThru).References.Target | Should -Be @(
            'https://example.org/words', 'https://example.org/1', 'https://example.org/2', 'https://example.org/note', 'https://example.org/3', 'https://example.org/4'
        )
    }

    It 'removes all that come from the pipeline in one writing of each file' {
        $shown = Get-SpecReference . -Section References | Where-Object Target -Match '/\d$' | Remove-SpecReference -Confirm:$false -Verbose 4>&1
        @($shown | Where-Object { "$_" -match '^Performing' }).Count | Should -BeLessOrEqual 2
        foreach ($name in 'a', 'b[1]') { [IO.File]::ReadAllText("$folder/$name.rst") | Should -BeExactly $text.Replace("$all`n", '') }
    }

    It 'removes links by their address from files of any name, and leaves None' {
        [IO.File]::WriteAllText("$folder/b[1].rst", $text.Replace("`n.. [1] https://example.org/note`n", '').Replace(' and [1]_', ''))
        Remove-SpecReference -LiteralPath 'b[1].rst' -Url https://example.org/1, https://example.org/2 -Confirm:$false
        (Get-SpecSection -LiteralPath 'b[1].rst' -Title References).Body | Should -BeExactly None
    }

    It 'refuses <reason>' -ForEach @(
        @{ url = 'https://example.org/note'; reason = 'Line 5 refers to it' }
        @{ url = 'https://example.org/words'; reason = 'It is in the text, in line 5' }
        @{ url = 'https://example.org/never'; reason = 'There is no such reference' }
    ) {
        Remove-SpecReference a.rst $url -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'EditRefused,*'
        $failed[0].Exception.Message | Should -Match $reason
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text
    }

    It 'refuses a link that somebody changed meanwhile, unless it is forced' {
        [IO.File]::WriteAllText("$folder/a.rst", $text.Replace('First: https://example.org/1', '`First <https://example.org/1>`_'))
        $link = Get-SpecReference a.rst | Where-Object Text -eq First
        [IO.File]::WriteAllText("$folder/a.rst", $text)
        $link | Remove-SpecReference -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'SpecChangedOnDisk,*'
        $link | Remove-SpecReference -Confirm:$false -Force
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text.Replace("* First: https://example.org/1`n", '')
    }

    It 'changes no byte with -WhatIf, and asks before it removes' {
        Add-SpecReference a.rst -Url https://example.org/3 -WhatIf
        Get-SpecReference a.rst -Section References | Where-Object Target -Match '/\d$' | Remove-SpecReference -WhatIf
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text
        $attribute = [SpecTools.Commands.RemoveSpecReferenceCommand].GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
        $attribute.ConfirmImpact | Should -Be 'High'
    }
}
