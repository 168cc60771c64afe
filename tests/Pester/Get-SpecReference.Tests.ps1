BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $one = Add-SpecFile "$TestDrive/specs/one.rst" -Text @'
===
One
===

https://blueprints.launchpad.net/example/+spec/one

Problem description
===================

See `a page <https://example.org/page>`_, :doc:`two` and jdoe@example.org.

.. image:: one.png

References
==========

.. [1] https://example.org/note

More
----

.. _name: https://example.org/name
'@
    $two = Add-SpecFile "$TestDrive/specs/two.md" -Text "# Two`n`n## References`n`n[Here](https://example.org/here), ``https://example.org/code`` and https://example.org/bare.`n"
}

Describe 'Get-SpecReference' {
    It 'reads the links in the order of the text' {
        $references = Get-SpecReference $one
        $references | Should -BeOfType SpecTools.Specs.SpecReference
        $references.Target | Should -Be @(
            'https://blueprints.launchpad.net/example/+spec/one', 'https://example.org/page', 'two', 'mailto:jdoe@example.org', 'one.png',
            'https://example.org/note', 'https://example.org/name')
        $references.Line | Should -Be 5, 10, 10, 10, 12, 17, 22
        $references.Kind | Should -Be Link, Link, Document, Mail, Image, Link, Link
        $references[1].Text | Should -Be 'a page'
        $references[6].Text | Should -Be 'name'
        $references.SectionPath | Select-Object -Unique | Should -Be '', 'Problem description', 'References', 'References/More'
        $references.Path | Select-Object -Unique | Should -Be $one
        (Get-Spec $one).References.Target | Should -Be $references.Target
    }

    It 'reads Markdown' {
        Get-SpecReference $two | ForEach-Object Target | Should -Be 'https://example.org/here', 'https://example.org/bare'
    }

    It 'chooses by kind' {
        Get-SpecReference "$TestDrive/specs" -Kind Document, Mail | ForEach-Object Target | Should -Be 'two', 'mailto:jdoe@example.org'
        { Get-SpecReference $one -Kind Nonsense } | Should -Throw
    }

    It 'chooses by section, with those below it' {
        Get-SpecReference "$TestDrive/specs" -Section reference | ForEach-Object Target | Should -Be @(
            'https://example.org/note', 'https://example.org/name', 'https://example.org/here', 'https://example.org/bare')
        Get-SpecReference $one -Section 'References/*' -Kind Link | ForEach-Object Target | Should -Be 'https://example.org/name'
        Get-SpecReference $one -Section 'Problem description' -Kind Image | ForEach-Object Target | Should -Be 'one.png'
    }

    It 'fails where no spec has the section' {
        Get-SpecReference "$TestDrive/specs" -Section 'Problem description' -ErrorAction Stop | Should -Not -BeNullOrEmpty
        Get-SpecReference $two -Section 'No such' -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Be 'SectionNotFound,SpecTools.Commands.GetSpecReferenceCommand'
    }

    It 'takes specs and files from the pipeline, and gives what leads to its spec' {
        (Get-Spec $two | Get-SpecReference).Count | Should -Be 2
        (Get-Item $two | Get-SpecReference).Count | Should -Be 2
        (Get-SpecReference $two | Get-Spec).Path | Should -Be $two
    }

    It 'can be grouped, sorted and exported' {
        (Get-SpecReference "$TestDrive/specs" | Group-Object Kind | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', ' |
            Should -Be 'Document 1, Image 1, Link 6, Mail 1'
        (Get-SpecReference $two | Select-Object Line, Kind, Text, Target | ConvertTo-Csv)[1] | Should -Be '"5","Link","Here","https://example.org/here"'
        (Get-Spec $two | Select-Object References | ConvertTo-Csv)[1] | Should -Be '"https://example.org/here, https://example.org/bare"'
        (Get-SpecReference $one | ConvertTo-Json | ConvertFrom-Json).Count | Should -Be 7
    }
}
