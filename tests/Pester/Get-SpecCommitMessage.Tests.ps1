BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $file = Add-SpecFile "$TestDrive/specs/2026.2/approved/awesome-thing.rst"
    $null = Add-SpecFile "$TestDrive/specs/2026.1/approved/awesome-thing.rst"
    $text = "The spec awesome-thing`n`nEverything becomes awesome, at no cost.`n`n" +
        "Implements: blueprint awesome-thing`nPreviously-approved: 2026.1"
}

Describe 'Get-SpecCommitMessage' {
    It 'makes a message of a spec' {
        $message = Get-SpecCommitMessage $file
        $message | Should -BeOfType SpecTools.Reports.SpecCommitMessage
        $message.Path | Should -Be $file
        $message.Subject | Should -Be 'The spec awesome-thing'
        $message.Body | Should -Be 'Everything becomes awesome, at no cost.'
        $message.Footers | Should -Be 'Implements: blueprint awesome-thing', 'Previously-approved: 2026.1'
        $message.Text | Should -Be $text
        "$message" | Should -Be $text
    }

    It 'goes as text to what takes text' {
        # As Set-Clipboard takes it, which needs a desktop.
        function ConvertTo-Text {
            param([Parameter(ValueFromPipeline)] [string[]] $Value)
            process { $Value }
        }

        Get-SpecCommitMessage $file | ConvertTo-Text | Should -Be $text
        Get-SpecCommitMessage $file | Set-Content -LiteralPath "$TestDrive/message.txt"
        (Get-Content -LiteralPath "$TestDrive/message.txt") -join "`n" | Should -Be $text
    }

    It 'is shown as git shows it' {
        $shown = (Get-SpecCommitMessage $file | Out-String -Width 80) -split '\r?\n'
        ($shown -join "`n").Trim() | Should -Be $text
    }

    It 'is a message that git reads' {
        if (-not (Get-Command -Name git -ErrorAction Ignore)) {
            Set-ItResult -Skipped -Because 'there is no git'
            return
        }

        $folder = (New-Item -ItemType Directory -Path "$TestDrive/git").FullName
        git -C $folder init --quiet
        Get-SpecCommitMessage $file | git -C $folder -c user.name=x -c user.email=x@example.org commit --quiet --allow-empty -F -
        git -C $folder log -1 --format=%s | Should -Be 'The spec awesome-thing'
        (git -C $folder log -1 --format=%B) -join "`n" | Should -Be "$text`n"
        git -C $folder log -1 '--format=%(trailers:key=Previously-approved,valueonly,separator=)' | Should -Be '2026.1'
    }

    It 'tells of a long subject, and keeps it' {
        $title = 'A title ' * 12 + 'end'
        $long = Add-SpecFile "$TestDrive/long.rst" -Text (Get-SpecText -Name long -Title $title)
        $records = Get-SpecCommitMessage $long -Verbose 4>&1
        ($records | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }) -join '' | Should -Match 'longer than the 72'
        ($records | Where-Object { $_ -is [SpecTools.Reports.SpecCommitMessage] }).Subject | Should -Be $title
        Get-SpecCommitMessage $file -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Should -BeNullOrEmpty
    }

    It 'flags a change of the API unless it is the guidance of the template' {
        $text = (Get-SpecText).Replace("REST API impact`n---------------`n`nNone", "REST API impact`n---------------`n`nGET /awesome")
        $api = Add-SpecFile "$TestDrive/api.rst" -Text $text
        (Get-SpecCommitMessage $api).Footers | Should -Contain 'APIImpact'
        (Get-SpecCommitMessage $api -Template $api).Footers | Should -Not -Contain 'APIImpact'
    }
}
