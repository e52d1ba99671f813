/** A call of the window may carry this much, reckoned as two bytes a character and eight a number. */
export const callSizeLimit = 1024 * 1024;
const depthLimit = 32;

/** Whether a value is small and shallow enough to be looked at. A value with a circle in it is too deep. */
export function isWithinLimits(value: unknown, limit: number = callSizeLimit): boolean {
  let left = limit;
  const fits = (part: unknown, depth: number): boolean => {
    if (typeof part === 'string') left -= part.length * 2;
    else left -= 8;
    if (left < 0 || depth > depthLimit) return false;
    if (typeof part !== 'object' || part === null) return true;
    if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer) {
      left -= part.byteLength;
      return left >= 0;
    }
    if (part instanceof Map || part instanceof Set) return false;
    return Object.entries(part).every(([key, inner]) => fits(key, depth) && fits(inner, depth + 1));
  };
  return fits(value, 0);
}
