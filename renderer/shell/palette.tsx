import { MantineProvider } from '@mantine/core';
import { createSpotlight, Spotlight, type SpotlightActionGroupData, type SpotlightActionData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { rowOfName } from './key-table.ts';
import { useKeys } from './keys.ts';
import { go } from './navigation.ts';
import { screens } from './screens.ts';
import { useStatusKeys } from './status.ts';
import { holdTyping, longestWaitMs, type TypeAhead } from './type-ahead.ts';
import { useKeepFocus } from '../ui/keep-focus.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import '../ui/mantine.css';
import './palette.css';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tuts?: string;
  readonly run: () => void;
}

/** Letters typed before people are searched. */
const peopleFrom = 2;
const what = 'Cari orang, layar, atau perintah';
const boxId = 'palet-cari';
const [store, palette] = createSpotlight();
/** What is typed straight after Ctrl+K, before the box is there: it is meant for nothing else. */
let typedAhead: TypeAhead | null = null;
const keys = [{ tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Enter', verb: 'Buka' }, { tuts: 'Esc', verb: 'Kembali' }] as const;

/** Ctrl+K: screens, commands, and people by what the register's search finds. Nothing of it is kept when it closes. */
export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 120);
  useKeys({}, opened, 'dialog');
  useStatusKeys(keys, opened);
  useKeepFocus(opened);
  const search = opened && asked.trim().length >= peopleFrom ? { filter: { text: asked.trim(), paperState: null, sendState: null, why: null, bundle: null }, offset: 0, limit: 5 } : null;
  const people = useQuery('sheets.list', search);

  const wanted = text.trim().toLowerCase();
  const fits = (label: string) => label.toLowerCase().includes(wanted);
  const groups: SpotlightActionGroupData[] = [
    {
      group: 'Layar',
      actions: screens.filter((screen) => fits(screen.title)).map((screen) => action(`layar-${screen.name}`, screen.title, screen.key ? rowOfName(screen.key).tuts : undefined, () => go(screen.name))),
    },
    { group: 'Perintah', actions: commands.filter((command) => fits(command.label)).map((command) => action(command.id, command.label, command.tuts, command.run)) },
    {
      group: 'Orang',
      actions: (search ? (people.value?.rows ?? []) : []).map((row) => ({
        id: row.uid,
        label: `${row.name === '' ? '(nama belum ada)' : row.name}, ${row.birthYear === '' ? 'tahun belum ada' : row.birthYear}`,
        description: `${row.sheetNo}${row.village === '' ? '' : `, ${row.village}`}`,
        onClick: () => go('pendaftar', { sheet: row.uid }),
      })),
    },
  ];

  // People come after the typing, when the first row was chosen already or there was none to choose: Enter has to open what stands first.
  useEffect(() => {
    if (wanted !== '') chooseFirst();
  }, [wanted, people.value]);

  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme="light">
      <Spotlight.Root
        store={store}
        query={text}
        onQueryChange={setText}
        onSpotlightOpen={() => setOpened(true)}
        onSpotlightClose={() => {
          setOpened(false);
          setText('');
        }}
        shortcut={null}
        withinPortal={false}
        transitionProps={{ duration: 0 }}
        overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
        radius={0}
        maxHeight={460}
        scrollable
        className="palet"
        attributes={{ content: { 'aria-label': what } }}
      >
        <Spotlight.Search id={boxId} onFocus={giveTyped} placeholder="Nama, nomor, layar, atau perintah" aria-label={what} />
        <Spotlight.ActionsList>
          {groups
            .filter((group) => group.actions.length > 0)
            .map((group) => (
              <Spotlight.ActionsGroup key={group.group} label={group.group}>
                {group.actions.map(({ id, ...row }) => (
                  <Spotlight.Action key={id} dimmedSections={false} {...row} />
                ))}
              </Spotlight.ActionsGroup>
            ))}
          {groups.every((group) => group.actions.length === 0) && <Spotlight.Empty>Tidak ada yang cocok.</Spotlight.Empty>}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </MantineProvider>
  );
}

export function openPalette(): void {
  if (store.getState().opened) return;
  typedAhead = holdTyping('*');
  typedAhead.giveUpAfter(longestWaitMs);
  palette.open();
}

export function closePalette(): void {
  palette.close();
}

function giveTyped(): void {
  void typedAhead?.giveTo(boxId);
  typedAhead = null;
}

/** Marks the first row as Spotlight does itself, where none is marked. */
function chooseFirst(): void {
  const list = document.getElementById(store.getState().listId);
  if (!list || list.querySelector('[data-selected]')) return;
  const first = list.querySelector('[data-action]');
  first?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: first ? 0 : -1 }));
}

function action(id: string, label: string, tuts: string | undefined, onClick: () => void): SpotlightActionData {
  return { id, label, onClick, ...(tuts === undefined ? {} : { rightSection: <kbd className="tuts">{tuts}</kbd> }) };
}
