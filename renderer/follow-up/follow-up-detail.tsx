import type { Output } from '../../shared/contract/index.ts';
import { keyedDayText, shortTimeText } from '../text/numbers.ts';
import { contactWords, stuckReasonWords, todoWords, words } from './follow-up-words.ts';

type Detail = Output<'followUp.detail'>;

/** One person: what is left to do, where they can be called, who tried. */
export function FollowUpDetail({ detail }: { readonly detail: Detail }) {
  const { account, paper, alive, wrong } = detail.phones;
  return (
    <article className="rincian-isi" aria-label={`Rincian ${detail.sheetNo}`}>
      <header className="rincian-kepala">
        <span className="mono">{detail.sheetNo}</span>
        <h2 className="rincian-nama">{detail.name === '' ? words.noName : detail.name}</h2>
        <p>{detail.village}</p>
        <p className="redup">
          {words.seesTo}: {detail.assignedTo?.name ?? words.nobody}
        </p>
      </header>
      <section className="rincian-bagian">
        <h3 className="kepala">{words.mustDo}</h3>
        <ul className="tindak-harus">
          {detail.todo.map((todo) => (
            <li key={todo}>
              {todoWords[todo]}
              {todo === 'macet' && detail.stuck !== null && `: ${stuckReasonWords[detail.stuck]}`}
            </li>
          ))}
          {detail.todo.length === 0 && <li className="redup">{words.none}</li>}
        </ul>
      </section>
      <section className="rincian-bagian">
        <h3 className="kepala">{words.reach}</h3>
        <dl className="rincian-daftar">
          {account !== '' && (
            <div>
              <dt>{words.accountPhone}</dt>
              <dd>
                <span className="mono">{account}</span>, {wrong.includes('akun') ? words.wrongNumber : words.alive[alive]}
              </dd>
            </div>
          )}
          {paper !== '' && (
            <div>
              <dt>{words.paperPhone}</dt>
              <dd>
                <span className="mono">{paper}</span>
                {wrong.includes('kertas') && `, ${words.wrongNumber}`}
              </dd>
            </div>
          )}
        </dl>
        {account === '' && paper === '' && <p className="redup">{words.noPhone}</p>}
      </section>
      <section className="rincian-bagian">
        <h3 className="kepala">{words.log}</h3>
        {detail.contacts.length === 0 && <p className="redup">{words.noLog}</p>}
        <ol className="riwayat">
          {detail.contacts.map((contact) => (
            <li key={`${contact.at} ${contact.how}`}>
              <time dateTime={contact.at}>{shortTimeText(contact.at)}</time>
              <div>
                <b>{contactWords[contact.how]}</b>, {contact.by}
                {contact.note !== '' && <p>{contact.note}</p>}
                {contact.nextDay !== '' && (
                  <p className="redup">
                    {words.again} {keyedDayText(contact.nextDay)}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}
