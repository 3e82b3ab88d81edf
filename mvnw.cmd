<# : PowerShell takes the batch part for a comment
@rem Runs the Apache Maven that .mvn\wrapper\maven-wrapper.properties pins. The first run downloads it, later runs use
@rem the kept copy.
@rem   JAVA_HOME        the JDK that Maven runs on; without it, the java on the PATH
@rem   MAVEN_USER_HOME  the folder that keeps the copy, under wrapper\dists; without it, .m2 in the user's profile
@setlocal
@set "MVNW_FILE=%~f0"
@set "MVNW_MAVEN="
@set "PSModulePath="
@for /f "usebackq delims=" %%A in (`powershell -NoProfile -Command "Invoke-Expression (Get-Content -Raw -LiteralPath $env:MVNW_FILE)"`) do @set "MVNW_MAVEN=%%A"
@endlocal & set "MVNW_MAVEN=%MVNW_MAVEN%"
@if "%MVNW_MAVEN%"=="" exit /b 1
@rem A -f of the caller's comes first and wins.
@"%MVNW_MAVEN%\bin\mvn.cmd" %* -f "%~dp0pom.xml"
: the batch part ends here #>

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
try {
  $project = [IO.Path]::GetDirectoryName($env:MVNW_FILE)
  $properties = [IO.Path]::Combine($project, '.mvn', 'wrapper', 'maven-wrapper.properties')
  $pinned = ConvertFrom-StringData (Get-Content -Raw -LiteralPath $properties)
  $url = $pinned.distributionUrl
  $sum = $pinned.distributionSha256Sum
  if (!$url -or !$sum) { throw "$properties names no distributionUrl or no distributionSha256Sum" }
  $release = $url -replace '^.*/', '' -replace '-bin\.zip$', ''

  $userHome = $env:MAVEN_USER_HOME
  if (!$userHome) { $userHome = [IO.Path]::Combine([Environment]::GetFolderPath('UserProfile'), '.m2') }
  $dists = [IO.Path]::GetFullPath([IO.Path]::Combine($userHome, 'wrapper', 'dists'))
  $maven = [IO.Path]::Combine($dists, $release, $sum, $release)
  $mvn = [IO.Path]::Combine($maven, 'bin', 'mvn.cmd')

  if (![IO.File]::Exists($mvn)) {
    [Console]::Error.WriteLine("mvnw: getting $release, this once")
    $work = [IO.Path]::Combine($dists, "fetch.$([Guid]::NewGuid())")
    [void][IO.Directory]::CreateDirectory($work)
    try {
      $zip = [IO.Path]::Combine($work, "$release-bin.zip")
      [Net.ServicePointManager]::SecurityProtocol = 'Tls12'
      (New-Object Net.WebClient).DownloadFile($url, $zip)
      $actual = (Get-FileHash -Algorithm SHA256 -LiteralPath $zip).Hash.ToLowerInvariant()
      if ($actual -ne $sum) { throw "$release has the SHA-256 $actual, not $sum as $properties says: not used" }
      Expand-Archive -LiteralPath $zip -DestinationPath $work
      [void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($maven))
      # Of two first runs at once, the second cannot move, and uses what the first has put there.
      try { [IO.Directory]::Move([IO.Path]::Combine($work, $release), $maven) }
      catch { if (![IO.File]::Exists($mvn)) { throw } }
    }
    finally { Remove-Item -LiteralPath $work -Recurse -Force }
  }
  $maven
}
catch {
  [Console]::Error.WriteLine("mvnw: $($_.Exception.Message)")
  exit 1
}
