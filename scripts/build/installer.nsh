; What the Windows installer does beside copying the program (electron-builder includes this file).
;
; The data folder %ProgramData%\Loket belongs to the machine: every user of it may read and write there, nobody inherits more.
; By Windows' own rule for ProgramData a second user could read what the first one has made, but not write it.
; Accounts by their number, because their names differ between languages: S-1-5-18 SYSTEM and S-1-5-32-544 Administrators may do
; everything; S-1-5-32-545 Users may read, write and delete, but not change the rights.
; An uninstall leaves the folder alone: only the office itself may decide about its data.

!include "LogicLib.nsh"

!macro loketStop SENTENCE
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
  SetErrorLevel 2
  Abort
!macroend

!macro loketRights ARGUMENTS
  nsExec::ExecToLog '"$SYSDIR\icacls.exe" "$APPDATA\Loket" ${ARGUMENTS} /L /Q'
  Pop $R0
  ${If} $R0 != "0"
    !insertmacro loketStop "Folder data Loket ($APPDATA\Loket) belum bisa disiapkan. Jalankan pemasangan lagi sebagai administrator."
  ${EndIf}
!macroend

!macro customInstall
  ; With it $APPDATA is %ProgramData%.
  SetShellVarContext all

  ; A link laid there beforehand would send these rights to another folder (0x400: reparse point; -1: nothing there yet).
  System::Call 'kernel32::GetFileAttributesW(w "$APPDATA\Loket") i .R0'
  ${If} $R0 != -1
    IntOp $R0 $R0 & 0x400
    ${If} $R0 != 0
      !insertmacro loketStop "$APPDATA\Loket adalah tautan ke folder lain. Pindahkan tautan itu, lalu jalankan pemasangan lagi."
    ${EndIf}
  ${EndIf}

  CreateDirectory "$APPDATA\Loket"
  !insertmacro loketRights "/setowner *S-1-5-32-544"
  !insertmacro loketRights "/reset"
  !insertmacro loketRights "/inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)M"
!macroend
