import { readFileSync } from 'node:fs';
import { z } from 'zod';

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

export interface NetLog {
  /** How many events there are at all: a log without any has not been kept. */
  readonly events: number;
  /** "EVENT address", for every event by which something is asked of, or sent to, another place. */
  readonly outside: readonly string[];
}

/** Names looked up, connections, packets and requests; not the settings that Chromium reads at its start. */
const goesOut = /^(?:URL_REQUEST_START_JOB|HTTP_TRANSACTION|HTTP_STREAM_REQUEST|TCP_CONNECT|SSL_CONNECT|UDP_CONNECT|UDP_BYTES_SENT|QUIC_|WEBSOCKET|HOST_RESOLVER_MANAGER_(?:REQUEST|CREATE_JOB|ATTEMPT|DNS)|DNS_TRANSACTION|PAC_FILE_DECIDER_FETCH)/;

/** Reads what `--log-net-log=FILE` wrote in a run that ended in order. */
export function readNetLog(path: string): NetLog {
  const { constants, events } = netLog.parse(JSON.parse(readFileSync(path, 'utf8')));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const outside = events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? String(type);
    return goesOut.test(name) ? [`${name} ${String(params?.['url'] ?? params?.['host'] ?? params?.['address'] ?? '')}`] : [];
  });
  return { events: events.length, outside };
}
