BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $one = Add-SpecFile "$TestDrive/specs/2026.2/approved/one.rst"
    $two = Add-SpecFile "$TestDrive/specs/2026.2/approved/two.md" -Text "# Two`n`n## Testing`n`nNone <b>yet</b>`n"
}

Describe 'ConvertTo-SpecHtml' {
    It 'writes a page for each spec, which knows its path' {
        $pages = ConvertTo-SpecHtml $one, $two
        $pages | Should -BeOfType string
        $pages.Path | Should -Be $one, $two
        $pages[0] | Should -BeLike "<!DOCTYPE html>*<title>The spec one</title>*<dd>2026.2</dd>*<h2>Problem description</h2>*</html>`n"
        $pages[1] | Should -BeLike '*<h2>Testing</h2>*None <code>&lt;b&gt;</code>yet*'
    }

    It 'takes files and specs from the pipeline' {
        (Get-ChildItem $one | ConvertTo-SpecHtml).Path | Should -Be $one
        (Get-Spec $one | ConvertTo-SpecHtml).Path | Should -Be $one
    }
}

Describe 'Show-Spec' {
    BeforeAll {
        $path = $env:PATH
    }

    AfterEach {
        $env:PATH = $path
    }

    It 'opens the page in the browser, and hands on its file' -Skip:(-not $IsLinux) {
        $shown = Use-RecordingBrowser "$TestDrive/bin"
        $file = Show-Spec $one -PassThru
        for ($i = 0; $i -lt 50 -and -not (Test-Path $shown); $i++) {
            Start-Sleep -Milliseconds 100
        }

        Get-Content $shown | Should -Be $file.FullName
        Get-Content $file -Raw | Should -Be (ConvertTo-SpecHtml $one)
        Remove-Item $file.Directory -Recurse
    }

    It 'names the file where no browser can be started' -Skip:(-not $IsLinux) {
        $env:PATH = ''
        Show-Spec $one -ErrorAction SilentlyContinue -ErrorVariable problem | Should -BeNullOrEmpty
        $problem.FullyQualifiedErrorId | Should -Be 'BrowserNotFound,SpecTools.Commands.ShowSpecCommand'
        "$problem" | Should -Match "Open '.*one\.html' yourself"
        Remove-Item (Split-Path -Parent ([regex]::Match("$problem", "Open '([^']+)'").Groups[1].Value)) -Recurse
    }
}
