import { countText } from '../text/numbers.ts';
import { Tuts } from '../ui/tuts.tsx';
import { type ListName, listNames, listWords } from './text.ts';

/** The five lists with their numbers; 1…5 or a click opens one. */
export function ListChoice({ counts, list, onList }: { readonly counts: Readonly<Record<ListName, number>>; readonly list: ListName; readonly onList: (list: ListName) => void }) {
  return (
    <fieldset className="lama-daftar">
      <legend className="tak-tampak">Daftar</legend>
      {listNames.map((name, index) => (
        <button key={name} type="button" aria-pressed={name === list} onClick={() => onList(name)}>
          <Tuts>{index + 1}</Tuts>
          <b>{countText(counts[name])}</b> {listWords[name]}
        </button>
      ))}
    </fieldset>
  );
}
