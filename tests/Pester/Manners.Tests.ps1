# How every cmdlet behaves, whatever it does.

BeforeDiscovery {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Lines.psm1" -Force
    $lines = Get-CmdletLine
    $all = foreach ($name in $lines.Keys) {
        @{ name = $name; line = $lines[$name]; writes = (Get-Command $name).Parameters.ContainsKey('WhatIf') }
    }
    $writing = $all | Where-Object { $_.writes }

    # What a cmdlet has to be told beside the files.
    $more = @{
        'Add-SpecHistory' = @{ Release = '2026.2'; Description = 'Again' }
        'Add-SpecReference' = @{ Url = 'https://example.org/' }
        'Add-SpecSection' = @{ Title = 'Testing' }
        'Add-SpecWorkItem' = @{ Text = 'x' }
        'Compare-Spec' = @{ Revision = 'HEAD' }
        'Convert-Spec' = @{ Format = 'Markdown' }
        'ConvertTo-Spec' = @{ Format = 'Markdown' }
        'Copy-Spec' = @{ Release = '2026.2' }
        'Move-Spec' = @{ Status = 'Implemented' }
        'Remove-SpecReference' = @{ Url = 'x' }
        'Remove-SpecSection' = @{ Title = 'x' }
        'Remove-SpecWorkItem' = @{ Text = 'x' }
        'Rename-Spec' = @{ NewName = 'x' }
        'Set-SpecAssignee' = @{ Primary = 'jdoe' }
        'Set-SpecSection' = @{ Title = 'x'; Body = 'x' }
    }
    $taking = Get-Command -Module SpecTools | Where-Object { $_.Parameters['LiteralPath'] } |
        ForEach-Object { @{ name = $_.Name; rest = $more[$_.Name] ?? @{} } }
}

BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    Import-Module -Name "$PSScriptRoot/Lines.psm1" -Force
    $module = (Resolve-Path "$PSScriptRoot/../../SpecTools.psd1").Path
    $repository = "$TestDrive/repository"
    $searched = $env:PATH

    # Runs a line in strict mode in a runspace that is not the tests' own, and returns what it writes and its streams.
    $runner = [powershell]::Create()
    $null = $runner.AddScript("Import-Module '$module'; Set-StrictMode -Version Latest").Invoke()
    function Invoke-Line {
        param([string] $Line, [string] $Culture = '')

        $runner.Commands.Clear()
        $null = $runner.AddScript("Set-Location '$repository'; [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '$Culture'").Invoke()
        $runner.Commands.Clear()
        $runner.Streams.ClearStreams()
        @{ Output = $runner.AddScript($Line).Invoke(); Streams = $runner.Streams; HadErrors = $runner.HadErrors }
    }
}

AfterAll {
    $runner.Dispose()
    $env:PATH = $searched
}

Describe 'The lines of these tests' {
    It 'are there for every cmdlet' {
        (Get-CmdletLine).Keys | Should -Be (Get-Command -Module SpecTools).Name
    }
}

Describe '<name>, which writes' -ForEach $writing {
    It 'changes no byte with -WhatIf, and all that it says without' {
        Add-Repository $repository
        $before = Get-FolderState $repository
        $tried = Invoke-Line "$line -WhatIf"
        $tried.Streams.Error | Should -BeNullOrEmpty
        $tried.Output | Should -BeNullOrEmpty
        Get-FolderState $repository | Should -Be $before

        (Invoke-Line "$line -Confirm:`$false").Streams.Error | Should -BeNullOrEmpty
        Get-FolderState $repository | Should -Not -Be $before
    }

    It 'shows the same diff with -Verbose as it writes' -Skip:($name -like 'Export-*') {
        Add-Repository $repository
        $verbose = (Invoke-Line "$line -Confirm:`$false -Verbose").Streams.Verbose.Message -join "`n"
        $verbose | Should -Match '(?m)^diff --git '
    }

    It 'writes nothing to the pipeline unless it makes something or is asked with -PassThru' {
        Add-Repository $repository
        $output = (Invoke-Line "$line -Confirm:`$false").Output
        if ($name -match '^(New|Copy)-') { $output.Count | Should -Be 1 } else { $output | Should -BeNullOrEmpty }
        if ((Get-Command $name).Parameters.ContainsKey('PassThru')) {
            Add-Repository $repository
            (Invoke-Line "$line -Confirm:`$false -PassThru").Output.Count | Should -BeGreaterThan 0
        }
    }
}

