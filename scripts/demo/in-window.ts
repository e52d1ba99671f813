import type { Page } from '@playwright/test';
import type { CallInput, ContractName, Output } from '../../shared/contract/index.ts';
import type { Reply } from '../../shared/result.ts';
import './window.ts';

/** One call of the contract from inside the window, as the screens make it. Throws the problem's code. */
export async function callInWindow<Name extends ContractName>(page: Page, name: Name, input: CallInput<Name>): Promise<Output<Name>> {
  const asked = { name, input };
  const answer = await page.evaluate(async (question) => await window.loket.call(question.name, question.input), asked);
  // Joint of derived types: what crosses the page is what the contract says.
  const reply = answer as Reply<Output<Name>>;
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
  return reply.value;
}
