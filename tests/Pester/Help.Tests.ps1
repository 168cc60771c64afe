# The examples of the pages in docs/cmdlets do what they show.

BeforeDiscovery {
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    Import-Module -Name "$root/SpecTools.psd1" -Force
    $examples = foreach ($command in Get-Command -Module SpecTools) {
        foreach ($example in (Get-Help -Name $command.Name -Full).examples.example) {
            @{ name = $command.Name; title = $example.title.Trim(' -'); code = $example.code }
        }
    }
}

BeforeAll {
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe '<name>' -ForEach $examples {
    It 'does what it shows: <title>' {
        $repository = "$TestDrive/$([guid]::NewGuid().ToString('N'))"
        $null = Add-SpecFile "$repository/specs/2026.2/approved/awesome-thing.rst"
        $null = Add-SpecFile "$repository/specs/2026.1/implemented/another.rst"
        $null = Add-SpecFile "$repository/specs/2026.1/approved/late-thing.rst"
        $null = New-Item -ItemType Directory -Path "$repository/specs/backlog/approved"
        Set-Content -LiteralPath "$repository/ideas.csv" -Value 'Name,Title,Assignee', 'idea,An idea,jdoe'
        Set-Content -LiteralPath "$repository/done.csv" -Value 'Blueprint', 'awesome-thing'
        if ($code -match 'ChangedSince|Revision') {
            $author = '-c', 'user.name=A tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false'
            $null = git -C $repository init --quiet
            if ($code -match 'Revision') {
                $null = git -C $repository add .
            }
            $null = git -C $repository @author commit --quiet --allow-empty --message One
        }

        $path = $env:PATH
        if ($code -match 'Show-Spec') {
            if (-not $IsLinux) {
                Set-ItResult -Skipped -Because 'it would open a browser'
            }

            $null = Use-RecordingBrowser "$repository/bin"
        }

        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$root/SpecTools.psd1'; Set-Location '$repository'").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddScript($code).Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $shell.HadErrors | Should -BeFalse
        }
        finally {
            $shell.Dispose()
            $env:PATH = $path
        }
    }
}
