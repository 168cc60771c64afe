# Assemblies of other versions than ours, for the tests of what a session may hold already.

using namespace System.Reflection.Metadata
using namespace System.Reflection.Metadata.Ecma335
using namespace System.Reflection.PortableExecutable

<#
.SYNOPSIS
Copies an assembly and makes it another build of another version: the same code under the same name. Returns the
copy's path.
#>
function Copy-Assembly {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Path,

        [Parameter(Mandatory, Position = 1)]
        [string] $Destination,

        [Parameter(Mandatory)]
        [version] $Version
    )

    $bytes = [System.IO.File]::ReadAllBytes($Path)
    $image = [PEReader]::new([System.IO.MemoryStream]::new($bytes))
    try {
        $metadata = [PEReaderExtensions]::GetMetadataReader($image)
        $start = $image.PEHeaders.MetadataStartOffset
        $row = $start + [MetadataReaderExtensions]::GetTableMetadataOffset($metadata, [TableIndex]::Assembly)
        $guid = $start + [MetadataReaderExtensions]::GetHeapMetadataOffset($metadata, [HeapIndex]::Guid) +
            16 * ([MetadataTokens]::GetHeapOffset($metadata.GetModuleDefinition().Mvid) - 1)
    }
    finally {
        $image.Dispose()
    }

    # By this the runtime tells whether an assembly is the one that it has already.
    [guid]::NewGuid().ToByteArray().CopyTo($bytes, $guid)

    # ECMA-335, II.22.2: the version stands behind the four bytes of the hash algorithm, in four parts of two bytes.
    $at = $row + 4
    foreach ($part in $Version.Major, $Version.Minor, $Version.Build, $Version.Revision) {
        [System.BitConverter]::GetBytes([uint16] [System.Math]::Max($part, 0)).CopyTo($bytes, $at)
        $at += 2
    }

    $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($Destination))
    [System.IO.File]::WriteAllBytes($Destination, $bytes)
    $Destination
}

<#
.SYNOPSIS
The path of a package's assembly, restored as NuGet is set up here; nothing where it cannot be had.
#>
function Get-PackageAssembly {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $Version,

        # Where the project goes that asks for the package.
        [Parameter(Mandatory)]
        [string] $Folder
    )

    if (-not (Get-Command -Name dotnet -ErrorAction Ignore)) {
        return
    }

    $null = [System.IO.Directory]::CreateDirectory("$Folder/$Name")
    Set-Content -LiteralPath "$Folder/$Name/restore.csproj" -Value @"
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net$([System.Environment]::Version.ToString(2))</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="$Name" Version="[$Version]" /></ItemGroup>
</Project>
"@
    $null = dotnet restore "$Folder/$Name/restore.csproj" --verbosity quiet 2>&1
    $packages = (dotnet nuget locals global-packages --list) -replace '^[^:]*: '
    (Get-Item -Path "$packages/$($Name.ToLowerInvariant())/$Version/lib/netstandard*/$Name.dll" | Select-Object -First 1).FullName
}

Export-ModuleMember -Function Copy-Assembly, Get-PackageAssembly
