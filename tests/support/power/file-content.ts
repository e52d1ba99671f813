/** What a disk writes as one piece. */
export const sectorBytes = 512;

type Change = { readonly kind: 'bytes'; readonly at: number; readonly bytes: Buffer } | { readonly kind: 'size'; readonly size: number };

/** The content of one file, whatever its name: what is safe, and the changes that no sync has made safe yet. */
export class FileContent {
  #safe: Growing;
  #now: Growing;
  #waiting: { readonly at: number; readonly change: Change }[] = [];

  /** null: a new file. */
  constructor(content: Buffer | null) {
    this.#safe = new Growing(content ?? Buffer.alloc(0));
    this.#now = new Growing(content ?? Buffer.alloc(0));
  }

  get size(): number {
    return this.#now.size;
  }

  /** `at`: number of the operation. */
  change(at: number, change: Change): void {
    put(this.#now, change);
    this.#waiting.push({ at, change });
  }

  /** What was changed before the operation `asked` is safe. */
  sync(asked: number): void {
    const covered = this.#waiting.filter(({ at }) => at < asked);
    for (const { change } of covered) put(this.#safe, change);
    this.#waiting = this.#waiting.slice(covered.length);
  }

  now(): Buffer {
    return this.#now.copy();
  }

  /**
   * Each change that waits is there (with the probability `share`), missing or torn by sectors, whatever its order. The size may have
   * reached the disk without what was written there.
   */
  afterCut(random: () => number, share: number): Buffer {
    const found = new Growing(this.#safe.copy());
    for (const { change } of this.#waiting) {
      if (random() < share) put(found, change);
      else if (change.kind === 'bytes' && random() < 0.5) tear(found, change.at, change.bytes, random);
    }
    const sizes = this.#waiting.map(({ change }) => (change.kind === 'size' ? change.size : change.at + change.bytes.length));
    if (sizes.length > 0 && random() < 0.3) found.resize(Math.max(found.size, sizes[Math.floor(random() * sizes.length)] ?? 0));
    return found.copy();
  }
}

function put(target: Growing, change: Change): void {
  if (change.kind === 'size') target.resize(change.size);
  else target.put(change.at, change.bytes);
}

function tear(target: Growing, at: number, bytes: Buffer, random: () => number): void {
  for (let begin = at; begin < at + bytes.length; ) {
    const end = Math.min(at + bytes.length, (Math.floor(begin / sectorBytes) + 1) * sectorBytes);
    if (random() < 0.5) target.put(begin, bytes.subarray(begin - at, end - at));
    begin = end;
  }
}

/** Bytes that grow; a gap reads as zeros. */
class Growing {
  #bytes: Buffer;
  size: number;

  constructor(content: Buffer) {
    this.#bytes = Buffer.from(content);
    this.size = content.length;
  }

  put(at: number, bytes: Buffer): void {
    if (at + bytes.length > this.size) this.resize(at + bytes.length);
    bytes.copy(this.#bytes, at);
  }

  resize(size: number): void {
    if (size > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes.subarray(0, this.size)], Math.max(size, 2 * this.#bytes.length));
    // What a smaller size has cut off does not come back with a bigger one.
    if (size < this.size) this.#bytes.fill(0, size, this.size);
    this.size = size;
  }

  copy(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.size));
  }
}
