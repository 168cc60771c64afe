BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $text = "=====`nTitle`n=====`n`nWords.`n`nAssignee(s)`n-----------`n`nPrimary assignee:`n  jdoe`n`nOther contributors:`n  jroe`n"
}

Describe 'Set-SpecAssignee' {
    BeforeEach {
        $folder = Add-SpecFolder $TestDrive -Text $text
        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'sets the assignee and writes nothing to the pipeline' {
        Set-SpecAssignee a.rst -Primary asmith | Should -BeNullOrEmpty
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text.Replace('jdoe', 'asmith')
    }

    It 'takes specs, files and paths from the pipeline' {
        Get-Spec | Where-Object PrimaryAssignee -EQ jdoe | Set-SpecAssignee -Primary asmith
        (Get-Spec).PrimaryAssignee.Id | Should -Be asmith, asmith
        Get-ChildItem *.rst | Set-SpecAssignee -Primary bsmith
        (Get-Spec).PrimaryAssignee.Id | Should -Be bsmith, bsmith
        'a.rst' | Set-SpecAssignee -Primary csmith
        (Get-Spec a.rst).PrimaryAssignee.Id | Should -Be csmith
    }

    It 'takes the rows of a CSV file, whose empty cells say nothing' {
        Set-Content people.csv 'LiteralPath,Primary,Contributor', 'a.rst,asmith,"mm, nn"', 'b[1].rst,,None'
        Import-Csv people.csv | Set-SpecAssignee
        (Get-Spec a.rst).PrimaryAssignee.Id | Should -Be asmith
        (Get-Spec a.rst).Contributors.Id | Should -Be mm, nn
        (Get-Spec -LiteralPath 'b[1].rst').PrimaryAssignee.Id | Should -Be jdoe
        (Get-Spec -LiteralPath 'b[1].rst').Contributors | Should -BeNullOrEmpty
    }

    It 'gives the same people back that Export-Csv wrote' {
        Get-Spec a.rst | Select-Object PSPath, @{ n = 'Primary'; e = 'PrimaryAssignee' }, @{ n = 'Contributor'; e = 'Contributors' } | Export-Csv people.csv
        Import-Csv people.csv | Set-SpecAssignee
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text
    }

    It 'adds, removes and clears' {
        $spec = Get-Spec a.rst
        ($spec | Set-SpecAssignee -AddContributor mm -PassThru).Contributors.Id | Should -Be jroe, mm
        ($spec | Set-SpecAssignee -RemoveContributor jroe -PassThru).Contributors.Id | Should -Be mm
        ($spec | Set-SpecAssignee -Clear -PassThru).PrimaryAssignee | Should -BeNullOrEmpty
        (Get-Content a.rst)[-1] | Should -Be '  None'
    }

    It 'shows the diff and changes nothing with -WhatIf' {
        Set-SpecAssignee a.rst -Primary asmith -WhatIf
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text
    }

    It 'names people in the kep.yaml beside a README.md, and shows its diff' {
        $null = New-Item keps/1-a -ItemType Directory -Force
        Set-Content keps/1-a/README.md '# A', '', '## Summary', '', 'Text.'
        Set-Content keps/1-a/kep.yaml 'title: A', 'authors:', '  - "@jane" # leads', '  - "@bob"', 'status: provisional'
        $readme = Get-FileHash keps/1-a/README.md
        $spec = Set-SpecAssignee keps/1-a/README.md -Primary ann, bob -PassThru
        $spec.PrimaryAssignee.Id | Should -Be ann, bob
        Get-Content keps/1-a/kep.yaml | Should -Be 'title: A', 'authors:', '  - "@ann" # leads', '  - "@bob"', 'status: provisional'
        (Get-FileHash keps/1-a/README.md).Hash | Should -Be $readme.Hash
        Set-SpecAssignee keps/1-a/README.md -AddContributor jo -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'EditRefused,*'
    }

    It 'asks for people, and takes nobody else' {
        { Set-SpecAssignee a.rst } | Should -Throw -ErrorId 'ArgumentNotValid,*'
        Set-SpecAssignee a.rst -Primary 'the nova team' -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ArgumentNotValid,*'
        [IO.File]::ReadAllText("$folder/a.rst") | Should -BeExactly $text
    }
}
