# A session is shared: it may hold packages of the same names, in other versions, and another SpecTools too.

BeforeAll {
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    $manifest = "$root/SpecTools.psd1"
    Import-Module -Name "$PSScriptRoot/Specs.psm1", "$PSScriptRoot/Assemblies.psm1" -Force

    # Work that needs each of the packages: Markdown, YAML in front of it, and a diff. The answer fits a line.
    $file = Add-SpecFile "$TestDrive/specs/two.md" -Text "---`nowner: jdoe`n---`n# Two`n`nText.`n`n## Problem`n`nText.`n"
    $work = @"
`$copy = "$TestDrive/specs/`$([guid]::NewGuid()).md"
Copy-Item -LiteralPath '$file' -Destination `$copy
`$spec = Get-Spec -LiteralPath `$copy
`$diff = Set-SpecSection -LiteralPath `$copy -Title Problem -Body New -Verbose 4>&1 | Out-String
'{0} of {1}: {2}' -f `$spec.Sections.Title, `$spec.Metadata['owner'], (`$diff -split '\r?\n' -match '^[-+]\w' -join ' ')
"@
    $answer = 'Problem of jdoe: -Text. +New'

    # Runs a script in a PowerShell that knows nothing of the module.
    function Invoke-Shell([string] $Script) {
        & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -OutputFormat Text -Command $Script 2>&1 | ForEach-Object { "$_" }
    }
}

