BeforeDiscovery {
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    $cmdlets = (Import-PowerShellDataFile -LiteralPath "$root/SpecTools.psd1").CmdletsToExport
    $topics = Get-ChildItem -Path "$root/docs/about_*.md" | ForEach-Object BaseName
}

BeforeAll {
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    Import-Module -Name "$root/SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
}

Describe 'The manifest' {
    It 'is valid' {
        (Test-ModuleManifest -Path "$root/SpecTools.psd1").Name | Should -Be 'SpecTools'
    }

    It 'exports just the cmdlets that the assembly has' {
        $manifest = Import-PowerShellDataFile -LiteralPath "$root/SpecTools.psd1"
        $binary = Import-Module -Name "$root/module/lib/SpecTools.dll" -PassThru
        try {
            $binary.ExportedCmdlets.Keys | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
        }
        finally {
            Remove-Module -ModuleInfo $binary
            Import-Module -Name "$root/SpecTools.psd1" -Force
        }
    }

    It 'has the version of the build' {
        $version = [System.Reflection.AssemblyName]::GetAssemblyName("$root/module/lib/SpecTools.dll").Version
        (Get-Module -Name SpecTools).Version.ToString(3) | Should -Be $version.ToString(3)
    }

    It 'has all the same version after the module was imported twice' {
        Import-Module -Name "$root/SpecTools.psd1" -Force
        @(Get-Command -Module SpecTools).Count | Should -Be $cmdletCount
    } -TestCases @{ cmdletCount = $cmdlets.Count }
}

Describe 'The cmdlet <_>' -ForEach $cmdlets {
    It 'has help with a synopsis, examples and a text for each parameter' {
        $help = Get-Help -Name $_ -Full
        $help.Synopsis | Should -Match '^\w.*\.$'
        @($help.description.Text).Count | Should -BeGreaterThan 0
        @($help.examples.example).Count | Should -BeGreaterThan 0
        $own = (Get-Command -Name $_).Parameters.Keys |
            Where-Object { $_ -notin [System.Management.Automation.Cmdlet]::CommonParameters }
        $help.parameters.parameter.name | Sort-Object | Should -Be ($own | Sort-Object)
        foreach ($parameter in $help.parameters.parameter) {
            "$($parameter.description.Text)" | Should -Not -BeNullOrEmpty -Because "-$($parameter.name) has to be explained"
        }
    }

    It 'shows the syntax in its page that it has' {
        $page = Get-Content -LiteralPath "$root/docs/cmdlets/$_.md"
        $syntax = (Get-Command -Name $_ -Syntax) -split '\r?\n' | Where-Object { $_ }
        $page | Where-Object { $_ -match '\[<CommonParameters>\]$' } | Should -Be $syntax
    }

    It 'says what it writes' {
        (Get-Command -Name $_).OutputType.Name | Should -Not -BeNullOrEmpty
    }

    It 'takes content by value from the pipeline for no parameter but paths, specs and rules' {
        $byValue = (Get-Command -Name $_).ParameterSets.Parameters | Where-Object ValueFromPipeline
        $byValue.Name | Where-Object { $_ -notin 'Path', 'SpecPath', 'InputObject', 'Rule' } | Should -BeNullOrEmpty
    }
}

Describe 'The topic <_>' -ForEach $topics {
    It 'is found by Get-Help' {
        Get-Help -Name $_ | Out-String | Should -Match 'LONG DESCRIPTION'
    }
}

Describe 'The help' {
    It 'is found under the culture <culture>' -TestCases @(
        @{ culture = 'de-DE'; language = 'de_DE.UTF-8'; topics = $topics }
        @{ culture = 'tr-TR'; language = 'C'; topics = $topics }
    ) {
        $names = "'$(@($topics; 'Get-Spec') -join "', '")'"
        $output = Invoke-InNewShell -Environment @{ NO_COLOR = '1'; LANG = $language; LC_ALL = $language } @"
[cultureinfo]::CurrentUICulture = [cultureinfo]::CurrentCulture = '$culture'
$names | ForEach-Object { (Get-Help -Name `$_ -Full | Out-String) -match 'LONG DESCRIPTION|Reads specs\.' }
"@
        $output | Should -Be (@($topics; 'Get-Spec') -replace '.+', 'True')
    }
}

Describe 'The load contexts' {
    It 'keep the packages out of the default one, and load them only for Markdown' {
        $rst = Add-SpecFile "$TestDrive/contexts/one.rst"
        $md = Add-SpecFile "$TestDrive/contexts/two.md" -Text "# Two`n`nText.`n`n## Problem`n`nText.`n"
        $output = Invoke-InNewShell @"
function Get-Loaded {
    [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -in 'SpecTools.Adapters', 'Markdig' } |
        ForEach-Object { "`$(`$_.GetName().Name) in `$([Runtime.Loader.AssemblyLoadContext]::GetLoadContext(`$_).Name)" } | Sort-Object
}
Get-Spec '$rst' | ForEach-Object Name
Get-Loaded
Get-Spec '$md' | ForEach-Object Name
Get-Loaded
Remove-Module SpecTools; Import-Module '$root/SpecTools.psd1'
Get-Spec '$md' | ForEach-Object Name
Get-Loaded
"@
        $loaded = 'Markdig in SpecTools.Adapters', 'SpecTools.Adapters in SpecTools.Adapters'
        $output | Should -Be (@('one', 'two') + $loaded + 'two' + $loaded)
    }
}

Describe 'The types' {
    It 'cannot be made of other objects' {
        { [SpecTools.Specs.Spec] 'text' } | Should -Throw
        { [SpecTools.Specs.Spec] @{ Path = 'x' } } | Should -Throw
    }

    It 'have PSPath as another name of Path' {
        $file = Add-SpecFile "$TestDrive/types/one.rst" -Text ((Get-SpecText -Name one).Replace("============`n`nNone", "============`n`nlibvirt") + "`nBlanks behind this. `n")
        $objects = @(Get-Spec $file; Get-SpecSection $file; Get-SpecAssignee $file; Get-SpecWorkItem $file; Get-SpecReference $file; Get-SpecDependency $file; Test-Spec $file; (Test-Spec $file).Diagnostics; ConvertTo-SpecXml $file)
        $objects.PSPath | Select-Object -Unique | Should -Be $file
        @($objects | ForEach-Object { $_.GetType().Name } | Select-Object -Unique).Count | Should -Be 9
    }
}
