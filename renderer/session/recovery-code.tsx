import { useState, type FormEvent } from 'react';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Isian } from '../ui/isian.tsx';
import { GateFrame } from './gate-frame.tsx';

export interface RecoveryCodeProps {
  readonly code: string;
  readonly office: string;
  readonly onDone: () => void;
}

const print = () => void call('app.printPage', {});

/** The recovery code, shown once and kept nowhere. Going on asks for its last group, typed from the paper. */
export function RecoveryCode({ code, office, onDone }: RecoveryCodeProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const last = lastGroup(code);

  const go = (event?: FormEvent) => {
    event?.preventDefault();
    if (sameGroup(typed, last)) onDone();
    else setWrong(true);
  };
  useKeys({ F9: print }, true, 'gate');
  useStatusKeys([
    { tuts: 'F9', verb: 'Cetak kode' },
    { tuts: 'Enter', verb: 'Sudah ditulis' },
  ]);
  return (
    <GateFrame office={null}>
      <form className="gerbang-isi" onSubmit={go}>
        <h1>Kode pemulihan {office}</h1>
        <p>Kalau semua penyelia lupa kata sandi, hanya kode ini yang membuka data. Tulis atau cetak, simpan di lemari terkunci, bukan di komputer ini. Kode tidak tampil lagi.</p>
        <p className="kode-pemulihan">{code}</p>
        <div className="tidak-dicetak">
          <Isian
            id="kode-akhir"
            label="Kelompok akhir"
            width="id"
            state={wrong ? 'henti' : 'kosong'}
            note={wrong ? 'Tidak sama. Lihat kertas.' : 'ketik dari kertas'}
            inputProps={{
              autoFocus: true,
              inputMode: 'text',
              value: typed,
              onChange: (event) => {
                setTyped(event.currentTarget.value);
                setWrong(false);
              },
            }}
          />
        </div>
        <div className="gerbang-tombol tidak-dicetak">
          <Tombol kind="utama" type="submit" tuts="Enter" disabled={typed.trim() === ''}>
            Sudah ditulis
          </Tombol>
          <Tombol tuts="F9" onClick={print}>
            Cetak kode
          </Tombol>
        </div>
      </form>
    </GateFrame>
  );
}

/** The signs after the last dash or blank of a code. */
export function lastGroup(code: string): string {
  return code.trim().split(/[-\s]+/u).at(-1) ?? '';
}

function sameGroup(typed: string, group: string): boolean {
  return typed.trim().toUpperCase() === group.toUpperCase();
}