Describe 'A <Version> version of the packages in the session' -ForEach @(
    @{ Version = 'lower'; Packages = @{ Markdig = '0.31.0'; YamlDotNet = '13.7.1'; DiffPlex = '1.4.4' }; Number = '0.1' }
    @{ Version = 'equal' }
    @{ Version = 'higher'; Number = '999.0' }
) {
    BeforeAll {
        $names = 'DiffPlex', 'Markdig', 'YamlDotNet'
        $theirs = @{}
        $ours = @{}
        foreach ($name in $names) {
            $ours[$name] = "$root/module/lib/deps/$name.dll"
            $theirs[$name] = if ($Packages) { Get-PackageAssembly $name -Version $Packages[$name] -Folder "$TestDrive/packages" }

            # Where no such version can be had, ours passes for one.
            if (-not $theirs[$name]) {
                $copied = [System.Reflection.AssemblyName]::GetAssemblyName($ours[$name]).Version
                $theirs[$name] = Copy-Assembly $ours[$name] "$TestDrive/$Version/$name.dll" -Version ($Number ?? $copied)
            }
        }

        $load = "Add-Type -LiteralPath '$($names.ForEach({ $theirs[$_] }) -join "', '")'"
        $loaded = $names.ForEach({ "$_ for Default: $($theirs[$_])"; "$_ for SpecTools.Adapters: $($ours[$_])" })

        # Who has which of the packages, and what somebody else does with theirs.
        $use = @'
$default = @{}
foreach ($assembly in [AppDomain]::CurrentDomain.GetAssemblies()) {
    $name = $assembly.GetName().Name
    if ($name -in 'DiffPlex', 'Markdig', 'YamlDotNet') {
        $context = [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($assembly).Name
        "$name for ${context}: $($assembly.Location)"
        if ($context -eq 'Default') { $default[$name] = $assembly }
    }
}

$default.Markdig.GetType('Markdig.Markdown')::ToHtml('*x*').Trim()
$yaml = [Activator]::CreateInstance($default.YamlDotNet.GetType('YamlDotNet.Serialization.SerializerBuilder')).Build()
$yaml.Serialize(@(1, 2)).Trim() -replace '\r?\n', ' '
$diff = [Activator]::CreateInstance($default.DiffPlex.GetType('DiffPlex.Differ')).CreateLineDiffs("a`nb", "a`nc", $false)
"$($diff.DiffBlocks.Count) line of $($diff.PiecesOld.Count) differs"
'@
        $used = '<p><em>x</em></p>', '- 1 - 2', '1 line of 2 differs'
    }

    It 'is one indeed' {
        foreach ($name in $names) {
            $pair = $theirs[$name], $ours[$name] | ForEach-Object { [System.Reflection.AssemblyName]::GetAssemblyName($_).Version }
            $pair[0].CompareTo($pair[1]) | Should -Be @{ lower = -1; equal = 0; higher = 1 }[$Version] -Because $name
        }
    }

    It 'does not meet ours when it is there before the module' {
        $output = Invoke-Shell "$load; Import-Module '$manifest'`n$work`n$use`n$work"
        $output | Sort-Object | Should -Be (@($answer, $answer) + $loaded + $used | Sort-Object)
    }

    It 'does not meet ours when it comes after the import' {
        $output = Invoke-Shell "Import-Module '$manifest'; $load`n$work`n$use`n$work"
        $output | Sort-Object | Should -Be (@($answer, $answer) + $loaded + $used | Sort-Object)
    }
}

Describe 'The module in one session' {
    BeforeAll {
        # How often the assemblies of the module and its packages are there.
        $count = @'
[AppDomain]::CurrentDomain.GetAssemblies().GetName().Name |
    Where-Object { $_ -in 'SpecTools', 'SpecTools.Core', 'SpecTools.Adapters', 'DiffPlex', 'Markdig', 'YamlDotNet' } |
    Group-Object | Sort-Object -Property Name | ForEach-Object { "$($_.Count) $($_.Name)" }
'@
        $once = 'DiffPlex', 'Markdig', 'SpecTools', 'SpecTools.Adapters', 'SpecTools.Core', 'YamlDotNet' | ForEach-Object { "1 $_" }
    }

    It 'is imported again by -Force, as often as one likes, and loads nothing twice' {
        $import = "Import-Module '$manifest' -Force`n$work"
        Invoke-Shell "$import`n$import`n$import`n$count" | Should -Be (@($answer) * 3 + $once)
    }

    It 'works in several runspaces at once and loads nothing twice' {
        Invoke-Shell @"
1..8 | ForEach-Object -ThrottleLimit 8 -Parallel { Import-Module '$manifest'
$work }
$count
"@ | Should -Be (@($answer) * 8 + $once)
    }

    It 'works in several thread jobs at once and loads nothing twice' {
        Invoke-Shell @"
1..8 | ForEach-Object { Start-ThreadJob -ThrottleLimit 8 { Import-Module '$manifest'
$work } } | Receive-Job -Wait -AutoRemoveJob
$count
"@ | Should -Be (@($answer) * 8 + $once)
    }
}

Describe 'An import' {
    It 'loads the two assemblies of the module, no package, and nothing to read presets with' {
        $loaded = Invoke-Shell @"
function Get-Name { [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name }
`$before = Get-Name
Import-Module '$manifest'
Get-Name | Where-Object { `$_ -notin `$before }
"@
        # PowerShell has reasons of its own to load parts of .NET.
        $loaded | Where-Object { $_ -notlike 'Microsoft.*' } | Sort-Object | Should -Be 'SpecTools', 'SpecTools.Core'
    }

    It 'needs no other files than the manifest, the assemblies, the types and the views' {
        $least = "$TestDrive/least/SpecTools"
        foreach ($path in 'SpecTools.psd1', 'module/SpecTools.Types.ps1xml', 'module/SpecTools.Format.ps1xml', 'module/lib/SpecTools.dll', 'module/lib/SpecTools.Core.dll') {
            $null = New-Item -ItemType Directory -Force -Path (Split-Path -Parent "$least/$path")
            Copy-Item -LiteralPath "$root/$path" -Destination "$least/$path"
        }

        $cmdlets = (Import-PowerShellDataFile -LiteralPath $manifest).CmdletsToExport
        Invoke-Shell "Import-Module '$least/SpecTools.psd1'; (Get-Command -Module SpecTools).Name" | Should -Be ($cmdlets | Sort-Object)
    }
}

Describe 'Another version of the module in the session' {
    BeforeAll {
        $other = "$TestDrive/SpecTools/999.0"
        $null = New-Item -ItemType Directory -Path "$other/module/lib/deps"
        Copy-Item -Path "$root/module/*.ps1xml" -Destination "$other/module"
        Copy-Item -Path "$root/module/lib/deps/*.dll" -Destination "$other/module/lib/deps"
        foreach ($name in 'SpecTools', 'SpecTools.Core') {
            $null = Copy-Assembly "$root/module/lib/$name.dll" "$other/module/lib/$name.dll" -Version 999.0
        }

        $text = Get-Content -LiteralPath $manifest -Raw
        Set-Content -LiteralPath "$other/SpecTools.psd1" -Value ($text -replace "(?m)^( *ModuleVersion = )'.*'", "`$1'999.0'")
    }

    It 'cannot be imported, by PowerShell''s own error, and the first one goes on' -TestCases @(
        @{ Case = 'beside it'; Between = '' }
        @{ Case = 'by force'; Between = ''; Force = '-Force' }
        @{ Case = 'in its place'; Between = 'Remove-Module SpecTools' }
    ) {
        $output = Invoke-Shell @"
Import-Module '$manifest'
$Between
try { Import-Module '$other/SpecTools.psd1' $Force -ErrorAction Stop } catch { `$_.Exception.Message }
(Get-Module SpecTools).Version.Major
Import-Module '$manifest'
$work
"@
        $output[0] | Should -BeLike "*SpecTools.Core, Version=999.0.0.0*Assembly with same name is already loaded*"
        $output[1..9] | Should -Be (@(if (-not $Between) { '0' }) + $answer)
    }

    It 'is the one that works in a session of its own' {
        Invoke-Shell "Import-Module '$other/SpecTools.psd1'`n(Get-Module SpecTools).Version.Major`n$work" | Should -Be '999', $answer
    }
}
