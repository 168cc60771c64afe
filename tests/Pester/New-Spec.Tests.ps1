BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'New-Spec' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = New-Item -ItemType Directory -Path $folder
        Push-Location $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'makes a spec in the current folder and writes it' {
        $spec = New-Spec awesome-thing -Title 'Awesome thing' -Assignee jdoe -Contributor asmith
        $spec | Should -BeOfType SpecTools.Specs.Spec
        $spec.Path | Should -Be "$folder/awesome-thing.rst"
        $spec.Title | Should -Be 'Awesome thing'
        $spec.Blueprint.Name | Should -Be 'awesome-thing'
        $body = (Get-SpecSection $spec.Path -Title 'Assignee(s)').Body
        $body | Should -Match 'Primary assignee:\s+jdoe'
        $body | Should -Match 'asmith'
        (Get-ChildItem $folder).Name | Should -Be 'awesome-thing.rst'
    }

    It 'makes a spec that passes, once its sections say something' {
        $spec = New-Spec awesome-thing -Minimal -Assignee jdoe
        (Test-Spec $spec).Diagnostics | Where-Object Severity -EQ Error | Should -BeNullOrEmpty
        (Get-SpecSection $spec -Title 'Security impact').IsNone | Should -BeTrue
    }

    It 'makes a spec that lacks no more than its introduction with the preset <_>' -ForEach openstack, nova, neutron, ironic {
        $spec = New-Spec awesome-thing -Minimal -Assignee jdoe -Contributor asmith -Preset $_
        $spec.PrimaryAssignee | Should -Be jdoe
        (Test-Spec $spec -Preset $_ -MinimumSeverity Information).Diagnostics.RuleId | Should -Be SPEC006
    }

    It 'makes a spec in Markdown that passes with the preset <_>' -ForEach kep, powershell-rfc {
        $spec = New-Spec awesome-thing -Minimal -Preset $_
        (Test-Spec $spec -Preset $_).Passed | Should -BeTrue
    }

    It 'links the blueprint of the project of the settings' {
        (New-Spec awesome-thing -Preset ironic).Blueprint.Project | Should -Be ironic
    }

    It 'makes a title of the name' {
        (New-Spec awesome-thing).Title | Should -Be 'Awesome thing'
    }

    It 'makes it in the folder that is named' {
        $null = New-Item -ItemType Directory -Path here
        (New-Spec one -Path here).Path | Should -Be "$folder/here/one.rst"
    }

    It 'makes it in the folder of the release, from anywhere in the repository' {
        $null = New-Item -ItemType Directory -Path specs/2026.2/approved, specs/2027.1, doc
        (New-Spec one -Release 2026.2).Path | Should -Be "$folder/specs/2026.2/approved/one.rst"
        (New-Spec two -Release 2027.1 -Path doc).Path | Should -Be "$folder/specs/2027.1/two.rst"
        { New-Spec three -Release 2028.1 -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
    }

    It 'uses the address of the blueprint that is given' {
        $url = 'https://blueprints.launchpad.net/nova/+spec/another-name'
        (New-Spec one -BlueprintUrl $url).Blueprint.Url | Should -Be $url
    }

    It 'uses the template that is named, and the one beside it' {
        $text = "=====`nTitle`n=====`n`nhttps://blueprints.launchpad.net/own/+spec/example`n`nProblem`n=======`n`nWhat for?`n"
        $null = Add-SpecFile "$folder/own.rst" -Text $text
        (New-Spec one -Template own.rst).Sections.Title | Should -Be 'Problem'
        $null = Add-SpecFile "$folder/template.rst" -Text $text
        (New-Spec two).Sections.Title | Should -Be 'Problem'
        (New-Spec three -Template openstack).Sections.Title | Should -Contain 'Testing'
    }

    It 'does not replace a file, unless it is forced' {
        $file = Add-SpecFile "$folder/one.rst" -Text 'mine'
        New-Spec one -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Be 'FileExists,SpecTools.Commands.NewSpecCommand'
        $errors[0].TargetObject | Should -Be $file
        Get-Content $file | Should -Be 'mine'
        (New-Spec one -Force).Title | Should -Be 'One'
    }

    It 'refuses a name that cannot be one' {
        foreach ($name in '../x', 'a/b', 'a b', '.hidden', '-x', 'con') {
            New-Spec $name -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $errors[0].FullyQualifiedErrorId | Should -Be 'NameNotValid,SpecTools.Commands.NewSpecCommand'
        }

        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'refuses a folder that does not exist or is none of the file system' {
        { New-Spec one -Path nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
        { New-Spec one -Path variable: -ErrorAction Stop } | Should -Throw -ErrorId 'ProviderNotSupported,*'
    }

    It 'shows the file with -WhatIf and writes nothing' {
        $output = Invoke-InNewShell 'New-Spec one -Minimal -WhatIf'
        Get-ChildItem $folder | Should -BeNullOrEmpty
        $output[0] | Should -Match '^What if: .*one\.rst'
        $output | Should -Contain '--- /dev/null'
        $output | Should -Contain '+++ b/one.rst'
        $spec = New-Spec one -Minimal
        $added = $output | Where-Object { $_ -match '^\+(?!\+\+ )' } | ForEach-Object { $_.Substring(1) } | Where-Object { $_ }
        $added | Should -Be ([System.IO.File]::ReadAllLines($spec.Path) | Where-Object { $_ })
    }

    It 'shows what a replacement changes, and no more' {
        $null = New-Spec one -Minimal
        $output = Invoke-InNewShell "New-Spec one -Minimal -Title 'Won' -Force -WhatIf"
        $output | Where-Object { $_ -match '^[-+](?![-+]{2} )' } | Should -Contain '+Won'
        $output | Should -Contain '-One'
        @($output | Where-Object { $_ -match '^\+(?!\+\+ )' }).Count | Should -BeLessThan 4
    }

    It 'shows the file with -Verbose while writing' {
        $verbose = New-Spec one -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$verbose" | Should -Match '\+\+\+ .*one\.rst'
        Test-Path one.rst | Should -BeTrue
    }

    It 'makes a folder with both files of an enhancement proposal' {
        $spec = New-Spec 1234-a-thing -Preset kep -Assignee jdoe
        $spec.Title | Should -Be 'KEP-1234: A thing'
        $spec.PrimaryAssignee.Id | Should -Be jdoe
        Get-Content 1234-a-thing/kep.yaml -TotalCount 4 | Should -Be 'title: A thing', 'kep-number: 1234', 'authors:', '  - "@jdoe"'
        { New-Spec 1234-a-thing -Preset kep -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,*'
    }

    It 'fills in front matter' {
        (New-Spec a-thing -Preset powershell-rfc -Assignee 'Ann Poe').PrimaryAssignee.Name | Should -Be 'Ann Poe'
        (Get-Content a-thing.md)[2] | Should -Be 'Author: Ann Poe'
    }

    It 'makes many from rows, and leaves out none for the fault of another' {
        Set-Content rows.csv 'Name,Title,Assignee', 'one,First,jdoe', 'a b,Second,jdoe', 'three,Third,asmith'
        $specs = Import-Csv rows.csv | New-Spec -ErrorVariable errors -ErrorAction SilentlyContinue
        $specs.Title | Should -Be 'First', 'Third'
        $errors.Count | Should -Be 1
    }

    It 'asks for confirmation where that is wanted' {
        (Get-Command New-Spec).Parameters.Keys | Should -Contain 'Confirm'
        New-Spec one -Confirm:$false | Should -Not -BeNullOrEmpty
    }

    It 'leaves a folder that may not be written as it is' {
        if (-not $IsLinux -or (id -u) -eq 0) {
            Set-ItResult -Skipped -Because 'the permissions of folders do not bind this user'
            return
        }

        $null = New-Item -ItemType Directory -Path locked
        chmod 500 locked
        { New-Spec one -Path locked -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotWritable,*'
        chmod 700 locked
        Get-ChildItem locked | Should -BeNullOrEmpty
    }
}
