# A line of each cmdlet, as somebody may type it in the repository that Add-Repository makes.

<#
.SYNOPSIS
The lines, by cmdlet.
#>
function Get-CmdletLine {
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    [ordered] @{
        'Add-SpecHistory' = 'Add-SpecHistory specs/2026.1/approved/late-thing.rst -Release 2026.2 -Description Again'
        'Add-SpecReference' = 'Add-SpecReference specs/2026.1/approved -Url https://example.org/i?I=1'
        'Add-SpecSection' = 'Get-Spec specs/2026.1 -Recurse | Add-SpecSection "Further ideas" -Body "Ideas." -After testing'
        'Add-SpecWorkItem' = 'Get-ChildItem specs/2026.1/approved/*.rst | Add-SpecWorkItem "Document it"'
        'Compare-Spec' = 'Compare-Spec specs/2026.1/approved/late-thing.rst specs/2026.2/approved/awesome-thing.rst'
        'Convert-Spec' = 'Convert-Spec specs/2026.1/approved/late-thing.rst -Format Markdown'
        'ConvertTo-Spec' = 'ConvertTo-Spec specs/2026.1/approved/late-thing.rst -Format Markdown'
        'ConvertTo-SpecHtml' = 'ConvertTo-SpecHtml specs/2026.1/approved/late-thing.rst'
        'ConvertTo-SpecXml' = '(ConvertTo-SpecXml specs/2026.1/approved/late-thing.rst).OuterXml'
        'Copy-Spec' = 'Copy-Spec specs/2026.1/approved/late-thing.rst 2026.2'
        'Export-SpecReport' = 'Get-Spec specs -Recurse | Export-SpecReport report.csv'
        'Export-SpecTestResult' = 'Test-Spec specs -Recurse | Export-SpecTestResult results.json'
        'Get-Spec' = 'Get-Spec specs -Recurse'
        'Get-SpecAssignee' = 'Get-SpecAssignee specs -Recurse -Role Primary'
        'Get-SpecCommitMessage' = 'Get-SpecCommitMessage specs/2026.1 -Recurse'
        'Get-SpecDependency' = 'Get-SpecDependency specs -Recurse -As Dot'
        'Get-SpecReference' = 'Get-SpecReference specs -Recurse'
        'Get-SpecRelease' = 'Get-SpecRelease'
        'Get-SpecRule' = 'Get-SpecRule -Rule missingt*, SPEC00*'
        'Get-SpecSection' = 'Get-SpecSection specs -Recurse -Title "security IMPACT", TESTING'
        'Get-SpecTemplate' = 'Get-SpecTemplate -ListAvailable'
        'Get-SpecWorkItem' = 'Get-SpecWorkItem specs -Recurse'
        'Measure-Spec' = 'Measure-Spec specs -Recurse'
        'Move-Spec' = 'Move-Spec specs/2026.2/approved/awesome-thing.rst -Status Implemented'
        'New-Spec' = 'New-Spec idea-in-specs -Path specs/2026.2/approved -Title "An IDEA" -Assignee jdoe'
        'New-SpecRelease' = 'New-SpecRelease 2027.1'
        'Remove-SpecReference' = 'Remove-SpecReference specs/2026.1/approved/late-thing.rst https://example.org/one'
        'Remove-SpecSection' = 'Get-SpecSection specs/2026.1/approved/late-thing.rst Testing | Remove-SpecSection'
        'Remove-SpecWorkItem' = 'Get-SpecWorkItem specs/2026.1/approved/late-thing.rst | Select-Object -First 1 | Remove-SpecWorkItem'
        'Rename-Spec' = 'Rename-Spec specs/2026.1/approved/late-thing.rst later-thing'
        'Repair-Spec' = 'Repair-Spec specs -Recurse -Rule trailingwhitespace'
        'Set-SpecAssignee' = 'Get-Spec specs -Recurse | Set-SpecAssignee -Primary "Ivy Iii"'
        'Set-SpecSection' = 'Get-SpecSection specs -Recurse -Title testing | Set-SpecSection -Body "Tests."'
        'Show-Spec' = 'Show-Spec specs/2026.1/approved/late-thing.rst'
        'Test-Spec' = 'Test-Spec specs -Recurse'
        'Update-SpecIndex' = 'Update-SpecIndex'
    }
}

<#
.SYNOPSIS
Makes the repository anew, at the same place and with the same times, so that all that is said of it can be compared.
#>
function Add-Repository {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Path
    )

    if (Test-Path -LiteralPath $Path) {
        Remove-Item -LiteralPath $Path -Recurse -Force
    }

    $text = (Get-SpecText -Name late-thing).Replace("============`n`nNone", "============`n`n* libvirt") + "`n* https://example.org/one`n"
    $null = Add-SpecFile "$Path/specs/2026.1/approved/late-thing.rst" -Text $text.Replace('Make them awesome.', 'Make them awesome. ')
    $null = Add-SpecFile "$Path/specs/2026.1/implemented/another.rst"
    $null = Add-SpecFile "$Path/specs/2026.2/approved/awesome-thing.rst"
    $null = Add-SpecFile "$Path/specs/2026.2/approved/index.rst" -Text "Specs`n=====`n`n.. toctree::`n`n   gone`n"
    foreach ($file in Get-ChildItem -LiteralPath $Path -Recurse -File) {
        $file.LastWriteTimeUtc = [datetime] '2026-01-02T03:04:05Z'
    }
}

<#
.SYNOPSIS
The names and the bytes of all that is in a folder, as a text that can be compared.
#>
function Get-FolderState {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Path
    )

    $entries = foreach ($item in Get-ChildItem -LiteralPath $Path -Recurse -Force) {
        $name = [System.IO.Path]::GetRelativePath($Path, $item.FullName)
        $hash = if (-not $item.PSIsContainer) { (Get-FileHash -LiteralPath $item.FullName).Hash }
        "$name $hash $($item.LinkTarget)"
    }
    [Array]::Sort($entries, [System.StringComparer]::Ordinal)
    $entries -join "`n"
}

Export-ModuleMember -Function Get-CmdletLine, Add-Repository, Get-FolderState
