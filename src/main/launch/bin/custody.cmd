@echo off
rem Starts Custody, wherever it was unpacked: with the Java that was packaged with it, or else with the first Java 25 or newer
rem that this machine has.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "JAVA="
set "JAVAFX="
rem Without arguments, or with a file alone, it is the window: that has options and a start cache of its own, also while it is
rem measured. Reports take its options too: they are written before the slower compiler has paid for itself.
set "OPTIONS=custody"
set "CACHE=custody"
if "%~1"=="" set "OPTIONS=window" & set "CACHE=window"
if /i "%~x1"==".json" if "%~2"=="" set "OPTIONS=window" & set "CACHE=window"
if "%~1 %~2"=="bench tokens" set "OPTIONS=window" & set "CACHE=window"
if "%~1 %~2"=="bench window" set "OPTIONS=window" & set "CACHE=window"
if "%~1 %~2"=="bench soak" set "OPTIONS=window" & set "CACHE=window"
if "%~1"=="report" set "OPTIONS=window"
rem The Java that packaging made for Custody has JavaFX in it; any other one finds it on the module path.
if exist "%APP%\runtime\bin\java.exe" (
  set "JAVA=%APP%\runtime\bin\java.exe"
  goto start
)
set JAVAFX=--module-path "%APP%\lib\javafx"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :beside "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps") do (
  for /d %%D in ("%%~R\*") do call :consider "%%~fD"
)
if not defined JAVA (
  echo Custody needs a JDK %NEEDED% or newer and finds none: install one ^(winget install EclipseAdoptium.Temurin.%NEEDED%.JDK, or https://adoptium.net^), or point JAVA_HOME to it. 1>&2
  exit /b 2
)
:start
rem What was made when packaging, to start sooner. The JVM passes over one that was made elsewhere: let it do so in silence.
set "AOT="
if exist "%APP%\lib\%CACHE%.aot" set AOT="-XX:AOTCache=%APP%\lib\%CACHE%.aot" "-Xlog:aot*=off" "-Xlog:cds*=off"
"%JAVA%" %AOT% "@%APP%\lib\%OPTIONS%.jvm" %JAVAFX% -cp "%APP%\lib\*" dev.custody.Main %*
exit /b %ERRORLEVEL%

:beside
call :consider "%~f1"
exit /b 0

rem Takes the home of a Java when nothing better was found and its file `release` says that it is new enough.
:consider
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do set "FOUND=%%~M"
)
if not defined FOUND exit /b 0
if %FOUND% GEQ %NEEDED% set "JAVA=%~1\bin\java.exe"
exit /b 0
