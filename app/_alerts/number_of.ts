/** @returns the number that was typed; null where it is none. A comma is a decimal point to many. */
export function numberOf(text: string): number | null {
  const typed = text.trim().replace(',', '.')
  const number = Number(typed)
  return typed === '' || !Number.isFinite(number) ? null : number
}
