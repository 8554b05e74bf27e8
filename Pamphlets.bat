@echo off
rem A double-click finds Python, sets up once and opens the workbench. With words it is the press itself:
rem Pamphlets.bat build mon-titre. Letters here are plain ones: which others a console has differs.
setlocal EnableExtensions DisableDelayedExpansion
rem A share has no letter, which cmd.exe wants: pushd gives it one.
set "PAMPHLETS_HERE=%CD%"
pushd "%~dp0" || goto unreachable
rem Out of an archive that was only looked into, this file comes alone.
if not exist "pamphlets\set_up\__main__.py" goto packed
set "PYTHONUTF8=1"
call :find
if defined PAMPHLETS_PYTHON goto start
powershell -NoProfile -ExecutionPolicy Bypass -File "requirements\start\no-python.ps1"
call :find
:start
if not defined PAMPHLETS_PYTHON goto missing
if "%~1"=="" title Pamphlets
%PAMPHLETS_PYTHON% -E -S -m pamphlets.set_up start %*
set "PAMPHLETS_STATUS=%ERRORLEVEL%"
popd
if not "%PAMPHLETS_STATUS%"=="0" if "%~1"=="" pause
exit /b %PAMPHLETS_STATUS%

:find
set "PAMPHLETS_PYTHON="
for %%V in (3.14 3.13 3.12 3.11) do call :try py -%%V
for %%P in (python python3) do call :try %%P
for %%V in (314 313 312 311) do call :try_file "%LocalAppData%\Programs\Python\Python%%V\python.exe"
for %%V in (314 313 312 311) do call :try_file "%ProgramFiles%\Python%%V\python.exe"
exit /b 0

:try_file
if exist %1 call :try %1
exit /b 0

:try
rem The python.exe that Windows itself puts in the way only opens its shop: it ends with another status than 0.
if defined PAMPHLETS_PYTHON exit /b 0
%* -E -S -c "import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))" >nul 2>nul
if not errorlevel 1 set PAMPHLETS_PYTHON=%*
exit /b 0

:missing
echo.
echo pamphlets : il faut Python 3.11 a 3.14, introuvable ici. Installez-le, puis recommencez :
echo pamphlets: Python 3.11 to 3.14 is needed and not found. Install it, then start again:
echo.
echo     https://www.python.org/downloads/windows/
echo.
popd
if "%~1"=="" pause
exit /b 1

:packed
echo.
echo pamphlets : sortez d'abord tout le dossier de l'archive : clic droit sur elle, "Extraire tout...".
echo pamphlets: take the whole folder out of the archive first: right-click it, "Extract all...".
echo.
popd
if "%~1"=="" pause
exit /b 1

:unreachable
echo pamphlets : ce dossier ne peut pas etre ouvert. / This folder cannot be opened.
if "%~1"=="" pause
exit /b 1
