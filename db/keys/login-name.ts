/** A log-in name as it is shown: one Unicode form, single spaces. */
export function tidyLoginName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What makes a log-in name unique in the office, whatever the case and the width of its letters. */
export function loginKey(text: string): string {
  return tidyLoginName(text).normalize('NFKC').toLowerCase();
}

/** Passwords that the first try of anybody would be: few different characters, a run of the keyboard, one's own name. */
export function isWeakPassword(password: string, loginName: string, name: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return true;
  if (runs.some((run) => run.includes(plain))) return true;
  return [loginName, name].some((word) => word.trim().length >= 3 && plain.replace(/[\d\s]+$/u, '') === word.toLowerCase().trim());
}

const runs = ['01234567890123456789', '98765432109876543210', 'qwertyuiopasdfghjklzxcvbnm', 'abcdefghijklmnopqrstuvwxyz', 'password123', 'passw0rd', 'rahasia123', 'prakerja2020'];