Describe '<name> in any culture and in strict mode' -ForEach $all {
    It 'does the same' {
        if ($name -eq 'Show-Spec') {
            if (-not $IsLinux) { Set-ItResult -Skipped -Because 'it would open a browser' }
            $null = Use-RecordingBrowser "$TestDrive/bin"
        }

        $code = if ($writes) { "$line -Confirm:`$false" } else { $line }
        $shown = foreach ($culture in '', 'tr-TR', 'de-DE') {
            Add-Repository $repository
            $run = Invoke-Line "$code | Select-Object -Property * -ExcludeProperty LastWriteTime | ConvertTo-Json -Depth 4 -WarningAction Ignore" $culture
            $run.Streams.Error | Should -BeNullOrEmpty
            $run.HadErrors | Should -BeFalse
            "$($run.Output)`n$(Get-FolderState $repository)"
        }
        $shown[1] | Should -Be $shown[0]
        $shown[2] | Should -Be $shown[0]
    }
}

Describe '<name>, which takes files' -ForEach $taking {
    BeforeAll {
        if (-not (Test-Path -LiteralPath $repository)) { Add-Repository $repository }
        $nothing = { $name -eq 'Measure-Spec' -or -not $_ }
    }

    It 'names a file that there is not, and goes on' {
        $missing = "$repository/none/no[1].rst"
        & $name -LiteralPath $missing @rest -ErrorAction SilentlyContinue -ErrorVariable fault | Where-Object { -not (& $nothing) } | Should -BeNullOrEmpty
        @($fault).Count | Should -Be 1
        $fault[0].FullyQualifiedErrorId | Should -Match '^PathNotFound,SpecTools\.Commands\.\w+Command$'
        $fault[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $fault[0].CategoryInfo.Activity | Should -Be $name
        $fault[0].TargetObject | Should -Be $missing
        $fault[0].Exception.Message | Should -Match ([regex]::Escape('no[1].rst'))
    }

    It 'stops there, or says nothing, as -ErrorAction asks' {
        { & $name -LiteralPath "$repository/none/none.rst" @rest -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
        $Error.Clear()
        & $name -LiteralPath "$repository/none/none.rst" @rest -ErrorAction Ignore 2>&1 | Where-Object { -not (& $nothing) } | Should -BeNullOrEmpty
        $Error.Count | Should -Be 0
    }

    It 'refuses what is in no file system' {
        foreach ($path in 'Env:PATH', 'Variable:HOME', 'Function:prompt') {
            & $name -Path $path @rest -ErrorAction SilentlyContinue -ErrorVariable fault | Where-Object { -not (& $nothing) } | Should -BeNullOrEmpty
            @($fault).Count | Should -Be 1
            $fault[0].FullyQualifiedErrorId | Should -Match '^ProviderNotSupported,'
            $fault[0].CategoryInfo.Category | Should -Be 'NotImplemented'
            $fault[0].Exception.Message | Should -Match 'file system'
        }
    }

    It 'says nothing of a wildcard that matches nothing' {
        & $name -Path "$repository/*.none" @rest -ErrorAction Stop | Where-Object { -not (& $nothing) } | Should -BeNullOrEmpty
    }
}

Describe 'Work on many files' {
    BeforeAll {
        $many = "$TestDrive/many/specs"
        foreach ($number in 1..300) {
            $null = Add-SpecFile "$many/spec-$number.rst" -Text ((Get-SpecText -Name "spec-$number") + "`n" + ('More words. ' * 2000))
        }
    }

    It 'reads few of them where the first is enough' {
        if (-not $IsLinux) {
            Set-ItResult -Skipped -Because 'only there can be told how much a process has read'
        }

        foreach ($command in 'Get-Spec', 'Test-Spec', 'Get-SpecSection', 'ConvertTo-SpecHtml') {
            $read, $all = Invoke-InNewShell @"
function Get-Read { [long] ((Get-Content /proc/self/io -TotalCount 1) -split ' ')[1] }
`$null = $command '$many/spec-1.rst'
`$before = Get-Read
`$null = $command '$many' -ThrottleLimit 2 | Select-Object -First 1
(Get-Read) - `$before
(Get-ChildItem '$many' -File | Measure-Object Length -Sum).Sum
"@
            [long] $read | Should -BeLessThan ([long] $all / 4) -Because "$command has enough"
        }
    }

    It 'tells how far it is, unless progress is not wanted' {
        # What takes its time here is what follows in the pipeline.
        $shown = (Invoke-Line "Set-Location '$many'; `$ProgressPreference = 'Continue'; Get-Spec | Select-Object -First 3 | ForEach-Object { Start-Sleep -Milliseconds 600 }").Streams.Progress
        $shown.Count | Should -BeGreaterThan 0
        $shown[0].Activity | Should -Be 'Reading specs'
        $shown[0].StatusDescription | Should -Match '^\d+ of 300 files$'
        $shown[0].PercentComplete | Should -BeLessThan 100
        (Invoke-Line "Set-Location '$many'; Get-Spec -ProgressAction SilentlyContinue | Select-Object -First 3 | ForEach-Object { Start-Sleep -Milliseconds 600 }").Streams.Progress |
            Should -BeNullOrEmpty
    }

    It 'leaves each file whole where edits are stopped, and nothing else behind' {
        $folder = "$TestDrive/stopped"
        Copy-Item -LiteralPath $many -Destination $folder -Recurse
        $files = (Get-ChildItem -LiteralPath $folder -Force -Recurse).FullName
        $old = @{}
        foreach ($file in $files) { $old[$file] = [System.IO.File]::ReadAllText($file) }
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$module'; Get-Spec '$folder' | Set-SpecAssignee -Primary somebody-else -PassThru")
        $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
        try {
            $run = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
            while ($output.Count -eq 0 -and -not $run.IsCompleted) { Start-Sleep -Milliseconds 5 }
            $shell.Stop()
            $shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally {
            $shell.Dispose()
        }

        $output.Count | Should -BeGreaterThan 0
        (Get-ChildItem -LiteralPath $folder -Force -Recurse).FullName | Should -Be $files
        $changed = 0
        foreach ($file in $files) {
            $text = [System.IO.File]::ReadAllText($file)
            $isOld = $text -ceq $old[$file]
            $isOld -or $text -ceq $old[$file].Replace('  jdoe', '  somebody-else') | Should -BeTrue
            $changed += [int] -not $isOld
        }
        $changed | Should -BeGreaterOrEqual $output.Count
    }
}

Describe 'A question' {
    BeforeAll {
        Add-Type -TypeDefinition @'
using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Globalization;
using System.Management.Automation; using System.Management.Automation.Host; using System.Security;
public class AnsweringHost : PSHost {
    private readonly AnsweringUI ui; private readonly Guid id = Guid.NewGuid();
    public AnsweringHost(int[] answers) { ui = new AnsweringUI(new Queue<int>(answers)); }
    public List<string> Questions { get { return ui.Questions; } }
    public override CultureInfo CurrentCulture { get { return CultureInfo.InvariantCulture; } }
    public override CultureInfo CurrentUICulture { get { return CultureInfo.InvariantCulture; } }
    public override Guid InstanceId { get { return id; } }
    public override string Name { get { return "Answering"; } }
    public override PSHostUserInterface UI { get { return ui; } }
    public override Version Version { get { return new Version(1, 0); } }
    public override void EnterNestedPrompt() { } public override void ExitNestedPrompt() { }
    public override void NotifyBeginApplication() { } public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) { }
}
public class AnsweringUI : PSHostUserInterface {
    private readonly Queue<int> answers; public readonly List<string> Questions = new List<string>();
    public AnsweringUI(Queue<int> answers) { this.answers = answers; }
    public override PSHostRawUserInterface RawUI { get { return null; } }
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) { Questions.Add(message); return answers.Dequeue(); }
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) { throw new NotSupportedException(); }
    public override PSCredential PromptForCredential(string a, string b, string c, string d) { throw new NotSupportedException(); }
    public override PSCredential PromptForCredential(string a, string b, string c, string d, PSCredentialTypes e, PSCredentialUIOptions f) { throw new NotSupportedException(); }
    public override string ReadLine() { throw new NotSupportedException(); } public override SecureString ReadLineAsSecureString() { throw new NotSupportedException(); }
    public override void Write(string value) { } public override void Write(ConsoleColor a, ConsoleColor b, string value) { }
    public override void WriteLine(string value) { } public override void WriteErrorLine(string value) { } public override void WriteDebugLine(string value) { }
    public override void WriteProgress(long id, ProgressRecord record) { } public override void WriteVerboseLine(string value) { } public override void WriteWarningLine(string value) { }
}
'@

        # Answers are places in the list of choices: Yes, Yes to All, No, No to All.
        function Invoke-Answering {
            param([string] $Line, [int[]] $Answer)

            $answering = [AnsweringHost]::new($Answer)
            $space = [runspacefactory]::CreateRunspace($answering)
            $space.Open()
            $shell = [powershell]::Create($space)
            try {
                $null = $shell.AddScript("Import-Module '$module'; Set-Location '$repository'; $Line").Invoke()
                $shell.Streams.Error | Should -BeNullOrEmpty
            }
            finally {
                $shell.Dispose()
                $space.Dispose()
            }

            $answering.Questions
        }

        function Get-Changed {
            (Get-ChildItem -LiteralPath "$repository/specs" -Recurse -Filter *.rst | Where-Object LastWriteTimeUtc -NE ([datetime] '2026-01-02T03:04:05Z').ToUniversalTime()).BaseName
        }
    }

    BeforeEach {
        Add-Repository $repository
    }

    It 'comes before each file, and names it' {
        $asked = Invoke-Answering 'Get-SpecSection specs -Recurse -Title Testing | Remove-SpecSection' 2, 0, 2
        $asked.Count | Should -Be 3
        $asked[0] | Should -Match 'late-thing\.rst'
        Get-Changed | Should -Be 'another'
    }

    It 'is not repeated after No to All or Yes to All' {
        (Invoke-Answering 'Get-SpecSection specs -Recurse -Title Testing | Remove-SpecSection' 0, 3).Count | Should -Be 2
        Get-Changed | Should -Be 'late-thing'
        (Invoke-Answering 'Get-Spec specs -Recurse | Set-SpecAssignee -Primary jroe -Confirm' 1).Count | Should -Be 1
        @(Get-Changed).Count | Should -Be 3
    }

    It 'is not asked for what is not grave, and is where that is wished' {
        Invoke-Answering 'Get-Spec specs -Recurse | Set-SpecAssignee -Primary jroe' @() | Should -BeNullOrEmpty
        Add-Repository $repository
        (Invoke-Answering '$ConfirmPreference = "Medium"; Set-SpecAssignee specs/2026.1/approved/late-thing.rst -Primary jroe' 2).Count | Should -Be 1
        Get-Changed | Should -BeNullOrEmpty
    }

    It 'leaves everything as it is where No is the answer to <name>' -ForEach $writing {
        $before = Get-FolderState $repository
        (Invoke-Answering "$line -Confirm" 3).Count | Should -Be 1
        Get-FolderState $repository | Should -Be $before
    }
}
