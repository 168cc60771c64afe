# Runs the Pester tests on the module as it was built last. The last line gives the totals; the exit code is 1 where a
# test failed or none ran. Give a file or a folder to run only its tests.
[CmdletBinding()]
param(
    [string] $Path = $PSScriptRoot
)

$ErrorActionPreference = 'Stop'
Import-Module -Name Pester -MinimumVersion 5.7

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'Plaintext'
$result = Invoke-Pester -Configuration $configuration

# A file or a block that cannot even start counts as a failed test.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
$skipped = $result.SkippedCount + $result.InconclusiveCount + $result.NotRunCount
"Pester: $($result.PassedCount) passed, $failed failed, $skipped skipped"
exit [int] ($failed -gt 0 -or $result.PassedCount -eq 0)
