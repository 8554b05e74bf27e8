# Offer to install Python where Windows has none that fits: with winget (Windows 10 1809 and later), else by its page.
Add-Type -AssemblyName System.Windows.Forms
$words = "Il faut Python 3.11 à 3.14, qui n’est pas installé ici.`n`nL’installer maintenant ? C’est gratuit, et il faut internet." +
    "`n`nPython 3.11 to 3.14 is needed and not installed. Install it now?"
$answer = [System.Windows.Forms.MessageBox]::Show($words, 'Pamphlets', 'YesNo', 'Question')
if ($answer -ne 'Yes') { exit 1 }
if (Get-Command winget -ErrorAction SilentlyContinue) {
    winget install --exact --id Python.Python.3.13 --scope user --accept-source-agreements --accept-package-agreements
    if ($LASTEXITCODE -eq 0) { exit 0 }
}
Start-Process 'https://www.python.org/downloads/windows/'
$words = "La page de Python s’ouvre : prenez la version 3.13, installez-la, puis double-cliquez à nouveau sur Pamphlets." +
    "`n`nInstall Python 3.13 from the page that opens, then double-click Pamphlets again."
[void][System.Windows.Forms.MessageBox]::Show($words, 'Pamphlets', 'OK', 'Information')
exit 1
