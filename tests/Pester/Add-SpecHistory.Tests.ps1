BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $head = "=====`nTitle`n=====`n`nWords.`n`nTesting`n-------`n`nNone`n"
    $table = "`nHistory`n-------`n`n.. list-table:: Revisions`n   :header-rows: 1`n`n   * - Release Name`n     - Description`n"
}

Describe 'Add-SpecHistory' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = New-Item -ItemType Directory -Path $folder
        Push-Location $folder
        foreach ($name in 'a', 'b[1]') { [IO.File]::WriteAllText("$folder/$name.rst", $head + $table + "   * - Yoga`n     - Introduced`n") }
    }

    AfterEach {
        Pop-Location
    }

    It 'adds a row behind the last one and writes nothing to the pipeline' {
        Add-SpecHistory a.rst -Release Zed -Description 'Re-proposed' | Should -BeNullOrEmpty
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly ($head + $table + "   * - Yoga`n     - Introduced`n   * - Zed`n     - Re-proposed`n")
    }

    It 'changes nothing when the row is the last already' {
        Add-SpecHistory a.rst -Release Yoga -Description Introduced -Verbose 4>&1 | Where-Object { "$_" -match '^Performing' } | Should -BeNullOrEmpty
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly ($head + $table + "   * - Yoga`n     - Introduced`n")
    }

    It 'makes the section where there is none' {
        [IO.File]::WriteAllText("$folder/c.rst", $head)
        (Add-SpecHistory c.rst -Release Zed -Description Introduced -PassThru).History.Release | Should -Be Zed
        [IO.File]::ReadAllText("$folder/c.rst") | Should -BeExactly ($head + $table + "   * - Zed`n     - Introduced`n")
    }

    It 'makes it as the template of the repository does' {
        [IO.File]::WriteAllText("$folder/template.rst", "Example`n=======`n`nWords.`n`nHistory`n-------`n`nFill this in whenever the spec is updated in a release.`n`n.. list-table:: Changes`n   :header-rows: 1`n   :widths: 20 80`n`n   * - Cycle`n     - What changed`n   * - <release>`n     - Introduced`n`nTesting`n-------`n`nHow is it tested?`n")
        [IO.File]::WriteAllText("$folder/c.rst", $head)
        Add-SpecHistory c.rst -Release Zed -Description Introduced
        [IO.File]::ReadAllText("$folder/c.rst") | Should -BeExactly $head.Replace("Testing`n", "History`n-------`n`n.. list-table:: Changes`n   :header-rows: 1`n   :widths: 20 80`n`n   * - Cycle`n     - What changed`n   * - Zed`n     - Introduced`n`nTesting`n")
    }

    It 'takes specs, paths and files of any name from the pipeline' {
        Get-Spec a.rst | Add-SpecHistory -Release Zed -Description Again
        Get-ChildItem -LiteralPath 'b[1].rst' | Add-SpecHistory -Release Zed -Description Again
        (Get-Spec . | ForEach-Object { $_.History[-1].Release }) | Should -Be Zed, Zed
    }

    It 'adds to what an edit of another kind has left' {
        $spec = Get-Spec a.rst
        $spec | Set-SpecSection -Title Testing -Body 'All of it.'
        ($spec | Add-SpecHistory -Release Zed -Description Again -PassThru).History.Description | Should -Be Introduced, Again
    }

    It 'refuses a description that is no paragraph, and goes on with other files' {
        Add-SpecHistory a.rst -Release Zed -Description "One.`n`nTwo." -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'EditRefused,*'
        [IO.File]::ReadAllText("$folder/a.rst") | Should -Not -Match Zed
    }

    It 'changes no byte with -WhatIf' {
        Add-SpecHistory . -Release Zed -Description Again -WhatIf
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly ($head + $table + "   * - Yoga`n     - Introduced`n")
    }
}
