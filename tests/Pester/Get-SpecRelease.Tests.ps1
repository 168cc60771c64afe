BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $repository = "$TestDrive/repository"
    foreach ($place in '2026.1/implemented/a', '2026.1/approved/b', 'zed/approved/c', '2026.2/approved/d', 'backlog/approved/e') {
        $null = Add-SpecFile "$repository/specs/$place.rst"
    }

    $null = Add-SpecFile "$repository/specs/template.rst"
    $null = Add-SpecFile "$TestDrive/other [x]/specs/kilo/f.rst"
    Push-Location -LiteralPath $repository
}

AfterAll {
    Pop-Location
}

Describe 'Get-SpecRelease' {
    It 'lists the releases of the current repository in their true order' {
        $releases = Get-SpecRelease
        $releases | Should -BeOfType SpecTools.Repositories.SpecRelease
        $releases.Name | ForEach-Object ToString | Should -Be 'zed', '2026.1', '2026.2'
        $releases.SpecCount | Should -Be 1, 2, 1
        $releases.ApprovedCount | Should -Be 1, 1, 1
        $releases.ImplementedCount | Should -Be 0, 1, 0
        $releases.Path | Should -Be "$repository/specs/zed", "$repository/specs/2026.1", "$repository/specs/2026.2"
        $releases.Template | Select-Object -Unique | Should -Be "$repository/specs/template.rst"
        (Get-SpecRelease specs/zed/approved).Count | Should -Be 3
    }

    It 'does not take the name of a release for a repository' {
        { Get-SpecRelease 2026.3 -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*' -ExpectedMessage '*-Name*'
    }

    It 'takes repositories in every way that a path can come' {
        (Get-SpecRelease "$TestDrive/other ``[x``]").Name | Should -Be 'kilo'
        (Get-SpecRelease -LiteralPath "$TestDrive/other [x]").Name | Should -Be 'kilo'
        ("$TestDrive/other [x]" | Get-SpecRelease).Name | Should -Be 'kilo'
        (Get-Item -LiteralPath "$TestDrive/other [x]" | Get-SpecRelease).Name | Should -Be 'kilo'
        (Get-SpecRelease ../o*).Name | Should -Be 'kilo'
        (Get-SpecRelease .., "$TestDrive/other [x]" -ErrorAction SilentlyContinue).Name | Should -Be 'kilo'
    }

    It 'chooses by name' {
        (Get-SpecRelease -Name 2026.*).Count | Should -Be 2
        (Get-SpecRelease . ZED).Name | Should -Be 'zed'
        Get-SpecRelease -Name x* | Should -BeNullOrEmpty
        (Get-SpecRelease -Name 2026.1, nonsense -ErrorVariable errors -ErrorAction SilentlyContinue).Name | Should -Be '2026.1'
        $errors[0].FullyQualifiedErrorId | Should -Match '^ReleaseNotFound,'
        $errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'says where there is no repository' {
        Get-SpecRelease $TestDrive -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Match '^PathNotFound,'
    }

    It 'counts what Get-Spec finds' {
        $groups = Get-Spec specs -Recurse | Where-Object Release | Group-Object Release | Sort-Object { $_.Group[0].Release }
        $groups.Count | Should -Be 3
        $groups.Name | Should -Be (Get-SpecRelease).Name.Name
        $groups.Count | Should -Be (Get-SpecRelease).Count
        $groups | ForEach-Object { $_.Group.Count } | Should -Be (Get-SpecRelease).SpecCount
    }

    It 'hands its folders to the commands that read specs' {
        (Get-SpecRelease -Name 2026.1 | Get-Spec).Name | Should -Be 'b', 'a'
        (Get-SpecRelease -Name 2026.1 | Get-Spec -Recurse).Name | Should -Be 'b', 'a'
        (Get-Spec (Get-SpecRelease -Name 2026.1)).Name | Should -Be 'b', 'a'
        (Get-SpecRelease -Name 2026.1 | Get-ChildItem -Directory).Name | Should -Be 'approved', 'implemented'
    }

    It 'compares and sorts' {
        Get-SpecRelease | Where-Object Name -LT 2026.2 | ForEach-Object { "$_" } | Should -Be 'zed', '2026.1'
        Get-SpecRelease | Sort-Object Name -Descending | ForEach-Object { "$_" } | Should -Be '2026.2', '2026.1', 'zed'
    }

    It 'completes the names of releases, the newest first' {
        function Get-Completion([string] $Line) {
            [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText
        }

        Get-Completion 'Get-SpecRelease -Name 2' | Should -Be '2026.2', '2026.1'
        Get-Completion 'New-Spec x -Release z' | Should -Be 'zed'
        Get-Completion "Get-SpecRelease -LiteralPath '$TestDrive/other [x]' -Name " | Should -Be 'kilo'
        { Get-Completion "Get-SpecRelease nowhere -Name q" } | Should -Not -Throw
    }
}
