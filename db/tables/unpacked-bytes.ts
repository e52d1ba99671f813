/** How large the entries of a ZIP say they are together, by its central directory; 0 where there is none. Nothing is unpacked for it. */
export function unpackedBytes(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return 0;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let bytes = 0;
  for (let entry = 0; entry < entries && at + 46 <= zip.length && view.getUint32(at, true) === directoryEntry; entry += 1) {
    bytes += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;
const endBytes = 22;
const longestComment = 65_535;

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - endBytes; at >= Math.max(0, view.byteLength - endBytes - longestComment); at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return -1;
}
