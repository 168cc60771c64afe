BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force

    function Add-Dependent {
        param([string] $Path, [string] $Dependencies)

        $name = [System.IO.Path]::GetFileNameWithoutExtension($Path)
        Add-SpecFile "$TestDrive/specs/$Path" -Text (Get-SpecText -Name $name).Replace("Dependencies`n============`n`nNone", "Dependencies`n============`n`n$Dependencies")
    }

    $one = Add-Dependent '2026.1/approved/one.rst' @'
* libvirt 9.0
* https://blueprints.launchpad.net/example/+spec/two
* `Another's <https://blueprints.launchpad.net/another/+spec/two>`_
* The change: https://review.opendev.org/c/example/example/+/12345
'@
    $two = Add-Dependent '2026.1/implemented/two.rst' 'See https://specs.openstack.org/openstack/example-specs/specs/2026.1/approved/one.html.'
    $three = Add-Dependent '2026.2/approved/three.rst' 'None'
}

Describe 'Get-SpecDependency' {
    It 'reads what a spec depends on' {
        $dependencies = Get-SpecDependency $one
        $dependencies | Should -BeOfType SpecTools.Specs.SpecDependency
        $dependencies.Kind | Should -Be Other, Blueprint, Blueprint, Change
        $dependencies.Name | Should -Be $null, 'two', 'two', '12345'
        $dependencies[0].Text | Should -Be 'libvirt 9.0'
        $dependencies[0].Target | Should -BeNullOrEmpty
        $dependencies[3].Text | Should -Be 'The change: https://review.opendev.org/c/example/example/+/12345'
        $dependencies.ResolvedPath | Should -Be $null, $two, $null, $null
        $dependencies.Path | Select-Object -Unique | Should -Be $one
        $lines = [System.IO.File]::ReadAllLines($one)
        $lines[$dependencies[3].Line - 1] | Should -Match '^\* The change:'
        (Get-Spec $one).Dependencies.ResolvedPath | Should -Be $dependencies.ResolvedPath
    }

    It 'has nothing to write for None' {
        Get-SpecDependency $three -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'takes specs and files from the pipeline, and gives what leads to its spec' {
        (Get-Spec $two | Get-SpecDependency).ResolvedPath | Should -Be $one
        (Get-Item $two | Get-SpecDependency).ResolvedPath | Should -Be $one
        (Get-SpecDependency $two | Get-Spec).Path | Should -Be $two
    }

    It 'draws one graph of all specs as <format>' -TestCases @(
        @{ format = 'Mermaid'; lines = 'graph LR', 'n0["one"]', 'n1["two"]', 'n2["another/two"]:::unresolved', 'n3["change 12345"]:::unresolved',
            'n0 --> n1', 'n0 -.-> n2', 'n0 -.-> n3', 'n1 --> n0', 'classDef unresolved stroke-dasharray: 5 5' }
        @{ format = 'Dot'; lines = 'digraph specs {', 'rankdir=LR;', 'node [shape=box];', 'n0 [label="one"];', 'n1 [label="two"];',
            'n2 [label="another/two", style=dashed];', 'n3 [label="change 12345", style=dashed];', 'n0 -> n1;', 'n0 -> n2 [style=dashed];',
            'n0 -> n3 [style=dashed];', 'n1 -> n0;', '}' }
    ) {
        $graph = Get-SpecDependency "$TestDrive/specs" -Recurse -As $format
        $graph | Should -BeOfType string
        @($graph).Count | Should -Be 1
        $graph -split "`n" | ForEach-Object Trim | Should -Be $lines
        $one, $two, $three | Get-SpecDependency -As $format | Should -Be $graph
    }

    It 'knows no other graph' {
        { Get-SpecDependency $one -As Nonsense } | Should -Throw
    }
}

Describe 'The history of a spec' {
    It 'is the table of its section' {
        $file = Add-SpecFile "$TestDrive/history.rst" -Text "Title`n=====`n`nHistory`n-------`n`n.. list-table:: Revisions`n   :header-rows: 1`n`n   * - Release Name`n     - Description`n   * - Wallaby`n     - Introduced`n"
        $entry = (Get-Spec $file).History
        $entry[0] | Should -BeOfType SpecTools.Specs.SpecHistoryEntry
        $entry.Release, $entry.Description, $entry.Line | Should -Be 'Wallaby', 'Introduced', 12
        (Get-Spec $three).History.Count | Should -Be 0
    }
}
