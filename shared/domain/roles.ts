import { assertNever } from '../assert.ts';

export type Role = 'petugas' | 'penyelia';

/** Whether somebody with this role (null: nobody is logged in) may do what needs `needed`. A penyelia may do all that a petugas may. */
export function mayCall(role: Role | null, needed: Role | 'anyone'): boolean {
  switch (needed) {
    case 'anyone':
      return true;
    case 'petugas':
      return role !== null;
    case 'penyelia':
      return role === 'penyelia';
    default:
      return assertNever(needed, 'needed role');
  }
}
