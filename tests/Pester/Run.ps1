# Runs the Pester tests on the module as it was built last, or on a package of it. The last line gives the totals; the
# exit code is 1 where a test failed or none ran. Give a file or a folder to run only its tests.
[CmdletBinding()]
param(
    [string] $Path = $PSScriptRoot,

    # A package of the module: it is installed in a folder of its own, and the tests run on it there.
    [string] $Package
)

$ErrorActionPreference = 'Stop'
Import-Module -Name Pester -MinimumVersion 5.7
$root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
$temporary = $null

if ($Package) {
    $Package = (Resolve-Path -LiteralPath $Package).ProviderPath
    $temporary = Join-Path ([System.IO.Path]::GetTempPath()) "SpecTools-$([guid]::NewGuid().ToString('N'))"

    # As a gallery's clients do it: what the package holds, in a folder of the module's name and version.
    [System.IO.Compression.ZipFile]::ExtractToDirectory($Package, "$temporary/unpacked")
    $version = (Import-PowerShellDataFile -LiteralPath "$temporary/unpacked/SpecTools.psd1").ModuleVersion
    $installed = "$temporary/SpecTools/$version"
    $null = New-Item -ItemType Directory -Path "$temporary/SpecTools"
    Move-Item -LiteralPath "$temporary/unpacked" -Destination $installed

    # The tests take the module that is two folders above them, and read the documentation and the sources beside it.
    $Path = [System.IO.Path]::GetRelativePath($root, (Resolve-Path -LiteralPath $Path).ProviderPath)
    $null = New-Item -ItemType Directory -Path "$installed/tests"
    foreach ($folder in 'tests/Pester', 'tests/Common', 'docs', 'src') {
        Copy-Item -LiteralPath "$root/$folder" -Destination "$installed/$folder" -Recurse
    }

    $Path = Join-Path $installed $Path
    $env:SPECTOOLS_PACKAGE = $Package
    $env:SPECTOOLS_SHARED ??= Join-Path (Split-Path -Parent $root) 'shared'
}

try {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Normal'
    $configuration.Output.RenderMode = 'Plaintext'
    $result = Invoke-Pester -Configuration $configuration
}
finally {
    if ($temporary) {
        # Where an assembly that is loaded cannot be removed, it stays behind.
        Remove-Item -LiteralPath $temporary -Recurse -Force -ErrorAction Ignore
    }
}

# A file or a block that cannot even start counts as a failed test.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
$skipped = $result.SkippedCount + $result.InconclusiveCount + $result.NotRunCount
"Pester: $($result.PassedCount) passed, $failed failed, $skipped skipped"
exit [int] ($failed -gt 0 -or $result.PassedCount -eq 0)
