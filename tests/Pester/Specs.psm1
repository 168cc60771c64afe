# What the tests share: the module under test, and specs to try it on.

$root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)

<#
.SYNOPSIS
The text of a spec in which every rule of the default preset finds what it asks for.
#>
function Get-SpecText {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [string] $Name = 'awesome-thing',
        [string] $Title = 'Awesome thing'
    )

    $heading = '=' * $Title.Length
    $text = [System.IO.File]::ReadAllText("$PSScriptRoot/../Common/sound-spec.rst").Replace("`r`n", "`n")
    $text = $text.Replace("=============`nAwesome thing`n=============`n", "$heading`n$Title`n$heading`n")
    $text.Replace('/+spec/awesome-thing', "/+spec/$Name")
}

<#
.SYNOPSIS
Writes a sound spec, or the text that is given, to a file, with the folders it needs; returns the file's path.
#>
function Add-SpecFile {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Path,

        [string] $Text
    )

    $name = [System.IO.Path]::GetFileNameWithoutExtension($Path)
    if (-not $PSBoundParameters.ContainsKey('Text')) {
        $Text = Get-SpecText -Name $name -Title "The spec $name"
    }

    $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($Path))
    [System.IO.File]::WriteAllText($Path, $Text)
    $Path
}

<#
.SYNOPSIS
Makes a folder of its own with two specs of one text, a.rst and b[1].rst, whose name is a wildcard too; returns its path.
#>
function Add-SpecFolder {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Parent,

        [Parameter(Mandatory)]
        [string] $Text
    )

    $folder = "$Parent/$([guid]::NewGuid().ToString('N'))"
    foreach ($name in 'a', 'b[1]') {
        $null = Add-SpecFile "$folder/$name.rst" -Text $Text
    }

    $folder
}

<#
.SYNOPSIS
Puts a browser first on PATH that only writes down what it was asked to show; returns the file that it writes. Linux alone.
#>
function Use-RecordingBrowser {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Folder
    )

    $null = [System.IO.Directory]::CreateDirectory($Folder)
    [System.IO.File]::WriteAllText("$Folder/xdg-open", "#!/bin/sh`nprintf '%s' `"`$1`" > '$Folder/shown'`n")
    [System.IO.File]::SetUnixFileMode("$Folder/xdg-open", 'UserRead, UserWrite, UserExecute')
    $env:PATH = "${Folder}:$env:PATH"
    "$Folder/shown"
}

<#
.SYNOPSIS
Runs a command in a PowerShell of its own, with the module imported, and returns what it prints as lines without colour.
#>
function Invoke-InNewShell {
    [CmdletBinding()]
    [OutputType([string[]])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Command,

        [hashtable] $Environment = @{ NO_COLOR = '1' }
    )

    $start = [System.Diagnostics.ProcessStartInfo]::new((Get-Process -Id $PID).Path)
    foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', "Import-Module '$root/SpecTools.psd1'; $Command") {
        $start.ArgumentList.Add($argument)
    }

    foreach ($name in $Environment.Keys) {
        $start.Environment[$name] = $Environment[$name]
    }

    $start.WorkingDirectory = (Get-Location -PSProvider FileSystem).ProviderPath
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $errors = $process.StandardError.ReadToEndAsync()
    $output = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    @($output -split "`n") + @($errors.Result -split "`n") | ForEach-Object { $_.TrimEnd() } | Where-Object { $_ }
}

<#
.SYNOPSIS
The folder of a corpus of real specs, which is no part of this repository; nothing where it is absent.
#>
function Get-SharedFolder {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Name
    )

    $shared = if ($env:SPECTOOLS_SHARED) { $env:SPECTOOLS_SHARED } else { Join-Path (Split-Path -Parent $root) 'shared' }
    $folder = Join-Path $shared $Name
    if (Test-Path -LiteralPath $folder) {
        $folder
    }
}

Export-ModuleMember -Function Get-SpecText, Add-SpecFile, Add-SpecFolder, Use-RecordingBrowser, Invoke-InNewShell, Get-SharedFolder
