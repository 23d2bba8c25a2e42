@echo off
rem environment.cmd NAME: let .venv hold what requirements\NAME.txt locks.
rem What tools/environment.sh is elsewhere; it expects %root%, the checkout.
set "venv=%root%\.venv"
set "lock=%root%\requirements\%1.txt"
set "python=%venv%\Scripts\python.exe"

if not exist "%python%" goto prepare
fc /b "%lock%" "%venv%\%1.installed" >nul 2>&1 && goto translations

:prepare
echo Menyiapkan program, sekali saja: mengunduh sekitar 150 MB, beberapa menit...
echo Preparing the program, once only: some 150 MB to download, a few minutes...
if exist "%python%" goto install
set "found="
for %%p in ("py -3.13" "py -3.12" "py -3.11" "py -3" "python") do (
    if not defined found (
        %%~p -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "found=%%~p"
    )
)
if not defined found (
    echo Perlu Python 3.11 atau lebih baru. Pasang dengan:
    echo Python 3.11 or newer is needed. Install it with:
    echo   winget install Python.Python.3.13
    exit /b 1
)
%found% -m venv --clear "%venv%" || exit /b 1

:install
"%python%" -m pip --disable-pip-version-check --no-input --quiet install --require-hashes -r "%lock%"
if errorlevel 1 (
    echo Belum berhasil. Periksa sambungan internet, lalu jalankan lagi.
    echo That failed. Check the internet connection, then run this again.
    exit /b 1
)
copy /y "%lock%" "%venv%\%1.installed" >nul
del /q "%root%\resources\translations\*.qm" >nul 2>&1

:translations
for %%t in ("%root%\resources\translations\*.ts") do call :compile "%%t"
exit /b 0

rem Compile what is newer than its compiled form: the newest of both is listed last.
:compile
set "newest=%~x1"
for /f "delims=" %%n in ('dir /b /o:d "%~dpn1.*" 2^>nul') do set "newest=%%~xn"
if /i "%newest%"==".ts" "%venv%\Lib\site-packages\PySide6\lrelease.exe" -silent "%~1"
exit /b 0
