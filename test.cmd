@echo off
rem Checks everything, as ./test does elsewhere: see test.cmd --help.
setlocal
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"
if "%~1"=="--help" goto help

call "%root%\tools\environment.cmd" test || exit /b 1
copy /y "%root%\requirements\run.txt" "%root%\.venv\run.installed" >nul
set "PYTHONUTF8=1"
set "python=%root%\.venv\Scripts\python.exe"
cd /d "%root%"

if "%~1"=="" goto everything
if "%~1"=="campaign" goto campaign
"%python%" -m pytest %*
exit /b %errorlevel%

:campaign
for /f "tokens=1*" %%a in ("%*") do set "rest=%%b"
"%python%" -m tests.campaigns %rest%
exit /b %errorlevel%

:everything
set "failed="
call :stage format -m ruff format --check .
call :stage lint -m ruff check .
call :stage types -m mypy
call :stage imports -c "from importlinter.cli import lint_imports_command as c; c()" --no-logo
call :stage tests -m pytest -n 2 --dist loadgroup
if not defined failed exit /b 0
echo FAILED:%failed%
exit /b 1

:stage
echo.
echo == %1
for /f "tokens=1*" %%a in ("%*") do set "check=%%b"
"%python%" %check% || set "failed=%failed% %1"
exit /b 0

:help
echo test.cmd                     everything: format, lint, types, imports, tests
echo test.cmd PATH::NAME          only pytest, with these arguments
echo test.cmd campaign --list     campaigns: a promise tried many times by chance
exit /b 0
