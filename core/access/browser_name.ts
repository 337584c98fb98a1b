/** Programs by what they alone say of themselves, those first that name others too. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const find = (list: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1]

/** @returns what people call the browser that sends this `User-Agent`, e.g. `Firefox on Windows`. */
export function browserName(userAgent: string): string {
  const [program, system] = [find(PROGRAMS, userAgent), find(SYSTEMS, userAgent)]
  if (program === undefined) return system === undefined ? 'Another program' : `Another program on ${system}`
  return system === undefined ? program : `${program} on ${system}`
}
