# Runs PSScriptAnalyzer over the project's PowerShell files; the exit code is the number of findings.
$root = Split-Path -Parent $PSScriptRoot
$paths = 'SpecTools.psd1', '.ci', 'module', 'tests/Pester' | ForEach-Object { Join-Path $root $_ } | Where-Object { Test-Path $_ }
$files = Get-ChildItem -Path $paths -Recurse -Include *.ps1, *.psm1, *.psd1
$findings = @($files | ForEach-Object {
        # Test files hand variables from one of Pester's blocks to another, which the analyzer cannot see.
        $exclude = $_.Name -like '*.Tests.ps1' ? @('PSUseDeclaredVarsMoreThanAssignments') : @()
        Invoke-ScriptAnalyzer -Path $_.FullName -ExcludeRule $exclude
    })
$findings | Format-Table -AutoSize -Property ScriptName, Line, RuleName, Message | Out-String -Width 200
"$($files.Count) files, $($findings.Count) findings"
exit $findings.Count
