BeforeAll {
    Import-Module -Name "$PSScriptRoot/../../SpecTools.psd1" -Force
    Import-Module -Name "$PSScriptRoot/Specs.psm1" -Force
    $one = Add-SpecFile "$TestDrive/specs/one.rst"
    $two = Add-SpecFile "$TestDrive/specs/two.rst" -Text @"
===
Two
===

See :doc:``other``, https://example.org/two?a=1&b=2 and place_.

.. seealso:: *this*

.. _place: https://example.org/place
"@
}

Describe 'ConvertTo-SpecXml' {
    It 'writes XML documents, one for each spec' {
        $documents = ConvertTo-SpecXml $one, $two
        $documents | Should -BeOfType System.Xml.XmlDocument
        $documents.Count | Should -Be 2
        $documents.Path | Should -Be $one, $two
        $documents | ForEach-Object { $_.document.source } | Should -Be $one, $two
    }

    It 'can be queried with Select-Xml' {
        $titles = ConvertTo-SpecXml $one | Select-Xml -XPath '//section/title' | ForEach-Object { $_.Node.InnerText }
        $titles | Select-Object -First 3 | Should -Be 'The spec one', 'Problem description', 'Proposed change'
        $titles | Should -Be (@((Get-Spec $one).Title) + (Get-SpecSection $one).Title)
    }

    It 'can be queried for all specs at once, and says where a match stands' {
        $found = ConvertTo-SpecXml "$TestDrive/specs" | Select-Xml -XPath '//reference[@refuri]'
        $found | ForEach-Object { $_.Node.OwnerDocument.document.source } | Should -Be $one, $two
        $found | ForEach-Object { $_.Node.refuri } | Should -Be 'https://blueprints.launchpad.net/example/+spec/one', 'https://example.org/two?a=1&b=2'
    }

    It 'can be queried with what PowerShell knows of XML' {
        (ConvertTo-SpecXml $one).document.section.title | Should -Be 'The spec one'
    }

    It 'knows Sphinx, unless it is to be docutils alone' {
        $xml = ConvertTo-SpecXml $two
        $xml.SelectSingleNode('//directive').name | Should -Be 'seealso'
        $xml.SelectSingleNode('//inline').target | Should -Be 'other'
        $xml.SelectNodes('//system_message').Count | Should -Be 0
        (ConvertTo-SpecXml $two -Dialect Sphinx).OuterXml | Should -BeExactly $xml.OuterXml

        $strict = ConvertTo-SpecXml $two -Dialect Docutils
        $strict.SelectNodes('//directive').Count | Should -Be 0
        $strict.SelectNodes('//system_message').Count | Should -BeGreaterThan 1
        { ConvertTo-SpecXml $two -Dialect Latex } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,*'
    }

    It 'resolves references where that is asked for' {
        $xpath = "//reference[.='place']"
        (ConvertTo-SpecXml $two).SelectSingleNode($xpath).refname | Should -Be 'place'
        $resolved = ConvertTo-SpecXml $two -Resolved
        $resolved.SelectSingleNode($xpath).refuri | Should -Be 'https://example.org/place'
        $resolved.SelectSingleNode('/document/title').InnerText | Should -Be 'Two'
    }

    It 'is not disturbed by characters that XML does not have' {
        $odd = Add-SpecFile "$TestDrive/odd/odd.rst" -Text "Odd`n===`n`nA`0B`fC`e.`n"
        (ConvertTo-SpecXml $odd | Select-Xml -XPath '//paragraph').Node.InnerText | Should -Be "AB C$([char] 0xFFFD)."
    }

    It 'can be kept in a file and read again' {
        (ConvertTo-SpecXml $two).Save("$TestDrive/two.xml")
        Select-Xml -LiteralPath "$TestDrive/two.xml" -XPath '//title' | ForEach-Object { $_.Node.InnerText } | Should -Be 'Two'
    }

    It 'refuses Markdown that is named, and goes on' {
        $markdown = Add-SpecFile "$TestDrive/mixed/a.md" -Text "# A`n`n## B`n"
        $last = Add-SpecFile "$TestDrive/mixed/b.rst"
        $found = ConvertTo-SpecXml $markdown, $last -ErrorVariable errors -ErrorAction SilentlyContinue
        $found.Path | Should -Be $last
        $errors.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'FormatNotSupported,SpecTools.Commands.ConvertToSpecXmlCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'NotImplemented'
        $errors[0].TargetObject | Should -Be $markdown
        $errors[0].Exception.Message | Should -Match 'a\.md. is Markdown'
    }

    It 'passes over Markdown that a search finds, and says so' {
        $all = ConvertTo-SpecXml "$TestDrive/mixed" -Verbose -ErrorAction Stop 4>&1
        ($all | Where-Object { $_ -is [xml] }).Path | Should -Be "$TestDrive/mixed/b.rst"
        "$($all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })" | Should -Match 'a\.md.: it is Markdown'
    }

    It 'reads a corpus in any dialect' {
        $folder = Get-SharedFolder 'corpus/nova-specs/specs'
        if (-not $folder) {
            Set-ItResult -Skipped -Because 'the shared documents are not there'
            return
        }

        $specs = Get-Spec $folder -Recurse
        $titles = $specs | ConvertTo-SpecXml -ErrorAction Stop | ForEach-Object { $_.SelectSingleNode('//title').InnerText }
        $titles.Count | Should -Be $specs.Count
        @($specs | ConvertTo-SpecXml -Dialect Docutils -Resolved -ErrorAction Stop).Count | Should -Be $specs.Count
    }
}
