import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;
const listening = '0A';

export interface NetSocket {
  readonly table: (typeof tables)[number];
  /** As the kernel writes it: "0100007F:0050". */
  readonly local: string;
  readonly remote: string;
}

/** Sockets of the net that a process holds (Linux; elsewhere nobody tells: none). One that only listens is left out. */
export function netSocketsOf(pid: number): readonly NetSocket[] {
  const folder = `/proc/${pid}/fd`;
  if (!existsSync(folder)) return [];
  const own = new Set(readdirSync(folder).flatMap((fd) => /^socket:\[(\d+)\]$/.exec(targetOf(`${folder}/${fd}`))?.[1] ?? []));
  return tables.flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8').split('\n').slice(1).flatMap((line) => {
      const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/);
      return own.has(inode) && state !== listening ? [{ table, local, remote }] : [];
    }),
  );
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    // Closed meanwhile.
    return '';
  }
}
