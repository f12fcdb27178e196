@echo off
rem Builds Doorlight if it is missing or older than its sources, then runs it.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\doorlight.jar"
set "ARCHIVE=%HOME_DIR%target\doorlight.jsa"
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" -version >nul 2>&1
if errorlevel 1 (
  echo Doorlight needs Java 17 or later ^(a JDK^), which was not found on this machine. 1>&2
  echo Install one, for example from https://adoptium.net/, and run this again. 1>&2
  exit /b 3
)
set "OPTIONS=-XX:+UseSerialGC -Xss16m -XX:NewSize=32m -XX:MaxRAMPercentage=70 -XX:TieredStopAtLevel=1 -Xlog:disable"

powershell -NoProfile -Command "$jar = Get-Item -ErrorAction SilentlyContinue $env:JAR; if (-not $jar) { exit 1 }; $new = Get-ChildItem -Recurse (Join-Path $env:HOME_DIR 'src\main'), (Join-Path $env:HOME_DIR 'templates'), (Join-Path $env:HOME_DIR 'pom.xml'), (Join-Path $env:HOME_DIR 'LICENSE'), (Join-Path $env:HOME_DIR '.github\workflows\publish.yml') | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime }; if ($new) { exit 1 }"
if not errorlevel 1 goto archive
where mvn >nul 2>&1
if errorlevel 1 (
  echo Doorlight has to be built first, which needs Maven 3.8 or later; it was not found. 1>&2
  echo Install it, for example from https://maven.apache.org/, and run this again. 1>&2
  exit /b 3
)
echo Preparing Doorlight. The first time this takes a minute or two ... 1>&2
call mvn -B -q -f "%HOME_DIR%pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  echo Doorlight could not be built; the reason is above. 1>&2
  exit /b 3
)
powershell -NoProfile -Command "(Get-Item $env:JAR).LastWriteTime = Get-Date"
rem Java leaves the archive write-protected.
if exist "%ARCHIVE%" del /f "%ARCHIVE%"

:archive
if exist "%ARCHIVE%" goto run
rem From a list of the classes that a rehearsal needs; without an archive the program is only slower.
set "SCRATCH=%TEMP%\doorlight-%RANDOM%%RANDOM%"
mkdir "%SCRATCH%"
"%JAVA_EXE%" %OPTIONS% -Xshare:off "-XX:DumpLoadedClassList=%SCRATCH%\classes" -cp "%JAR%" doorlight.cli.Rehearsal "%HOME_DIR%." "%SCRATCH%\stage" >nul 2>&1
"%JAVA_EXE%" -Xshare:dump "-XX:SharedClassListFile=%SCRATCH%\classes" "-XX:SharedArchiveFile=%ARCHIVE%" -cp "%JAR%" >nul 2>&1
rmdir /s /q "%SCRATCH%"

:run
"%JAVA_EXE%" %OPTIONS% "-XX:SharedArchiveFile=%ARCHIVE%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
