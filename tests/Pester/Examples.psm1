# The examples of the pages in docs/cmdlets: what they run, what they show, and what they print.

$root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
Import-Module -Name "$PSScriptRoot/Specs.psm1"

# Where the pages say that they work. What stands in for it is as long, because views are cut and wrapped by width.
$place = '/home/jdoe/lantern-specs'

<#
.SYNOPSIS
The examples of a cmdlet's page: Title, Code, and Shown, the text that the page says it prints.
#>
function Get-PageExample {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Name
    )

    $text = [System.IO.File]::ReadAllText("$root/docs/cmdlets/$Name.md").Replace("`r`n", "`n")
    $body = '(?:(?!^```).*\n)*?'

    # What stands between fences is code or output, whatever it begins with.
    $fence = "^``````\w+\n$body``````\n"
    $section = [regex]::Match($text, "(?m)^## Examples\n((?:$fence|(?!## ).*\n)*)").Groups[1].Value
    foreach ($match in [regex]::Matches($section, "(?m)^### (.+)\n\n``````powershell\n($body)``````\n((?:$fence|(?!### ).*\n)*)")) {
        $shown = [regex]::Match($match.Groups[3].Value, "(?m)^``````text\n($body)``````\n")
        [pscustomobject] @{
            Name = $Name
            Title = $match.Groups[1].Value
            Code = $match.Groups[2].Value.TrimEnd("`n")
            Shown = $shown.Groups[1].Value.TrimEnd("`n")
            Text = $match.Value
        }
    }
}

<#
.SYNOPSIS
Runs an example in a small repository made for it, and returns what it prints on 80 columns; throws what it reports as an error.
#>
function Invoke-Example {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Code
    )

    $temporary = [System.IO.Path]::GetTempPath()
    $repository = "$temporary$([guid]::NewGuid().ToString('N').Substring(0, [Math]::Max(8, $place.Length - $temporary.Length)))"
    $path = $env:PATH
    $shell = [powershell]::Create()
    try {
        Add-ExampleRepository $repository $Code
        if ($Code -match 'Show-Spec') {
            $null = Use-RecordingBrowser "$repository/bin"
        }

        $null = $shell.AddScript("Import-Module '$root/SpecTools.psd1'; Set-Location '$repository'; `$PSStyle.OutputRendering = 'PlainText'").Invoke()
        $shell.Commands.Clear()

        # What -WhatIf says goes to the host past all streams, and is found in a transcript alone.
        $output = $shell.AddScript(@"
`$null = Start-Transcript -Path '$repository.log' -UseMinimalHeader
try { & { $Code
} *>&1 } finally { `$null = Stop-Transcript }
"@).Invoke()
        foreach ($record in $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }) {
            throw $record
        }

        if ($shell.HadErrors) {
            throw "The example has failed: $Code"
        }

        $shell.Commands.Clear()
        # Whether views break lines between words depends on the culture.
        $printed = $shell.AddScript('param($Output) [cultureinfo]::CurrentCulture = "en-US"; $Output | Out-String -Width 80').AddArgument($output).Invoke()[0]

        # A head between two lines of stars, what was said, and a third such line with the foot.
        $said = ([System.IO.File]::ReadAllText("$repository.log").Replace("`r`n", "`n") -split '(?m)^\*{22}\n')[2]
        $lines = "$said`n$printed".Replace($repository, $place).Replace("`r`n", "`n") -split "`n" | ForEach-Object { $_.TrimEnd() }
        ($lines -join "`n").Trim("`n")
    }
    finally {
        $shell.Dispose()
        $env:PATH = $path
        Remove-Item -LiteralPath $repository, "$repository.log" -Recurse -Force -ErrorAction Ignore
    }
}

# The repository that every example works in.
function Add-ExampleRepository {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Repository,

        [Parameter(Mandatory, Position = 1)]
        [string] $Code
    )

    $null = Add-SpecFile "$Repository/specs/2026.2/approved/awesome-thing.rst"
    $null = Add-SpecFile "$Repository/specs/2026.1/implemented/another.rst"

    # This one leaves something to find: nobody does the work, a line ends with blanks, and there is a link and a task.
    $late = (Get-SpecText -Name late-thing -Title 'The spec late-thing').
        Replace("  jdoe`n", "  None`n").
        Replace('Some things are not awesome.', "Some things come late.  `n").
        Replace("* Make a thing awesome.`n", "* [x] Ask for a clock.`n* [ ] Wait for awesome-thing.`n").
        Replace("Dependencies`n============`n`nNone", "Dependencies`n============`n`n* The spec ``awesome-thing``").
        Replace("References`n==========`n`nNone", "References`n==========`n`n* https://clocks.example.org/wall")
    $null = Add-SpecFile "$Repository/specs/2026.1/approved/late-thing.rst" -Text $late
    $null = New-Item -ItemType Directory -Path "$Repository/specs/backlog/approved"
    Set-Content -LiteralPath "$Repository/ideas.csv" -Value 'Name,Title,Assignee', 'idea,An idea,jdoe'
    Set-Content -LiteralPath "$Repository/done.csv" -Value 'Blueprint', 'awesome-thing'
    if ($Code -match 'SpecIndex') {
        $list = '================', 'Specs for 2026.2', '================', '', '.. toctree::', '', '   approved/abandoned-thing'
        Set-Content -LiteralPath "$Repository/specs/2026.2/index.rst" -Value $list
    }

    if ($Code -match 'ChangedSince|Revision') {
        $author = '-c', 'user.name=A tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false'
        $null = git -C $Repository init --quiet
        if ($Code -match 'Revision') {
            $null = git -C $Repository add .
        }

        $null = git -C $Repository @author commit --quiet --allow-empty --message One
    }
}

<#
.SYNOPSIS
Whether a text is what a page shows, where a line of three dots stands for any lines.
#>
function Test-Shown {
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [string] $Text,
        [string] $Shown
    )

    $lines = $Shown -split "`n" | ForEach-Object { $_ -eq '...' ? '(?:.*\n)*?' : ([regex]::Escape($_.TrimEnd()) + '\n') }
    "$Text`n" -cmatch "^$(-join $lines)`$"
}

Export-ModuleMember -Function Get-PageExample, Invoke-Example, Test-Shown
