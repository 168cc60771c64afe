namespace SpecTools.Tests.Specs;

public class LicenseTests
{
    [Theory]
    [InlineData("..\n This work is licensed under a Creative Commons Attribution 3.0 Unported\n License.\n\n http://creativecommons.org/licenses/by/3.0/legalcode\n\n=\nT\n=\n", "CC-BY-3.0")]
    [InlineData("This work is licensed under a Creative Commons Attribution 3.0\nUnported License.\n\nT\n=\n", "CC-BY-3.0")]
    [InlineData("T\n=\n\n..\n  Licensed under the Apache License, Version 2.0 (the \"License\")\n\nA\n-\n", "Apache-2.0")]
    [InlineData(".. SPDX-License-Identifier: BSD-3-Clause\n\nT\n=\n", "BSD-3-Clause")]
    [InlineData("..\n This work is licensed under a licence of its own.\n\nT\n=\n", "licensed under a licence of its own")]
    [InlineData("T\n=\n\nSome words.\n", null)]
    [InlineData("T\n=\n\nA\n-\n\nThis work is licensed under a licence.\n", null)]
    [InlineData("", null)]
    public void A_statement_before_the_first_section_tells_the_licence(string text, string? license) =>
        Assert.Equal(license, SpecText.Rst(text, "/specs/a.rst").License);

    [Theory]
    [InlineData("<!-- SPDX-License-Identifier: MIT -->\n\n# T\n\n## A\n", "MIT")]
    [InlineData("# T\n\n## A\n\nThis is the MIT license.\n", null)]
    public void So_it_does_in_Markdown(string text, string? license) =>
        Assert.Equal(license, SpecText.Markdown(text, "/specs/a.md").License);
}
