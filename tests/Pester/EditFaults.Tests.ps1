# Edits in bulk where something is in the way: what is done is done whole, what is not is told, and nothing is left behind.

BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force

    # The names and the texts of all files, to be compared.
    function Get-FolderState {
        foreach ($file in Get-ChildItem -LiteralPath $folder -Force -File) {
            "$($file.Name): $([System.IO.File]::ReadAllText($file.FullName))"
        }
    }
}

Describe 'Edits in bulk' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = 'a', 'b', 'c' | ForEach-Object { Add-SpecFile "$folder/$_.rst" }
        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'takes one spec for one edit after the other' {
        $spec = Get-Spec a.rst
        $spec | Set-SpecAssignee -Primary jane
        $spec | Add-SpecWorkItem 'Another item'
        $now = Get-Spec a.rst
        $now.PrimaryAssignee.Id | Should -Be 'jane'
        $now.WorkItems.Text | Should -Contain 'Another item'
    }

    It 'lets the other files go on where somebody changed one meanwhile' {
        $sections = Get-SpecSection . -Title 'Testing', 'Dependencies'
        Set-SpecSection b.rst 'Testing' -Body 'Theirs.'
        $before = Get-Content b.rst -Raw
        $edited = $sections | Set-SpecSection -Body 'Mine.' -PassThru -ErrorAction SilentlyContinue -ErrorVariable failed
        $edited.Name | Should -Be 'a', 'c'
        $failed.FullyQualifiedErrorId | Should -Be 'SpecChangedOnDisk,SpecTools.Commands.SetSpecSectionCommand'
        $failed.TargetObject | Should -Be (Get-Item b.rst).FullName
        Get-Content b.rst -Raw | Should -BeExactly $before
        (Get-SpecSection a.rst, c.rst -Title 'Testing', 'Dependencies').Body | Select-Object -Unique | Should -Be 'Mine.'
        Get-ChildItem -Force | Should -HaveCount 3
    }

    It 'writes one error for each file that fails, with its path, and edits the others' {
        [System.IO.File]::WriteAllBytes("$folder/b.rst", [byte[]] (0x54, 0xFF, 0x0A))
        $edited = Set-SpecAssignee . -Primary jane -PassThru -ErrorAction SilentlyContinue -ErrorVariable failed
        $edited.Name | Should -Be 'a', 'c'
        $failed | Should -HaveCount 1
        $failed.TargetObject | Should -Be "$folder/b.rst"
        $failed.FullyQualifiedErrorId | Should -BeLike 'FileNotDecodable,*'
    }

    It 'edits no file behind the one that fails with -ErrorAction Stop' {
        [System.IO.File]::WriteAllBytes("$folder/b.rst", [byte[]] (0x54, 0xFF, 0x0A))
        { Set-SpecAssignee . -Primary jane -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotDecodable,*'
        (Get-Spec a.rst).PrimaryAssignee.Id | Should -Be 'jane'
        (Get-Spec c.rst).PrimaryAssignee.Id | Should -Not -Be 'jane'
        Get-ChildItem -Force | Should -HaveCount 3
    }

    It 'names a file that may not be written' {
        if (-not $IsLinux -or (id -u) -eq 0) {
            Set-ItResult -Skipped -Because 'the permissions of files do not bind this user'
            return
        }

        chmod 400 b.rst
        Set-SpecAssignee . -Primary jane -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -BeLike 'FileNotWritable,*'
        $failed.TargetObject | Should -Be "$folder/b.rst"
        (Get-Spec a.rst, c.rst).PrimaryAssignee.Id | Should -Be 'jane', 'jane'
    }

    It 'stops with a later command that has seen enough, and leaves nothing behind' {
        Set-SpecAssignee . -Primary jane -PassThru | Select-Object -First 1 | ForEach-Object Name | Should -Be 'a'
        Get-ChildItem -Force | Should -HaveCount 3
        (Get-Content c.rst -Raw) | Should -BeExactly (Get-SpecText -Name c -Title 'The spec c')
    }

    It 'edits what a link leads to, and the link stays one' {
        $null = Add-SpecFile "$folder/elsewhere/d.rst"
        $null = New-Item -ItemType SymbolicLink -Path "$folder/d.rst" -Target 'elsewhere/d.rst'
        Set-SpecAssignee d.rst -Primary jane
        (Get-Item d.rst).LinkTarget | Should -Be 'elsewhere/d.rst'
        Get-Content elsewhere/d.rst -Raw | Should -Match 'jane'
        Get-ChildItem elsewhere -Force | Should -HaveCount 1
    }

    It 'leaves every byte alone with -WhatIf, whatever is edited' {
        $before = Get-FolderState
        $edits = @(
            'Get-Spec . | Set-SpecAssignee -Primary jane -WhatIf'
            'Get-SpecSection . -Title Testing | Set-SpecSection -Body None -WhatIf'
            'Get-SpecSection . -Title Testing | Remove-SpecSection -WhatIf'
            'Get-Spec . | Add-SpecWorkItem -Text Extra -WhatIf'
            'Rename-Spec a.rst z -WhatIf'
            'New-Spec z -WhatIf'
        )
        $shown = Invoke-InNewShell "Set-Location '$folder'; $($edits -join '; ')"
        @($shown -match '^What if:').Count | Should -BeGreaterOrEqual $edits.Count
        Get-FolderState | Should -BeExactly $before
    }

    It 'is not disturbed by what a kill left behind, and takes it for no spec' {
        $null = Add-SpecFile "$folder/.spec-0123456789abcdef.tmp"
        (Get-Spec . -Recurse).Name | Should -Be 'a', 'b', 'c'
        (Set-SpecAssignee . -Primary jane -PassThru).Name | Should -Be 'a', 'b', 'c'
        "$folder/.spec-0123456789abcdef.tmp" | Should -Exist
    }
}
