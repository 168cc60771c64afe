BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $text = "Title`n=====`n`nWords.`n`nOne`n---`n`nText.`n`nTwo`n---`n`nMore.`n"
}

Describe 'Compare-Spec' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = Add-SpecFile "$folder/specs/2026.1/implemented/a.rst" -Text $text
        $null = Add-SpecFile "$folder/specs/2026.2/approved/a.rst" -Text $text.Replace('More.', 'Much more.')
        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'compares two files by section and by line' {
        $comparison = Compare-Spec specs/2026.1/implemented/a.rst specs/2026.2/approved/a.rst
        $comparison | Should -BeOfType SpecTools.Reports.SpecComparison
        $comparison.AreEqual | Should -BeFalse
        "$($comparison.Sections)" | Should -Be 'Changed Two'
        $comparison.Diff | Should -Match '(?m)^\+Much more\.$'
        $comparison.Path | Should -Be "$folder/specs/2026.2/approved/a.rst"
    }

    It 'finds the spec of another release, for specs from the pipeline' {
        (Get-Spec specs/2026.2 -Recurse | Compare-Spec -Release 2026.1).Sections.SectionPath | Should -Be 'Two'
        { Compare-Spec specs/2026.2/approved/a.rst -Release 2020.1 -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseNotFound,*'
    }

    It 'compares with a commit' -Skip:(-not (Get-Command -Name git -ErrorAction Ignore)) {
        $author = '-c', 'user.name=A tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false'
        $null = git init --quiet
        $null = git add .
        $null = git @author commit --quiet --message One
        Set-SpecSection specs/2026.2/approved/a.rst One -Body None
        $comparison = 'specs/2026.2/approved/a.rst' | Compare-Spec -Revision HEAD
        "$($comparison.Sections)" | Should -Be 'Changed One'
        (Get-ChildItem specs/2026.1 -Recurse -File | Compare-Spec -Revision HEAD).AreEqual | Should -BeTrue
        { Compare-Spec specs/2026.2/approved/a.rst -Revision nosuch -ErrorAction Stop } | Should -Throw -ErrorId 'RevisionNotFound,*'
    }
}
