BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Move-Spec' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        foreach ($name in '2026.1/approved/one', '2026.2/approved/one', '2026.2/approved/two', '2026.2/implemented/three') {
            $null = Add-SpecFile "$folder/specs/$name.rst"
        }

        Add-Content -LiteralPath "$folder/specs/2026.2/approved/two.rst" -Value "`n``One <one.rst>``_"
        Set-Content -LiteralPath "$folder/spectools.json" -Value '{ "redirects": "nova" }'
        Push-Location "$folder/specs/2026.2"
    }

    AfterEach {
        Pop-Location
    }

    It 'moves the file, mends links and adds a redirect' {
        Move-Spec approved/one.rst -Status Implemented -Confirm:$false | Should -BeNullOrEmpty
        (Get-ChildItem implemented).Name | Should -Be 'one.rst', 'three.rst'
        Get-Content approved/two.rst -Raw | Should -Match '`One <\.\./implemented/one\.rst>`_'
        Get-Content redirects | Should -Be 'approved/one.rst ../implemented/one.rst'
    }

    It 'takes a list with a column Blueprint, and does nothing the second time' {
        Set-Content done.csv -Value 'Blueprint,Who', 'one,jdoe', 'https://blueprints.launchpad.net/example/+spec/two,asmith', 'onee,jdoe'
        $null = Import-Csv done.csv | Move-Spec -Status Implemented -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.Count | Should -Be 1
        $failed.FullyQualifiedErrorId | Should -Be 'SpecNotFound,SpecTools.Commands.MoveSpecCommand'
        "$failed" | Should -Match "Did you mean 'one'\?"
        (Get-ChildItem implemented).Name | Should -Be 'one.rst', 'three.rst', 'two.rst'
        Test-Path ../2026.1/approved/one.rst | Should -BeTrue
        Get-Content implemented/two.rst -Raw | Should -Match '`One <one\.rst>`_'
        $before = (Get-ChildItem .. -Recurse -File).LastWriteTimeUtc
        Import-Csv done.csv | Move-Spec -Status Implemented -Confirm:$false -ErrorAction SilentlyContinue
        (Get-ChildItem .. -Recurse -File).LastWriteTimeUtc | Should -Be $before
    }

    It 'looks for blueprints in the folder that is named, and takes rows that have paths too' {
        Push-Location $TestDrive
        $moved = [pscustomobject]@{ Blueprint = 'two' } | Move-Spec -Path "$folder/specs" -Status Implemented -PassThru -Confirm:$false
        Pop-Location
        $moved.Path | Should -Be (Get-Item implemented/two.rst).FullName
        [pscustomobject]@{ LiteralPath = "$PWD/approved/one.rst" } | Move-Spec -Status Abandoned -NoRedirect -Confirm:$false
        Test-Path ../abandoned/one.rst | Should -BeTrue
        Get-Spec implemented | Export-Csv all.csv
        Import-Csv all.csv | Move-Spec -Status Approved -Confirm:$false
        (Get-ChildItem approved).Name | Should -Be 'three.rst', 'two.rst'
    }

    It 'moves specs from the pipeline and writes them with -PassThru' {
        $moved = Get-Spec approved | Move-Spec -Release 2026.1 -Status Implemented -PassThru -Confirm:$false
        $moved.Name | Should -Be 'one', 'two'
        $moved.Release | Should -Be '2026.1', '2026.1'
        $moved.Status | Should -Be 'Implemented', 'Implemented'
        Get-ChildItem ../2026.1/implemented/*.rst | Move-Spec -Status Backlog -Confirm:$false
        (Get-ChildItem ../backlog).Name | Should -Be 'one.rst', 'two.rst'
    }

    It 'shows one diff with -WhatIf and changes nothing' {
        $shown = pwsh -NoProfile -Command "Import-Module '$PSScriptRoot/../../SpecTools.psd1'; Move-Spec approved -Status Implemented -WhatIf"
        @($shown -match '^What if').Count | Should -Be 1
        $shown -join "`n" | Should -Match '(?m)^rename to implemented/one\.rst'
        (Get-ChildItem approved).Name | Should -Be 'one.rst', 'two.rst'
    }

    It 'moves none where one cannot be written' {
        $null = New-Item -ItemType Directory redirects
        Move-Spec approved -Status Implemented -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.Count | Should -Be 1
        (Get-ChildItem approved).Name | Should -Be 'one.rst', 'two.rst'
        (Get-ChildItem implemented).Name | Should -Be 'three.rst'
    }

    It 'asks what it is to do, and whether' {
        { Move-Spec approved -Confirm:$false } | Should -Throw -ErrorId 'ArgumentNotValid,*'
        { Move-Spec approved -Status Unknown -Confirm:$false } | Should -Throw
        $attributes = [SpecTools.Commands.MoveSpecCommand].GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
        $attributes.ConfirmImpact | Should -Be 'High'
    }
}
