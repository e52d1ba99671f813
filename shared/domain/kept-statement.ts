import type { Statement } from './profile.ts';

/**
 * The statement that a paper of ours carried: its first day ('': none was in force) and its words, so that a rewording is seen. Day without
 * words: one was in force, and the paper spoke of the person's own way online instead.
 */
export interface KeptStatement {
  readonly statementFrom: string;
  readonly statementText: string;
}

/** How every paper that goes home keeps its statement; who holds an older one is found by comparing with it. */
export function keptStatement(statement: Pick<Statement, 'validFrom' | 'first' | 'second'> | null): KeptStatement {
  return statement === null ? { statementFrom: '', statementText: '' } : { statementFrom: statement.validFrom, statementText: `${statement.first}\n${statement.second}` };
}
