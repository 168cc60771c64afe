BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $text = "Title`n=====`n`nWords.`n`nOne`n---`n`nText.`n`nTwo`n---`n`nThree`n-----`n"
}

Describe 'Set-SpecSection, Add-SpecSection and Remove-SpecSection' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = New-Item -ItemType Directory -Path $folder
        Push-Location $folder
        $null = Add-SpecFile "$folder/a.rst" -Text $text
        $null = Add-SpecFile "$folder/b[1].rst" -Text $text
    }

    AfterEach {
        Pop-Location
    }

    It 'changes all empty sections of each file in one writing' {
        $shown = Get-SpecSection . -Recurse | Where-Object IsEmpty | Set-SpecSection -Body None -Verbose 4>&1
        @($shown | Where-Object { "$_" -match '^Performing|^Set the section' }).Count | Should -Be 2
        foreach ($name in 'a.rst', 'b[1].rst') {
            [System.IO.File]::ReadAllText("$folder/$name") |
                Should -BeExactly $text.Replace("Two`n---`n", "Two`n---`n`nNone`n").Replace("Three`n-----`n", "Three`n-----`n`nNone`n")
        }
    }

    It 'refuses a part that somebody changed meanwhile, and the rest of the file with it' {
        $sections = Get-SpecSection a.rst -Title One, Two
        Set-SpecSection a.rst One -Body Theirs
        $before = Get-Content a.rst -Raw
        $sections | Set-SpecSection -Body Mine -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -BeLike 'SpecChangedOnDisk,*'
        Get-Content a.rst -Raw | Should -BeExactly $before
        $sections | Set-SpecSection -Body Mine -Force
        (Get-SpecSection a.rst -Title One, Two).Body | Should -Be 'Mine', 'Mine'
    }

    It 'takes no text from the pipeline' {
        { 'text' | Set-SpecSection a.rst One -Body x -ErrorAction Stop } | Should -Throw
        (Get-Command Set-SpecSection).Parameters.Body.Attributes.ValueFromPipeline | Should -Not -Contain $true
    }

    It 'adds lines and paragraphs' {
        Set-SpecSection a.rst One -Body 'More.', 'And more.' -Append
        (Get-SpecSection a.rst -Title One).Body | Should -Be "Text.`n`nMore.`nAnd more."
    }

    It 'writes the spec as it reads afterwards with -PassThru' {
        (Set-SpecSection a.rst One -Body None -PassThru).Sections[0].IsNone | Should -BeTrue
        Set-SpecSection a.rst One -Body Other | Should -BeNullOrEmpty
    }

    It 'adds a section and removes it again' {
        Get-ChildItem *.rst | Add-SpecSection -Title Four -After Two
        (Get-Spec . | ForEach-Object { $_.Sections.Title -join ' ' }) | Should -Be 'One Two Four Three', 'One Two Four Three'
        Get-SpecSection . -Title Four | Remove-SpecSection -Confirm:$false
        [System.IO.File]::ReadAllText("$folder/b[1].rst") | Should -BeExactly $text
    }

    It 'changes no byte with -WhatIf' {
        $null = pwsh -NoProfile -Command "Import-Module '$PSScriptRoot/../../SpecTools.psd1'; Set-SpecSection a.rst One -Body x -WhatIf; Remove-SpecSection a.rst One -WhatIf; Add-SpecSection a.rst -Title x -After One -WhatIf"
        Get-Content a.rst -Raw | Should -BeExactly $text
    }

    It 'asks before it removes' {
        (Get-Command Remove-SpecSection).ScriptBlock | Should -BeNullOrEmpty
        $attribute = [SpecTools.Commands.RemoveSpecSectionCommand].GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
        $attribute.ConfirmImpact | Should -Be 'High'
    }
}
