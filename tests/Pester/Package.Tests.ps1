# The package of the module that these tests run on, where they run on one: see Run.ps1.

BeforeDiscovery {
    $noPackage = -not $env:SPECTOOLS_PACKAGE
    $noClient = $noPackage -or -not (Get-Module -ListAvailable -Name Microsoft.PowerShell.PSResourceGet)
}

Describe 'The package' -Skip:$noPackage {
    BeforeAll {
        $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
        $manifest = Import-PowerShellDataFile -LiteralPath "$root/SpecTools.psd1"
        $data = $manifest.PrivateData.PSData
        $archive = [System.IO.Compression.ZipFile]::OpenRead($env:SPECTOOLS_PACKAGE)
        try {
            $names = $archive.Entries.FullName
            $reader = [System.IO.StreamReader]::new($archive.GetEntry('SpecTools.nuspec').Open())
            $metadata = ([xml] $reader.ReadToEnd()).package.metadata
        }
        finally {
            $archive.Dispose()
        }
    }

    It 'has the manifest''s version, label and words' {
        $metadata.id | Should -Be 'SpecTools'
        $metadata.version | Should -Be (@($manifest.ModuleVersion; $data.Prerelease).Where({ $_ }) -join '-')
        $metadata.authors | Should -Be $manifest.Author
        $metadata.copyright | Should -Be $manifest.Copyright
        $metadata.description | Should -Be $manifest.Description
        $metadata.releaseNotes | Should -Be $data.ReleaseNotes
        $metadata.projectUrl.TrimEnd('/') | Should -Be $data.ProjectUri
        $metadata.dependencies | Should -BeNullOrEmpty
    }

    It 'is found by the manifest''s tags and by each command' {
        $expected = @('PSModule', 'PSIncludes_Cmdlet') + $data.Tags +
            $manifest.CmdletsToExport.ForEach({ "PSCmdlet_$_"; "PSCommand_$_" })
        -split $metadata.tags | Sort-Object | Should -Be ($expected | Sort-Object)

        # A gallery takes no more.
        $metadata.tags.Length | Should -BeLessThan 4000
    }

    It 'holds what the module needs and no more' {
        $names | Where-Object { $_ -notmatch '^(_rels|package)/|^\[Content_Types\]\.xml$|\.nuspec$' } | Sort-Object | Should -Be (@(
                'CHANGELOG.md', 'LICENSE', 'README.md', 'SpecTools.psd1', 'THIRD-PARTY-NOTICES', 'en-US/SpecTools.dll-Help.xml'
                (Get-ChildItem -Path "$root/docs/about_*.md").BaseName.ForEach({ "en-US/$_.help.txt" })
                'module/SpecTools.Format.ps1xml', 'module/SpecTools.Types.ps1xml'
                'module/lib/SpecTools.dll', 'module/lib/SpecTools.Core.dll'
                'SpecTools.Adapters', 'DiffPlex', 'Markdig', 'YamlDotNet' | ForEach-Object { "module/lib/deps/$_.dll" }
                $names -match '^module/(presets/\w[-\w]*\.json|templates/(\w[-\w]*/)?\w[-\w]*\.(rst|md|yaml))$'
            ) | Sort-Object)
    }

    It 'is found by the module''s name where it is installed' {
        $modules = Split-Path -Parent (Split-Path -Parent $root)
        $command = "`$env:PSModulePath = '$modules'; (Get-Command Get-Spec).Module.ModuleBase; (Get-Spec '$PSScriptRoot/../Common/sound-spec.rst').Title"
        & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command $command | Should -Be $root, 'Awesome thing'
    }

    It 'is installed by PSResourceGet' -Skip:$noClient {
        $repository = "SpecTools-$([guid]::NewGuid().ToString('N'))"
        $null = New-Item -ItemType Directory -Path "$TestDrive/gallery", "$TestDrive/modules"
        Copy-Item -LiteralPath $env:SPECTOOLS_PACKAGE -Destination "$TestDrive/gallery"
        Register-PSResourceRepository -Name $repository -Uri "$TestDrive/gallery" -Trusted
        try {
            Save-PSResource -Name SpecTools -Prerelease -Repository $repository -Path "$TestDrive/modules"
        }
        finally {
            Unregister-PSResourceRepository -Name $repository
        }

        $saved = (Get-ChildItem -Path "$TestDrive/modules/SpecTools/*/SpecTools.psd1").FullName
        (Test-ModuleManifest -Path $saved).ExportedCmdlets.Count | Should -Be $manifest.CmdletsToExport.Count
    }
}
