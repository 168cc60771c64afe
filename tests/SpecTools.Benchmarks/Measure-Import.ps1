# What importing the module costs more than importing an empty one: PowerShell is started with each in turn, and the
# medians are compared. Wall time is what a person waits for; processor time hardly depends on what else the machine does.
# Give the manifest of another build or an installed module to measure that one.
[CmdletBinding()]
param(
    [string] $Manifest = "$PSScriptRoot/../../SpecTools.psd1",

    [ValidateRange(1, 1000)]
    [int] $Count = 20
)

$ErrorActionPreference = 'Stop'
$shell = (Get-Process -Id $PID).Path
$empty = Join-Path ([System.IO.Path]::GetTempPath()) "Empty-$([guid]::NewGuid().ToString('N')).psm1"
$null = New-Item -ItemType File -Path $empty

# The times of one start in milliseconds.
function Measure-Start([string] $Module) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $command = "`$ErrorActionPreference = 'Stop'; Import-Module '$Module'; if (-not `$?) { exit 1 }; [System.Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime.TotalMilliseconds"
    $processor = & $shell -NoProfile -NonInteractive -Command $command
    if ($LASTEXITCODE) {
        throw "PowerShell ended with exit code $LASTEXITCODE for '$Module'."
    }

    [pscustomobject] @{ Wall = $clock.Elapsed.TotalMilliseconds; Processor = [double] $processor }
}

function Get-Median([double[]] $Values) {
    $sorted = $Values | Sort-Object
    ($sorted[[int] [System.Math]::Floor(($sorted.Count - 1) / 2)] + $sorted[[int] [System.Math]::Floor($sorted.Count / 2)]) / 2
}

try {
    $modules = [ordered] @{ Empty = $empty; SpecTools = (Resolve-Path -LiteralPath $Manifest).ProviderPath }
    $times = @{ Empty = [System.Collections.Generic.List[object]]::new(); SpecTools = [System.Collections.Generic.List[object]]::new() }
    $null = $modules.Values | ForEach-Object { Measure-Start $_ }
    for ($round = 0; $round -lt $Count; $round++) {
        foreach ($name in $modules.Keys) {
            $times[$name].Add((Measure-Start $modules[$name]))
        }
    }
}
finally {
    Remove-Item -LiteralPath $empty
}

foreach ($kind in 'Wall', 'Processor') {
    $medians = $modules.Keys | ForEach-Object { Get-Median $times[$_].$kind }
    [pscustomobject] @{
        Time         = $kind
        EmptyMs      = [System.Math]::Round($medians[0])
        SpecToolsMs  = [System.Math]::Round($medians[1])
        DifferenceMs = [System.Math]::Round($medians[1] - $medians[0])
    }
}
