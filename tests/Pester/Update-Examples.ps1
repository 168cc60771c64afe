# Writes what the examples of the pages in docs/cmdlets print into these pages, where they show something else. What is
# long is cut; cut it better by hand, with a line of three dots for what is left out.
[CmdletBinding()]
param(
    [string] $Name = '*',

    # The lines that are shown of a long output.
    [int] $Lines = 14
)

$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
Import-Module -Name "$PSScriptRoot/Examples.psm1" -Force
foreach ($page in Get-ChildItem -Path "$root/docs/cmdlets/$Name.md") {
    $text = $before = [System.IO.File]::ReadAllText($page.FullName)
    foreach ($example in Get-PageExample $page.BaseName) {
        $output = Invoke-Example $example.Code
        if (Test-Shown -Text $output -Shown $example.Shown) {
            continue
        }

        $shown = $output -split "`n"
        if ($shown.Count -gt $Lines + 2) {
            $shown = @($shown[0..($Lines - 1)]; '...')
        }

        $rest = [regex]::Replace($example.Text, '(?m)^```text\n(?:(?!^```).*\n)*?```\n', '').TrimEnd()
        $new = $output ? "$rest`n`n``````text`n$($shown -join "`n")`n```````n`n" : "$rest`n`n"
        $text = $text.Replace($example.Text, $new)
    }

    if ($text -cne $before) {
        [System.IO.File]::WriteAllText($page.FullName, $text)
        $page.Name
    }
}
