BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Export-SpecTestResult' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = New-Item -ItemType Directory -Path $folder
        Push-Location $folder
        $null = Add-SpecFile "$folder/one.rst" -Text "Title`n=====`n`nWords.   `n`nProblem`n=======`n`nNone`n"
    }

    AfterEach {
        Pop-Location
    }

    It 'writes SARIF with paths from the current location' {
        Test-Spec . -Rule SPEC302 | Export-SpecTestResult spec.sarif | Should -BeNullOrEmpty
        $result = (Get-Content spec.sarif -Raw | ConvertFrom-Json).runs[0].results
        $result.ruleId | Should -Be 'SPEC302'
        $result.locations[0].physicalLocation.artifactLocation.uri | Should -Be 'one.rst'
    }

    It 'writes JUnit that reads as XML' {
        Test-Spec . -Rule SPEC302 -FailOn Warning | Export-SpecTestResult spec.xml
        ([xml](Get-Content spec.xml -Raw)).testsuites.testsuite.testcase.failure.type | Should -Be 'SPEC302'
    }

    It 'writes the format that is named, whatever the ending' {
        Test-Spec . -Rule SPEC302 | Export-SpecTestResult comments.bin -Format Zuul
        (Get-Content comments.bin -Raw | ConvertFrom-Json).file_comments.'one.rst'.line | Should -Be 4
        Test-Spec . -Rule SPEC302 | Export-SpecTestResult lines.bin -Format Github
        Get-Content lines.bin | Should -BeLike '::warning file=one.rst,*'
    }

    It 'hands results on where that is asked for' {
        (Test-Spec . | Export-SpecTestResult spec.json -PassThru).Path | Should -Be "$folder/one.rst"
    }

    It 'writes a file without findings too' {
        Test-Spec . -Rule SPEC107 | Export-SpecTestResult spec.sarif
        (Get-Content spec.sarif -Raw | ConvertFrom-Json).runs[0].results.Count | Should -Be 0
    }

    It 'writes nothing with -WhatIf, and nothing over a file with -NoClobber' {
        Test-Spec . | Export-SpecTestResult spec.sarif -WhatIf
        'spec.sarif' | Should -Not -Exist
        Set-Content mine.sarif -Value mine
        { Test-Spec . | Export-SpecTestResult mine.sarif -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content mine.sarif | Should -Be 'mine'
    }

    It 'says so where the ending names no format, before anything is written' {
        { Test-Spec . | Export-SpecTestResult spec.bmp -ErrorAction Stop } | Should -Throw -ErrorId 'FormatNotSupported,*'
        'spec.bmp' | Should -Not -Exist
    }
}
