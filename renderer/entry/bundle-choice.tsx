import type { ListItem } from '../../shared/domain/lists.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { useStore } from '../shell/store.ts';
import { countText } from '../text/numbers.ts';
import { Daftar } from '../ui/daftar.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { chooseStack, entryStore } from './entry-store.ts';

const all: ListItem = { code: '', value: 'semua', label: 'Semua kertas', also: [] };

/** Which stack is keyed. Ctrl+U opens the list, Enter takes, Esc leaves it as it was. */
export function BundleChoice({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { bundle } = useStore(entryStore);
  const bundles = useQuery('bundles.list', {}, [open]);
  const items: readonly ListItem[] = [
    all,
    ...(bundles.value?.bundles ?? []).map((one) => ({ code: one.code, value: one.uid, label: `${countText(one.keyed)} dari ${countText(one.counted)} diinput${one.place === '' ? '' : `, ${one.place}`}`, also: [] })),
  ];
  const now = bundles.value?.bundles.find((one) => one.uid === bundle);
  useKeys({ Enter: onClose, Esc: onClose }, open);
  useStatusKeys([{ tuts: 'Enter', verb: 'Pakai bundel ini' }, { tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Esc', verb: 'Kembali' }], open);
  if (!open) {
    return (
      <span>
        {now ? (
          <>
            Bundel <b>{now.code}</b>, {countText(now.keyed)} dari {countText(now.counted)} diinput
          </>
        ) : (
          'Semua kertas'
        )}{' '}
        <Tuts>Ctrl U</Tuts>
      </span>
    );
  }
  return (
    <div className="entri-bundel">
      <Daftar
        id="entri-bundel"
        label="Bundel"
        items={items}
        value={bundle ?? all.value}
        onTake={(taken, how) => {
          const uid = typeof taken === 'string' ? taken : taken.value;
          void chooseStack(uid === all.value || uid === '' ? null : uid);
          // Enter goes on to the key binding, which closes: closed here, the same key would open a sheet.
          if (how !== 'enter') onClose();
        }}
        state="terisi"
        inputProps={{ autoFocus: true }}
      />
    </div>
  );
}
