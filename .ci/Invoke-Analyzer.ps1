# Runs PSScriptAnalyzer over all PowerShell files of the project, with its own rules and with the gallery's; the exit
# code is the number of findings.
$root = Split-Path -Parent $PSScriptRoot
$files = Get-ChildItem -Path $root -Recurse -Force -File -Include *.ps1, *.psm1, *.psd1 |
    Where-Object { [System.IO.Path]::GetRelativePath($root, $_.FullName) -notmatch '(^|[\\/])(\.git|artifacts|node_modules)[\\/]' }
$findings = @($files | ForEach-Object {
        # Test files hand variables from one of Pester's blocks to another, which the analyzer cannot see.
        $exclude = $_.Name -like '*.Tests.ps1' ? @('PSUseDeclaredVarsMoreThanAssignments') : @()
        Invoke-ScriptAnalyzer -Path $_.FullName -ExcludeRule $exclude
        Invoke-ScriptAnalyzer -Path $_.FullName -ExcludeRule $exclude -Settings PSGallery
    } | Sort-Object -Unique -Property ScriptPath, Line, Column, RuleName)
$findings | Format-Table -AutoSize -Property ScriptName, Line, RuleName, Message | Out-String -Width 200
"$($files.Count) files, $($findings.Count) findings"
exit $findings.Count
