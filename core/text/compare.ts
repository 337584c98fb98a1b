/**
 * Orders texts by code point, as Postgres does under collation "C" and most languages do; JavaScript's `<` orders by
 * UTF-16 unit, which puts astral characters before U+E000.
 * @returns negative, 0 or positive.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above every other unit. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
