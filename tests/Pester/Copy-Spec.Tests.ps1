BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Copy-Spec' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        foreach ($name in '2026.1/approved/one', '2026.1/approved/two', '2026.2/approved/three', 'backlog/four') {
            $null = Add-SpecFile "$folder/specs/$name.rst"
        }

        Push-Location "$folder/specs"
    }

    AfterEach {
        Pop-Location
    }

    It 'writes the copy with a row in its history and leaves the original alone' {
        $before = Get-Content 2026.1/approved/one.rst -Raw
        $copy = Copy-Spec 2026.1/approved/one.rst 2026.2
        $copy | Should -BeOfType SpecTools.Specs.Spec
        $copy.Path | Should -Be (Get-Item 2026.2/approved/one.rst).FullName
        $copy.Release | Should -Be '2026.2'
        $copy.History[-1].Release | Should -Be '2026.2'
        $copy.History[-1].Description | Should -Be 'Re-proposed'
        Get-Content 2026.1/approved/one.rst -Raw | Should -BeExactly $before
        (Test-Spec $copy).Passed | Should -BeTrue
    }

    It 'takes specs from the pipeline' {
        $copies = Get-Spec 2026.1/approved, backlog | Copy-Spec -Release 2026.2 -Description 'Again'
        $copies.Name | Should -Be 'one', 'two', 'four'
        $copies.Status | Should -Be 'Approved', 'Approved', 'Approved'
        $copies.History.Description | Should -Be 'Again', 'Again', 'Again'
        (Get-ChildItem 2026.1/approved/one.rst | Copy-Spec -Release 2026.2 -Status Implemented).Path | Should -Be (Get-Item 2026.2/implemented/one.rst).FullName
    }

    It 'takes the release first from the pipeline, and second behind a path or a spec' {
        (Get-Spec 2026.1/approved/one.rst | Copy-Spec 2026.2 -Force).Release | Should -Be '2026.2'
        (Get-Item 2026.1/approved/one.rst | Copy-Spec 2026.2 -Force).Release | Should -Be '2026.2'
        ('2026.1/approved/one.rst' | Copy-Spec 2026.2 -Force).Release | Should -Be '2026.2'
        (Copy-Spec 2026.1/approved/one.rst, backlog/four.rst 2026.2 -Force).Count | Should -Be 2
        (Copy-Spec 2026.1/approved/*.rst 2026.2 -Force).Count | Should -Be 2
        (Copy-Spec (Get-Spec 2026.1/approved/one.rst) 2026.2 -Force).Name | Should -Be 'one'
        (Copy-Spec (Get-Spec 2026.1/approved) 2026.2 -Force).Count | Should -Be 2
        Push-Location 2026.1/approved
        try {
            (Copy-Spec one.rst 2026.2 -Force).Name | Should -Be 'one'
            (Copy-Spec . 2026.2 -Force).Count | Should -Be 2
        }
        finally {
            Pop-Location
        }
    }

    It 'replaces a file only with -Force' {
        $null = Add-SpecFile "$folder/specs/2026.2/approved/one.rst"
        Copy-Spec 2026.1/approved/one.rst 2026.2 -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be 'FileExists,SpecTools.Commands.CopySpecCommand'
        (Copy-Spec 2026.1/approved/one.rst 2026.2 -Force).History.Count | Should -Be 1
        { Copy-Spec 2026.1/approved/one.rst 2026.3 -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseNotFound,*'
    }

    It 'shows the diff with -WhatIf and changes nothing' {
        $shown = pwsh -NoProfile -Command "Import-Module '$PSScriptRoot/../../SpecTools.psd1'; Copy-Spec 2026.1/approved/one.rst 2026.2 -WhatIf"
        $shown -join "`n" | Should -Match '(?m)^\+   \* - 2026\.2$'
        Test-Path 2026.2/approved/one.rst | Should -BeFalse
    }
}
