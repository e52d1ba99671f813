import { TutsKata } from '../ui/tuts.tsx';
import type { HelpPage } from './page.ts';

/** One page as it is read. */
export function Page({ page }: { readonly page: HelpPage }) {
  return (
    <article>
      <h3>{page.title}</h3>
      <p>{page.about}</p>
      {page.steps.length > 0 && (
        <ol>
          {page.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {page.keys.length > 0 && (
        <div className="tuts-jajar">
          {page.keys.map(({ tuts, verb }) => (
            <TutsKata key={verb} tuts={tuts} verb={verb} />
          ))}
        </div>
      )}
      {page.asked.map(({ question, answer }) => (
        <div className="bantuan-tanya" key={question}>
          <h4>{question}</h4>
          <p>{answer}</p>
        </div>
      ))}
    </article>
  );
}
