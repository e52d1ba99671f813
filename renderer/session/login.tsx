import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys, type Bindings, type KeyName } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { useNow } from '../shell/use-now.ts';
import { durationText, timeText } from '../text/numbers.ts';
import { roleWords } from '../text/words.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { GateFrame } from './gate-frame.tsx';
import { LockNote } from './lock-note.tsx';
import { PasswordBox } from './password-box.tsx';
import { changeSession, type Gate, type Person, type SessionStatus } from './session-store.ts';
import { enter, isFolderProblem, refreshStatus } from './session.ts';

const digits: readonly KeyName[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export interface LoginProps {
  readonly status: SessionStatus;
  readonly locked: Extract<Gate, { kind: 'login' }>['locked'];
  /** Whose work is kept behind this screen. */
  readonly kept: Person | null;
}

/** Names by number, one password. Says why it is locked, and when a password may be tried again. */
export function Login({ status, locked, kept }: LoginProps) {
  const users = status.users.filter((user) => user.active);
  const [chosen, setChosen] = useState<string | null>(kept?.loginName ?? (users.length === 1 ? (users[0]?.loginName ?? null) : null));
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Whose password was tried last: its wait is not another's. */
  const [tried, setTried] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const names = useRef<HTMLFieldSetElement>(null);
  const now = useNow(1000);
  const until = laterOf(status.waitUntil, problem?.code === 'password.wait' && tried === chosen ? problem.details.until : null);
  const wait = until === null ? 0 : (Date.parse(until) - Date.parse(now)) / 1000;
  const person = users.find((user) => user.loginName === chosen);

  const [amongNames, setAmongNames] = useState(chosen === null);
  /** Counts each time somebody was chosen outright, by number, space or mouse: that goes on to the password. Arrows only look through the names. */
  const [outright, setOutright] = useState(0);
  const looking = useRef(false);
  const toPassword = (loginName: string) => {
    looking.current = false;
    setChosen(loginName);
    setOutright((times) => times + 1);
  };
  const anybody = useRef(chosen !== null);
  useEffect(() => {
    if (outright > 0 || anybody.current) box.current?.focus();
    else names.current?.querySelector('input')?.focus();
  }, [outright]);

  const recover = () => changeSession({ gate: { kind: 'recovery' } });
  const byNumber: Bindings = Object.fromEntries(users.slice(0, 9).flatMap((user, index) => (digits[index] ? [[digits[index], () => toPassword(user.loginName)]] : [])));
  useKeys({ ...byNumber, F8: recover }, true, 'gate');
  useStatusKeys([
    ...(amongNames
      ? [{ tuts: numbersOf(users.length), verb: 'Pilih nama' }, ...(users.length > digits.length ? [{ tuts: 'Panah', verb: 'Nama lain' }] : []), { tuts: 'Tab', verb: 'Ke kata sandi' }]
      : [{ tuts: 'Enter', verb: 'Masuk' }, ...(users.length > 1 ? [{ tuts: 'Shift Tab', verb: 'Pilih nama' }] : [])]),
    { tuts: 'F8', verb: 'Kode pemulihan' },
  ]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0 || !person || !box.current) return;
    if (box.current.value === '') {
      box.current.focus();
      return;
    }
    setBusy(true);
    setTried(person.loginName);
    const reply = await call('session.login', { loginName: person.loginName, password: box.current.value });
    setBusy(false);
    if (reply.ok) {
      enter(reply.value);
      return;
    }
    if (isFolderProblem(reply.problem) && kept === null) {
      changeSession({ gate: { kind: 'folder', problem: reply.problem } });
      return;
    }
    setProblem(reply.problem);
    await refreshStatus();
    box.current?.select();
  };

  return (
    <GateFrame office={status.office}>
      <form className="masuk" onSubmit={(event) => void submit(event)}>
        <fieldset className="masuk-nama" ref={names}>
          <legend>Siapa yang bekerja?</legend>
          {users.map((user, index) => (
            <label key={user.uid} className="masuk-orang">
              <input
                className="tak-tampak"
                type="radio"
                name="siapa"
                checked={user.loginName === chosen}
                onKeyDown={({ key }) => {
                  looking.current = key.startsWith('Arrow');
                }}
                onKeyUp={() => {
                  looking.current = false;
                }}
                onFocus={() => setAmongNames(true)}
                onBlur={() => setAmongNames(false)}
                onChange={() => (looking.current ? setChosen(user.loginName) : toPassword(user.loginName))}
              />
              {index < 9 && <Tuts>{index + 1}</Tuts>}
              <span>{user.name}</span>
              <small>{roleWords[user.role]}</small>
            </label>
          ))}
        </fieldset>
        <div className="masuk-sandi">
          <h1>{person?.name ?? 'Pilih nama dulu'}</h1>
          <PasswordBox id="sandi" label="Kata sandi" ref={box} disabled={!person} extra={(caps) => (
            <div className="masuk-tombol">
              <Tombol kind="utama" type="submit" tuts="Enter" disabled={!person || busy || wait > 0}>
                {busy ? 'Memeriksa' : 'Masuk'}
              </Tombol>
              {caps}
            </div>
          )} />
          {wait > 0 && (
            <p>
              <b>Tunggu {durationText(wait)}.</b>
              {wait >= 60 && ` Boleh dicoba lagi pukul ${timeText(until ?? now)}.`}
            </p>
          )}
          {problem && problem.code !== 'password.wait' && tried === chosen && <Gagal problem={problem} />}
          {locked && <LockNote why={locked.why} at={locked.at} kept={kept} />}
          <p className="masuk-lupa">Lupa kata sandi? Minta penyelia membuatkan yang baru.</p>
        </div>
      </form>
    </GateFrame>
  );
}

/** The keys that choose among so many names: 1; 1 2; 1 … 5. */
function numbersOf(names: number): readonly string[] {
  const last = String(Math.max(1, Math.min(digits.length, names)));
  return names > 2 ? ['1', '…', last] : [...new Set(['1', last])];
}

/** The later of two instants; null when there is none. */
function laterOf(one: string | null, other: string | null): string | null {
  return [one, other].filter((instant) => instant !== null).toSorted().at(-1) ?? null;
}
