/** A call of the window may carry this much, reckoned as two bytes a character and eight a number. */
export const callSizeLimit = 1024 * 1024;
const depthLimit = 32;

/**
 * Whether a value is plain data (text, numbers, yes and no, nothing, lists, bare objects: all that the contract knows), and small and
 * shallow enough to be looked at. Whatever else can cross from the window (days, maps, bytes, big integers, errors) no call carries. A
 * value with a circle in it is too deep.
 */
export function isWithinLimits(value: unknown, limit: number = callSizeLimit): boolean {
  let left = limit;
  const fits = (part: unknown, depth: number): boolean => {
    left -= typeof part === 'string' ? part.length * 2 : 8;
    if (left < 0 || depth > depthLimit) return false;
    if (part === null || typeof part !== 'object') return typeof part !== 'bigint' && typeof part !== 'function' && typeof part !== 'symbol';
    // A list is never unpacked before its length is known to fit; holes count like parts.
    if (Array.isArray(part)) return part.length * 8 <= left && part.every((inner) => fits(inner, depth + 1)) && Object.keys(part).length === part.length;
    return isBare(part) && Object.entries(part).every(([key, inner]) => fits(key, depth) && fits(inner, depth + 1));
  };
  return fits(value, 0);
}

/** Made by braces, here or beyond the bridge, and nothing with a nature of its own. */
function isBare(part: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === null || prototype === Object.prototype;
}
