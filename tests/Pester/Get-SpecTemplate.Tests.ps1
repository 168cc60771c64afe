BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $repository = "$TestDrive/repository"
    $template = Add-SpecFile "$repository/specs/template.rst" -Text ((Get-SpecText) + "`nRisks`n=====`n`nThis section is *optional*.`n")
    $spec = Add-SpecFile "$repository/specs/2026.1/approved/a[1].rst"
    $null = Add-SpecFile "$repository/specs/2026.1/approved/b.rst"
    $other = Add-SpecFile "$TestDrive/other/c.rst"
    Push-Location -LiteralPath $repository
}

AfterAll {
    Pop-Location
}

Describe 'Get-SpecTemplate' {
    It 'finds the template in force here' {
        $found = Get-SpecTemplate
        $found | Should -BeOfType SpecTools.Templates.SpecTemplate
        $found.Name | Should -Be $template
        $found.Path | Should -Be $template
        $found.Format | Should -Be 'Rst'
        $found.IsBuiltIn | Should -BeFalse
        $found.SectionCount | Should -Be 19
        $found.Sections.ToString() | Should -Match '^Problem description, Proposed change, '
    }

    It 'takes specs and folders in every way that a path can come' {
        (Get-SpecTemplate specs/2026.1).Path | Should -Be $template
        (Get-SpecTemplate 'specs/2026.1/approved/a[1].rst').Path | Should -Be $template
        (Get-SpecTemplate -LiteralPath $spec).Path | Should -Be $template
        ($spec | Get-SpecTemplate).Path | Should -Be $template
        (Get-ChildItem specs -Recurse -File | Get-SpecTemplate).Path | Should -Be $template
        (Get-Spec $spec | Get-SpecTemplate).Path | Should -Be $template
        (Get-SpecTemplate specs/2026.1/approved/to-be-written.rst).Path | Should -Be $template
    }

    It 'writes each template once' {
        (Get-SpecTemplate specs/*/*/*, $other).Name | Should -Be $template, 'openstack'
    }

    It 'says what the template asks for' {
        $sections = (Get-SpecTemplate).AllSections()
        $sections | Should -BeOfType SpecTools.Templates.TemplateSection
        $risks = $sections | Where-Object Name -EQ 'Risks'
        $risks.Level | Should -Be 1
        $risks.IsOptional | Should -BeTrue
        $risks.Prompt | Should -Be 'This section is optional.'
        ($sections | Where-Object Title -EQ 'Alternatives').SectionPath | Should -Be 'Proposed change/Alternatives'
        ($sections | Where-Object IsOptional).Title | Should -Be 'Risks'
    }

    It 'lists those that are built in, and finds them by name' {
        Get-SpecTemplate -ListAvailable | ForEach-Object Name | Should -Be 'kep', 'openstack', 'openstack-backlog', 'powershell-rfc'
        (Get-SpecTemplate -Name 'open*').IsBuiltIn | Should -Be $true, $true
        (Get-SpecTemplate -Name ./specs/template.rst).Path | Should -Be $template
        Get-SpecTemplate -Name 'x*' -ErrorAction Stop | Should -BeNullOrEmpty
        { Get-SpecTemplate -Name opnstack -ErrorAction Stop } | Should -Throw "*Did you mean 'openstack'?*" -ErrorId 'TemplateNotFound,*'
    }

    It 'looks for a template without an ending where the session is' {
        Push-Location specs
        try {
            { Test-Spec $spec -Template opnstack } |
                Should -Throw "*template file '$([System.IO.Path]::GetFullPath("$(Get-Location)/opnstack"))'*Did you mean 'openstack'?" -ErrorId 'TemplateNotFound,*'
        }
        finally {
            Pop-Location
        }
    }

    It 'names what is not there, and goes on' {
        $found = Get-SpecTemplate missing, specs -ErrorVariable errors -ErrorAction SilentlyContinue
        $found.Path | Should -Be $template
        $errors.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'PathNotFound,SpecTools.Commands.GetSpecTemplateCommand'
    }

    It 'warns where git knows nothing' {
        (Get-SpecTemplate $spec -AsOf Added -WarningVariable warnings -WarningAction SilentlyContinue).Path | Should -Be $template
        "$warnings" | Should -Match 'is in no git repository'
    }

    It 'does not explode as JSON' {
        (Get-SpecTemplate | ConvertTo-Json -Depth 10).Length | Should -BeLessThan 40000
    }
}
