BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'Get-Spec' {
    It 'reads what a spec says' {
        $file = Add-SpecFile "$TestDrive/specs/2026.2/approved/awesome-thing.rst"
        $spec = Get-Spec $file
        $spec | Should -BeOfType SpecTools.Specs.Spec
        $spec.Path | Should -Be $file
        $spec.Name | Should -Be 'awesome-thing'
        $spec.Title | Should -Be 'The spec awesome-thing'
        $spec.Format | Should -Be 'Rst'
        $spec.Blueprint.Name | Should -Be 'awesome-thing'
        $spec.Blueprint.Project | Should -Be 'example'
        $spec.Blueprint.Kind | Should -Be 'LaunchpadBlueprint'
        $spec.Introduction | Should -Be 'Everything becomes awesome, at no cost.'
        $spec.Release | Should -Be '2026.2'
        $spec.Status | Should -Be 'Approved'
        $spec.Sections.Title | Should -Be 'Problem description', 'Proposed change', 'Implementation', 'Dependencies',
            'Testing', 'Documentation Impact', 'References'
        $spec.Template | Should -Be 'openstack'
        $spec.LineCount | Should -Be ([System.IO.File]::ReadAllLines($file).Count)
        $spec.Length | Should -Be (Get-Item $file).Length
        $spec.Encoding | Should -Be 'utf-8'
        $spec.NewLine | Should -Be 'LF'
        $spec.LastWriteTime | Should -Be (Get-Item $file).LastWriteTime
    }

    It 'gives snapshots that nobody can change' {
        $spec = Get-Spec (Add-SpecFile "$TestDrive/snapshots/awesome-thing.rst")
        { $spec.Title = 'Another' } | Should -Throw '*ReadOnly*'
        { $spec.Sections[0].Title = 'Another' } | Should -Throw '*ReadOnly*'
        $spec | Get-Member -MemberType Property | ForEach-Object Definition | Should -Not -Match 'set;'
    }

    It 'reads Markdown' {
        $file = Add-SpecFile "$TestDrive/markdown/one.md" -Text "# One thing`n`nA paragraph.`n`n## Problem`n`nText.`n`n### Details`n`nMore.`n"
        $spec = Get-Spec $file
        $spec.Format | Should -Be 'Markdown'
        $spec.Title | Should -Be 'One thing'
        $spec.Sections.Title | Should -Be 'Problem'
        $spec.Sections[0].Sections.Title | Should -Be 'Details'
    }

    It 'reads metadata as a dictionary that nobody can change' {
        $file = Add-SpecFile "$TestDrive/metadata/README.md" -Text "---`nRFC: 0018`nAuthor: Jane Doe`nEmpty:`n---`n# One`n`n## Problem`n`nText.`n"
        $null = Add-SpecFile "$TestDrive/metadata/kep.yaml" -Text "status: implemented`nowning-sig: sig-auth`nauthors: ['@jdoe', '@jane']`nmilestone:`n  alpha: 1.10`n"
        $metadata = (Get-Spec $file).Metadata
        $metadata.rfc | Should -BeExactly '0018'
        $metadata['owning-sig'] | Should -Be 'sig-auth'
        $metadata.milestone.alpha | Should -BeExactly '1.10'
        $metadata.authors | Should -Be '@jdoe', '@jane'
        $metadata.Empty | Should -BeNullOrEmpty
        $metadata.nothing | Should -BeNullOrEmpty
        $metadata.Keys | Should -Be 'RFC', 'Author', 'Empty', 'status', 'owning-sig', 'authors', 'milestone'
        { $metadata.status = 'x' } | Should -Throw
        { $metadata['status'] = 'x' } | Should -Throw
        "$metadata" | Should -BeLike 'RFC: 0018; Author: Jane Doe; *; milestone: alpha: 1.10'
        ($metadata | ConvertTo-Json -Compress) | Should -Be (
            '{"RFC":"0018","Author":"Jane Doe","Empty":null,"status":"implemented","owning-sig":"sig-auth",' +
            '"authors":["@jdoe","@jane"],"milestone":{"alpha":"1.10"}}')
        (Get-Spec $file | Where-Object { $_.Metadata.status -eq 'implemented' }).Path | Should -Be $file
        (Get-Spec "$TestDrive/markdown/one.md").Metadata.Count | Should -Be 0
    }

    It 'compares releases in their true order' {
        foreach ($release in '2026.2', 'zed', '2023.1', 'kilo') {
            $null = Add-SpecFile "$TestDrive/order/specs/$release/approved/x.rst"
        }

        Get-Spec "$TestDrive/order" -Recurse | Sort-Object Release | ForEach-Object { "$($_.Release)" } |
            Should -Be 'kilo', 'zed', '2023.1', '2026.2'
    }

    It 'compares releases with what people write for one' {
        $specs = Get-Spec "$TestDrive/order" -Recurse
        $specs | Where-Object Release -EQ 2023.1 | ForEach-Object { "$($_.Release)" } | Should -Be '2023.1'
        $specs | Where-Object Release -EQ Zed | ForEach-Object { "$($_.Release)" } | Should -Be 'zed'
        $specs | Where-Object { $_.Release -gt 'kilo' } | ForEach-Object { "$($_.Release)" } | Should -Be '2023.1', '2026.2', 'zed'
        $specs | Where-Object Release -LT 2026.2 | ForEach-Object { "$($_.Release)" } | Should -Be '2023.1', 'kilo', 'zed'
        $specs | Where-Object { $_.Release -in 'kilo', '2026.2' } | ForEach-Object { "$($_.Release)" } | Should -Be '2026.2', 'kilo'
    }

    It 'reads a file behind links once, and knows the links' {
        $file = Add-SpecFile "$TestDrive/links/approved/x.rst"
        $null = New-Item -ItemType Directory -Path "$TestDrive/links/35.0"
        $null = New-Item -ItemType SymbolicLink -Path "$TestDrive/links/35.0/x.rst" -Target '../approved/x.rst'
        $specs = @(Get-Spec "$TestDrive/links/35.0/x.rst", $file)
        $specs.Count | Should -Be 1
        $specs[0].Path | Should -Be $file
        $specs[0].Aliases | Should -Be "$TestDrive/links/35.0/x.rst"
    }

    It 'reads UTF-16 and keeps what it knows of it' {
        $file = "$TestDrive/wide.rst"
        [System.IO.File]::WriteAllText($file, (Get-SpecText).Replace("`n", "`r`n"), [System.Text.Encoding]::Unicode)
        $spec = Get-Spec $file
        $spec.Title | Should -Be 'Awesome thing'
        $spec.Encoding | Should -Match '^utf-16'
        $spec.NewLine | Should -Be 'CRLF'
    }

    It 'shows a progress bar for long work, and only then' {
        foreach ($number in 1..3) {
            $null = Add-SpecFile "$TestDrive/progress/x$number.rst"
        }

        # Who takes a result slowly makes the work long.
        $shell = [powershell]::Create()
        $null = $shell.AddScript(@"
Import-Module '$PSScriptRoot/../../SpecTools.psd1'
Get-Spec '$TestDrive/progress' | ForEach-Object { if (`$env:SPECTOOLS_TEST_SLOW) { Start-Sleep -Milliseconds 700 } }
"@)
        try {
            $null = $shell.Invoke()
            $shell.Streams.Progress | Where-Object Activity -EQ 'Reading specs' | Should -BeNullOrEmpty
            $shell.Streams.ClearStreams()
            $env:SPECTOOLS_TEST_SLOW = 1
            $null = $shell.Invoke()
            $records = $shell.Streams.Progress | Where-Object Activity -EQ 'Reading specs'
            $records[0].StatusDescription | Should -Match '^\d of 3 files$'
            $records[-1].RecordType | Should -Be 'Completed'
        }
        finally {
            $env:SPECTOOLS_TEST_SLOW = $null
            $shell.Dispose()
        }
    }

    It 'stops when the pipeline is stopped' {
        foreach ($number in 1..300) {
            $null = Add-SpecFile "$TestDrive/many/x$number.rst"
        }

        $shell = [powershell]::Create()
        $null = $shell.AddScript(@"
Import-Module '$PSScriptRoot/../../SpecTools.psd1'
while (`$true) { Get-Spec '$TestDrive/many' }
"@)
        try {
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $run = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
            while ($output.Count -eq 0 -and -not $run.IsCompleted) {
                Start-Sleep -Milliseconds 10
            }

            $shell.Stop()
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $shell.Streams.Error | Should -BeNullOrEmpty
            $output.Count | Should -BeGreaterThan 0
            $run.IsCompleted | Should -BeTrue
        }
        finally {
            $shell.Dispose()
        }
    }
}
