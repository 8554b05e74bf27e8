@rem Windows has no make: what messages name can be typed all the same.
@call "%~dp0Pamphlets.bat" make %*
