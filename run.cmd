@echo off
rem Starts the till, or one of its commands: see run.cmd --help. What ./run is elsewhere.
setlocal
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"

if "%~1"=="--help" goto help
if "%~1"=="-h" goto help
if "%~1"=="help" goto help

set "needed=run"
if "%~1"=="bench" set "needed=test"
call "%root%\tools\environment.cmd" %needed% || exit /b 1
set "PYTHONPATH=%root%"
set "PYTHONUTF8=1"
set "python=%root%\.venv\Scripts\python.exe"
set "first=%~1"

if not defined first goto window
if "%first:~0,1%"=="-" goto window
if "%first%"=="tour" goto tour
if "%first%"=="bench" goto bench
"%python%" -P -m pos %*
exit /b %errorlevel%

:window
"%python%" -P "%root%\main.py" %*
exit /b %errorlevel%

:tour
set "module=ui.tour"
goto offscreen

:bench
set "module=bench"

:offscreen
if not defined QT_QPA_PLATFORM set "QT_QPA_PLATFORM=offscreen"
rem Everything after the first word.
for /f "tokens=1*" %%a in ("%*") do set "rest=%%b"
"%python%" -P -m %module% %rest%
exit /b %errorlevel%

:help
echo Kasir Si Cantik
echo.
echo   run.cmd                    buka kasir - open the till
echo   run.cmd --demo             buka toko contoh - open the example shop
echo   run.cmd tour --out DIR     mainkan satu hari tanpa layar - play one day offscreen
echo   run.cmd bench              ukur kecepatan - measure the speed
echo   run.cmd COMMAND --help     setup import verify replay receipt report
echo                              simulate printer qris terbilang
exit /b 0
